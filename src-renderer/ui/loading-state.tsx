import { Loader } from '@mantine/core'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './states.module.css'

/** Appears only when the wait is long enough to be noticed. */
export function LoadingState({ label }: { readonly label?: string | undefined }) {
  const t = useTexts()
  return (
    <div className={`${classes.state} ${classes.loading}`} role="status">
      <Loader size="sm" aria-hidden />
      <p className={classes.message}>{label ?? t.shell.parts.loading}</p>
    </div>
  )
}
