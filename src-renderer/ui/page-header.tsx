import type { ReactNode } from 'react'
import classes from './page-header.module.css'

interface Props {
  readonly title: string
  /** How much stands below, in words: 「240名」. */
  readonly count?: string | undefined
  /** Stands beside the title: what of it is shown, such as a year. */
  readonly beside?: ReactNode
  /** Acts of the screen, the first of them the main one. */
  readonly children?: ReactNode
}

export function PageHeader({ title, count, beside, children }: Props) {
  return (
    <header className={classes.header}>
      <h1 className={classes.title}>{title}</h1>
      {count !== undefined && (
        <span className={classes.count} aria-live="polite">
          {count}
        </span>
      )}
      {beside}
      <div className={classes.acts}>{children}</div>
    </header>
  )
}
