import { Input, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import classes from './difference.module.css'
import type { AskedDays, By } from './first-days.ts'

const ways: readonly By[] = ['membership', 'recorded']

type DifferenceChoiceProps = {
  readonly days: AskedDays
  readonly onDays: (change: Partial<AskedDays>) => void
}

/** Which two days, and what is compared. */
export function DifferenceChoice({ days, onDays }: DifferenceChoiceProps) {
  const t = useTexts().difference
  const id = useId()
  return (
    <div className={classes.choice}>
      <div className={classes.day}>
        <DateField label={t.from} value={days.from} onChange={(from) => onDays({ from })} />
      </div>
      <div className={classes.day}>
        <DateField label={t.to} value={days.to} onChange={(to) => onDays({ to })} />
      </div>
      <div className={classes.by}>
        <Input.Label component="div" id={id}>
          {t.by.label}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={id}
          value={days.by}
          onChange={(value) => onDays({ by: ways.find((way) => way === value) ?? 'membership' })}
          data={ways.map((value) => ({ value, label: t.by[value] }))}
        />
        <p className={classes.hint}>{t.hints[days.by]}</p>
      </div>
    </div>
  )
}
