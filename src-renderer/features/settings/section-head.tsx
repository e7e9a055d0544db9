import classes from './settings.module.css'

interface Props {
  readonly title: string
  readonly intro: string
}

export function SectionHead({ title, intro }: Props) {
  return (
    <header className={classes.head}>
      <h2>{title}</h2>
      <p>{intro}</p>
    </header>
  )
}
