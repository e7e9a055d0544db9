import { weekdayOf } from '../../../src-shared/domain/timetable-days.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Days as attendance speaks of them: with their weekday. */
export function useDays() {
  const t = useTexts().attendance
  const f = useFormat()
  const weekday = (day: string) => t.weekdays[weekdayOf(day) as Weekday]
  return {
    weekday,
    weekdayName: (day: number) => t.onWeekday(t.weekdays[day as Weekday]),
    long: (day: string) => t.dayOfWeek(f.date(day), weekday(day)),
    /** 5/7: for the head of a column. */
    short: (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
  }
}
