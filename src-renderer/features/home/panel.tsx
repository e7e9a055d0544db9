import { type ReactNode, useId } from 'react'
import classes from './home.module.css'

interface Props {
  readonly title: string
  /** Stands at the right of the title: the figure of the panel or the way to its list. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Panel({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.panelHead}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}
