import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'

const EARLIEST = '1850-01-01'
const LATEST = '2200-12-31'

/** Refuses a day that no club means: a year of two digits, or one typed twice over. */
export function checkDates(...dates: readonly (PlainDate | null | undefined)[]): void {
  for (const date of dates) {
    if (date != null && (date < EARLIEST || date > LATEST)) throw refuse('DATE_ABSURD', { date })
  }
}

/** Refuses a term that ends before, or on the day, it begins. */
export function checkTerm({ startsOn, endsOn }: { startsOn: PlainDate | null; endsOn: PlainDate | null }): void {
  checkDates(startsOn, endsOn)
  if (startsOn !== null && endsOn !== null && endsOn <= startsOn) throw refuse('TERM_REVERSED', { startsOn, endsOn })
}
