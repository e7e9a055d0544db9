import { refuse } from '../../../src-shared/domain/refusal.ts'
import type { Read } from './connection.ts'

/** The closed month or year in which one of these days lies, or null. */
export function closedPeriodOf(read: Read, ...days: readonly (string | null)[]): string | null {
  for (const day of days) {
    if (day === null) continue
    const found = read.row<{ period: string }>(
      `SELECT period FROM period_close WHERE deleted = 0 AND created_dev IS NOT NULL AND first_day <= ? AND last_day >= ?
       ORDER BY length(period) DESC LIMIT 1`,
      day,
      day,
    )
    if (found !== undefined) return found.period
  }
  return null
}

export function refuseClosedPeriod(read: Read, ...days: readonly (string | null)[]): void {
  const period = closedPeriodOf(read, ...days)
  if (period !== null) throw refuse('PERIOD_CLOSED', { period })
}
