import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './statistics.module.css'

type PanelProps = {
  readonly title: string
  readonly children: ReactNode
  /** The same figures as a table; with it the panel can be switched over. */
  readonly table?: ReactNode
  readonly wide?: boolean
}

/** Figures under a title, as a chart or as a table. */
export function Panel({ title, children, table, wide = false }: PanelProps) {
  const t = useTexts().statistics
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  const act = asTable ? t.asChart : t.asTable

  return (
    <section className={classes.panel} aria-labelledby={id} data-wide={wide || undefined}>
      <header className={classes.panelHead}>
        <h2 id={id}>{title}</h2>
        {table && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t.view(title, act)}
            onClick={() => setAsTable((before) => !before)}
          >
            {act}
          </Button>
        )}
      </header>
      <div className={classes.panelBody}>{asTable ? table : children}</div>
    </section>
  )
}
