import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'

export type CalendarEntry = Outputs['events']['calendar']['entries'][number]

/** All that is on in some days, by day and time: sessions, events and meetings. */
export function readCalendar(ctx: Ctx, { from, to }: Inputs['events']['calendar']): CalendarEntry[] {
  return calendarEntries(ctx.read, from, to)
}

interface Stored extends Omit<CalendarEntry, 'cancelled'> {
  readonly cancelled: 0 | 1
}

export function calendarEntries(read: Read, from: string, to: string): CalendarEntry[] {
  return read
    .rows<Stored>(
      `SELECT 'session' AS kind, session.id, activity_id AS parent_id,
         activity.name || CASE title WHEN '' THEN '' ELSE ' ' || title END AS name, held_on AS starts_on,
         session.starts_at, held_on AS ends_on, session.ends_at,
         CASE session.place WHEN '' THEN activity.place ELSE session.place END AS place, cancelled
       FROM session JOIN activity ON activity.id = activity_id AND activity.deleted = 0
       WHERE session.deleted = 0 AND session.created_dev IS NOT NULL AND held_on BETWEEN ?1 AND ?2
       UNION ALL
       SELECT 'event', id, NULL, name, starts_on, starts_at, coalesce(ends_on, starts_on), ends_at, place, cancelled
       FROM event WHERE deleted = 0 AND created_dev IS NOT NULL AND template = 0 AND starts_on IS NOT NULL
         AND starts_on <= ?2 AND coalesce(ends_on, starts_on) >= ?1
       UNION ALL
       SELECT 'meeting', id, NULL, name, held_on, starts_at, held_on, ends_at, place, 0
       FROM meeting WHERE deleted = 0 AND created_dev IS NOT NULL AND held_on BETWEEN ?1 AND ?2
       ORDER BY 5, 6, 4, 2`,
      from,
      to,
    )
    .map((entry) => ({ ...entry, cancelled: entry.cancelled === 1 }))
}
