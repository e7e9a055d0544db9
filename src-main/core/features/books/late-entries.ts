import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Read } from '../../db/connection.ts'

export interface ClosedPeriod {
  readonly period: string
  readonly firstDay: PlainDate
  readonly lastDay: PlainDate
  readonly closedOn: PlainDate
  /** When it was closed last. */
  readonly hlc: string
}

export function closedPeriods(read: Read): ClosedPeriod[] {
  return read.rows(
    `SELECT period, first_day, last_day, closed_on,
       (SELECT max(change.hlc) FROM change_row JOIN change USING (dev, seq) WHERE tbl = 'periodClose' AND row = period_close.id) AS hlc
     FROM period_close WHERE deleted = 0 AND created_dev IS NOT NULL`,
  )
}

/** Whether something of that day was entered after its period had been closed. */
export function isLateBy(read: Read): (day: PlainDate, hlc: string) => boolean {
  const closed = closedPeriods(read)
  return (day, hlc) => closed.some((each) => each.firstDay <= day && day <= each.lastDay && hlc > each.hlc)
}
