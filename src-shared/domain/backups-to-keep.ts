import type { Instant, PlainDate } from '../contract/values.ts'

/** What the rule must know of a backup. */
export interface DatedBackup {
  readonly createdAt: Instant
  /** The club's calendar day of `createdAt`. */
  readonly day: PlainDate
  readonly reason: 'day' | 'migration' | 'asked'
}

const DAYS = 14
const MONTHS = 12

/**
 * The backups to keep, newest first: the newest of each of the last 14 days that have one and all that were made by
 * hand on those days, the newest of each of the last 12 months, and the last one made before the file's form changed,
 * which a later one of that day cannot replace.
 */
export function backupsToKeep<B extends DatedBackup>(backups: readonly B[]): readonly B[] {
  const newestFirst = backups.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
  const days = newestOfEach(newestFirst, ({ day }) => day).slice(0, DAYS)
  const firstDay = days.at(-1)?.day ?? ''
  const keep = new Set([
    ...days,
    ...newestFirst.filter(({ reason, day }) => reason === 'asked' && day >= firstDay),
    ...newestOfEach(newestFirst, ({ day }) => day.slice(0, 7)).slice(0, MONTHS),
    ...newestFirst.filter(({ reason }) => reason === 'migration').slice(0, 1),
  ])
  return newestFirst.filter((backup) => keep.has(backup))
}

function newestOfEach<B>(newestFirst: readonly B[], period: (backup: B) => string): readonly B[] {
  const seen = new Map<string, B>()
  for (const backup of newestFirst) if (!seen.has(period(backup))) seen.set(period(backup), backup)
  return [...seen.values()]
}
