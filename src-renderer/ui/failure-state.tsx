import { Button } from '@mantine/core'
import { useTexts } from '../hooks/use-texts.ts'
import { describeFailure } from './failure.ts'
import classes from './states.module.css'

interface Props {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
}

export function FailureState({ error, onRetry }: Props) {
  const t = useTexts()
  return (
    <div className={classes.state} role="alert">
      <p className={classes.message}>{describeFailure(error, t)}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t.shell.parts.retry}
        </Button>
      )}
    </div>
  )
}
