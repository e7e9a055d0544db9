import type { Clock } from '../../../src-main/core/db/clock.ts'

/** A clock that starts at ten in the morning in Tokyo of that day and then runs as any clock does. */
export function runningClock(today: string): Clock {
  const ahead = Date.parse(`${today}T10:00:00+09:00`) - Date.now()
  return { now: () => Date.now() + ahead }
}
