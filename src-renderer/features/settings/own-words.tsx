import { Button, Textarea } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './settings.module.css'

interface Props {
  readonly label: string
  /** What is written where the club says nothing of its own. */
  readonly usual: string
  readonly value?: string
  readonly onChange: (value: string) => void
}

/** The club's own words of a letter: begun from the usual ones, and given back to them. */
export function OwnWords({ label, usual, value = '', onChange, ...input }: Props) {
  const t = useTexts().notices.settings
  const act = value === '' ? t.fromUsual : t.toUsual
  return (
    <div className={classes.choice}>
      <Textarea
        label={label}
        placeholder={usual}
        autosize
        minRows={3}
        w="100%"
        {...input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t.ofText(act, label)}
        onClick={() => onChange(value === '' ? usual : '')}
      >
        {act}
      </Button>
    </div>
  )
}
