import { Anchor, Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { attendanceMarks } from '../../../src-shared/domain/attendance-marks.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import classes from './member-panel.module.css'

const STEP = 50

/** One person's marks, newest first. */
export function AttendanceTab({ memberId }: { readonly memberId: MemberId }) {
  const t = useTexts().attendance
  const f = useFormat()
  const [limit, setLimit] = useState(STEP)
  const asked = useQuery({
    ...orpc.attendance.ofPerson.queryOptions({ input: { personId: memberId, limit } }),
    placeholderData: keepPreviousData,
  })
  if (asked.isPending) return <LoadingState />
  if (asked.isError) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />

  const { total, marks } = asked.data
  return (
    <div className={classes.padded}>
      {total === 0 && <p className={classes.quiet}>{t.person.empty}</p>}
      <ul className={classes.lines}>
        {marks.map(({ sessionId, activityId, activityName, heldOn, state, note }) => (
          <li key={sessionId} className={classes.line}>
            <div>{f.date(heldOn)}</div>
            <span className={classes.lineAmount}>
              <Anchor component={Link} href={`/attendance/sheet/${activityId}`}>
                {activityName}
              </Anchor>
            </span>
            <span>{`${attendanceMarks[state]} ${t.states[state]}`}</span>
            {note && <div className={classes.lineFoot}>{note}</div>}
          </li>
        ))}
      </ul>
      {total > marks.length && (
        <Button variant="default" onClick={() => setLimit((before) => Math.min(1000, before + STEP))}>
          {t.person.more}
        </Button>
      )}
    </div>
  )
}
