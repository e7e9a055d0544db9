import type { Laptop } from '../../../../src-shared/contract/sync.ts'

/** So long old files stay in a shared place in any case; from then on they stay for those who have not told to have them. */
export const SILENT_DAYS = 90

const DAY = 24 * 3_600_000

/** Whether nothing has come of another laptop for so long that somebody should see to it. */
export function isSilent(
  { state, self, lastWordAt }: Pick<Laptop, 'state' | 'self' | 'lastWordAt'>,
  now: number,
): boolean {
  if (state !== 'member' || self || lastWordAt === null) return false
  return now - Date.parse(lastWordAt) > SILENT_DAYS * DAY
}
