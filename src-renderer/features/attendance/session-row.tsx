import { Button, Table } from '@mantine/core'
import { Link } from 'wouter'
import type { Session } from '../../../src-shared/contract/activities.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { WritePart } from '../../ui/write-part.tsx'
import css from './attendance.module.css'
import { type SessionAct, SessionMenu } from './session-menu.tsx'
import { useDays } from './use-days.ts'

type SessionRowProps = {
  readonly session: Session
  readonly isToday: boolean
  readonly onOpen: (what: SessionAct) => void
}

/** One session: its day leads to the sheet. */
export function SessionRow({ session, isToday, onOpen }: SessionRowProps) {
  const t = useTexts().attendance
  const f = useFormat()
  const locale = useLocale()
  const days = useDays()
  const words = t.sessions
  const { id, activityId, heldOn, startsAt, endsAt, title, place, cancelled, cancelReason, holiday, counts, visitors } =
    session
  const marks = (Object.entries(attendanceMarks) as [keyof typeof counts, string][])
    .filter(([state]) => counts[state] > 0)
    .map(([state, mark]) => `${mark}${f.number(counts[state])}`)

  return (
    <Table.Tr data-cancelled={cancelled || undefined}>
      <Table.Td>
        <Link href={`/attendance/sheet/${activityId}?day=${heldOn}`} className={css.day ?? ''}>
          {days.long(heldOn)}
        </Link>
        {holiday && <div className={css.quiet}>{holiday[locale]}</div>}
      </Table.Td>
      <Table.Td>{[startsAt, endsAt].filter(Boolean).join('–')}</Table.Td>
      <Table.Td>
        {title && <div>{title}</div>}
        <span className={css.quiet}>{place}</span>
      </Table.Td>
      <Table.Td>
        {cancelled
          ? [words.cancelled, cancelReason].filter(Boolean).join('　')
          : [...marks, visitors > 0 && words.visitors(f.number(visitors))].filter(Boolean).join(' ')}
      </Table.Td>
      <Table.Td className={css.acts}>
        {isToday && !cancelled && (
          <WritePart>
            <Button component={Link} href={`/check-in/session/${id}`} size="compact-md">
              {t.desk}
            </Button>
          </WritePart>
        )}
        <SessionMenu session={session} onOpen={onOpen} />
      </Table.Td>
    </Table.Tr>
  )
}
