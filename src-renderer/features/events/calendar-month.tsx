import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import css from './calendar.module.css'
import { type CalendarShown, EntryLink, entriesOn } from './calendar-entry.tsx'
import screen from './events.module.css'
import { weekday } from './month-days.ts'

const MOST = 4

export function CalendarMonth({ month, today, days, entries, holidays }: CalendarShown) {
  const t = useTexts().events.calendar
  const locale = useLocale()
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return (
    <div className={screen.scrolls}>
      <table className={css.calendar}>
        <thead>
          <tr>
            {[...t.weekdays].map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two days of the week share a letter in English
              <th key={place} data-day={place}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const holiday = holidays.find(({ on }) => on === day)
                const on = entriesOn(entries, day)
                return (
                  <td
                    key={day}
                    data-day={holiday ? 0 : weekday(day)}
                    data-other={!day.startsWith(month) || undefined}
                    aria-current={day === today ? 'date' : undefined}
                  >
                    <p className={css.dayHead}>
                      <span>{Number(day.slice(8))}</span> <small>{holiday?.[locale]}</small>
                    </p>
                    {on.slice(0, MOST).map((entry) => (
                      <EntryLink key={entry.id} entry={entry} />
                    ))}
                    {on.length > MOST && <small>{t.more(`${on.length - MOST}`)}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
