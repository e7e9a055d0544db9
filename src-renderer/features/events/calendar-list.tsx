import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type CalendarShown, EntryLink } from './calendar-entry.tsx'
import css from './events.module.css'

export function CalendarList({ month, entries, holidays }: CalendarShown) {
  const t = useTexts().events
  const f = useFormat()
  const locale = useLocale()
  const shown = entries.filter(({ startsOn, endsOn }) => startsOn.startsWith(month) || endsOn.startsWith(month))
  if (shown.length === 0) return <EmptyState message={t.calendar.none} />
  return (
    <div className={css.scrolls}>
      <table className={css.table}>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.id}>
              <td>{t.days(f.date(entry.startsOn), f.date(entry.endsOn))}</td>
              <td>{holidays.find(({ on }) => on === entry.startsOn)?.[locale]}</td>
              <td>{t.calendar.kinds[entry.kind]}</td>
              <td className={css.wide}>
                <EntryLink entry={entry} />
              </td>
              <td>{entry.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
