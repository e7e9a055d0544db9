import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { OfferedRelease } from '../../../src-shared/contract/updates.ts'
import { ageOn } from '../../../src-shared/domain/age-on.ts'
import { usePreferences } from '../../hooks/preferences.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useToday } from '../../hooks/use-today.ts'
import classes from './updates.module.css'

interface Props {
  readonly release: OfferedRelease
  readonly onLater: () => void
  /** The button that installs it. */
  readonly children: ReactNode
}

/** A newer version: what is new, and what installing it does. */
export function OfferedUpdate({ release: { version, releasedAt, notes, bytes }, onLater, children }: Props) {
  const t = useTexts().updates
  const f = useFormat()
  const { locale } = usePreferences()
  const news = notes[locale].trim()
  const { today } = useToday()
  // No place of updates says how new its newest is: one that nobody tends any more offers an old one for ever.
  const heading = useRef<HTMLHeadingElement>(null)
  // It takes the place of the button that looked for it, and is read out.
  useEffect(() => heading.current?.focus(), [])
  const isOld = today !== null && (ageOn(releasedAt.slice(0, 10), today) ?? 0) >= 1

  return (
    <section className={classes.panel} aria-labelledby="offered-update">
      <div>
        <h3 id="offered-update" ref={heading} tabIndex={-1} className={classes.found}>
          {t.found(version)}
        </h3>
        <p className={classes.quiet}>{t.released(f.date(releasedAt.slice(0, 10)), f.bytes(bytes))}</p>
        {isOld && <p className={classes.quiet}>{t.old}</p>}
      </div>
      {news && (
        <div>
          <h4 className={classes.heading}>{t.news}</h4>
          <p className={classes.news}>{news}</p>
        </div>
      )}
      <div>
        <p className={classes.heading}>{t.steps}</p>
        <ol className={classes.steps}>
          {(['fetch', 'backUp', 'close', 'start'] as const).map((step) => (
            <li key={step}>{t.step[step]}</li>
          ))}
        </ol>
      </div>
      <div className={classes.foot}>
        {children}
        <Button variant="default" onClick={onLater}>
          {t.later}
        </Button>
      </div>
    </section>
  )
}
