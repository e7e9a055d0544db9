import { Menu } from '@mantine/core'
import { memo, useState } from 'react'
import { Link } from 'wouter'
import { type AttendanceState, attendanceStates, type Session } from '../../../src-shared/contract/activities.ts'
import { api } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useLocale, useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'
import { WriteItem } from '../../ui/write-item.tsx'
import { WritePart } from '../../ui/write-part.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import css from './sheet.module.css'
import type { SheetMarks } from './sheet-marks.ts'
import { SignInPreview } from './sign-in-preview.tsx'
import { useDays } from './use-days.ts'
import { VisitorDialog } from './visitor-dialog.tsx'

type ColumnHeadProps = {
  readonly session: Session
  readonly marks: SheetMarks
  readonly column: number
  readonly onPick: (column: number) => void
}

type Open = 'visitor' | 'print' | 'cancel' | null

/** The head of a column: its day and how many came, and what can be done with all of it. */
export const ColumnHead = memo(function ColumnHead({ session, marks, column, onPick }: ColumnHeadProps) {
  const t = useTexts().attendance
  const f = useFormat()
  const locale = useLocale()
  const days = useDays()
  const [open, setOpen] = useState<Open>(null)
  const { id, heldOn, cancelled, counts, visitors, holiday } = session
  const came = counts.present + counts.late + counts.leftEarly

  async function markRest(state: AttendanceState) {
    try {
      await marks.flush()
      const { count, operationId } = await api.attendance.markAll({ sessionId: id, state })
      notifyDone(count === 0 ? t.sheet.nothingToMark : t.sheet.marked(f.number(count)), { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  async function resume() {
    try {
      const { operationId } = await api.sessions.resume({ id })
      notifyDone(t.sessions.done.resumed, { undo: operationId })
    } catch (error) {
      notifyFailure(error)
    }
  }

  return (
    <>
      <Menu position="bottom-start" withinPortal returnFocus>
        <Menu.Target>
          <button
            type="button"
            className={css.dayButton}
            title={[days.long(heldOn), holiday?.[locale], session.title, session.cancelReason]
              .filter(Boolean)
              .join(' ')}
            onClick={() => onPick(column)}
          >
            <span>{days.short(heldOn)}</span>
            <span className={css.small}>{days.weekday(heldOn)}</span>
            <span className={css.small}>
              {cancelled ? t.sheet.off : t.sheet.present(f.number(came))}
              {visitors > 0 && `+${f.number(visitors)}`}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {!cancelled &&
            attendanceStates
              .filter((state) => state === 'present' || state === 'absent' || state === 'excused')
              .map((state) => (
                <WriteItem key={state} onClick={() => void markRest(state)}>
                  {t.sheet.markRest(t.states[state])}
                </WriteItem>
              ))}
          {!cancelled && (
            <WritePart>
              <Menu.Item component={Link} href={`/check-in/session/${id}`}>
                {t.desk}
              </Menu.Item>
            </WritePart>
          )}
          {!cancelled && <WriteItem onClick={() => setOpen('visitor')}>{t.sheet.visitor}</WriteItem>}
          {!cancelled && <Menu.Divider />}
          <Menu.Item onClick={() => setOpen('print')}>{t.sessions.print}</Menu.Item>
          {cancelled ? (
            <WriteItem onClick={() => void resume()}>{t.sessions.resume}</WriteItem>
          ) : (
            <WriteItem onClick={() => setOpen('cancel')}>{t.sessions.cancel}</WriteItem>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'visitor' && <VisitorDialog sessionId={id} onClose={() => setOpen(null)} />}
      {open === 'print' && <SignInPreview sessionId={id} onClose={() => setOpen(null)} />}
      {open === 'cancel' && <CancelDialog session={session} onClose={() => setOpen(null)} />}
    </>
  )
})
