import classes from './protection.module.css'

interface Props {
  readonly title: string
  /** Which step of how many. */
  readonly note?: string | undefined
}

export function StepHead({ title, note }: Props) {
  return (
    <header className={classes.step}>
      <h3>{title}</h3>
      {note && <span>{note}</span>}
    </header>
  )
}
