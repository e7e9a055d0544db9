import type { Connection } from './connection.ts'

/** The time zone in which the club's days begin and end. */
export function clubTimeZone(db: Connection): string {
  return (db.prepare('SELECT time_zone FROM club LIMIT 1').pluck().get() as string | undefined) ?? 'Asia/Tokyo'
}
