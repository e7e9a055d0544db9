import { Button, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { lockAfterMinutes, setPreference, usePreferences } from '../../hooks/preferences.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLockNow } from '../../hooks/use-lock-now.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyFailure } from '../../ui/toasts.tsx'
import classes from './settings.module.css'

/** For whoever leaves the desk: close at once, or after a while without a hand on it. */
export function LockPanel() {
  const t = useTexts().protection.lock
  const f = useFormat()
  const id = useId()
  const { lockAfter } = usePreferences()
  const lockNow = useLockNow()

  return (
    <section className={classes.panel}>
      <h3>{t.title}</h3>
      <div className={classes.choice}>
        <p id={id}>{t.after}</p>
        <SegmentedControl
          aria-labelledby={id}
          data={lockAfterMinutes.map((value) => ({
            value,
            label: value === '0' ? t.never : t.minutes(f.number(Number(value))),
          }))}
          value={lockAfter}
          onChange={(value) => setPreference('lockAfter', value)}
        />
      </div>
      <p className={classes.quiet}>{t.hint}</p>
      <div>
        <Button variant="default" onClick={() => void lockNow().catch(notifyFailure)}>
          {t.act}
        </Button>
      </div>
    </section>
  )
}
