import { Button } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './roster.module.css'
import type { DayView } from './roster-view.ts'

type DayBannerProps = {
  readonly day: DayView
  readonly total: number | undefined
  readonly onBack: () => void
}

/** Says that the list is not that of today. */
export function DayBanner({ day, total, onBack }: DayBannerProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.members.byDate
  const count = total === undefined ? '' : f.number(total)
  const say = day.kind === 'on' ? words.onBanner : words.asOfBanner

  return (
    <div className={classes.banner} role="status">
      <span>{say(f.date(day.date), count)}</span>
      <Button variant="default" ml="auto" onClick={onBack}>
        {words.back}
      </Button>
    </div>
  )
}
