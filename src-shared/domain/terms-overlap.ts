import type { PlainDate } from '../contract/values.ts'

/** Since when and until when: startsOn ≤ day < endsOn; null is unknown, or open. */
export interface Term {
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
}

/** Some day lies in both. */
export function termsOverlap(one: Term, other: Term): boolean {
  return beginsBefore(one, other.endsOn) && beginsBefore(other, one.endsOn)
}

/** The term holds that day. */
export function runsOn({ startsOn, endsOn }: Term, day: PlainDate): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || day < endsOn)
}

/** The term is over by that day. */
export function isOver({ endsOn }: Term, day: PlainDate): boolean {
  return endsOn !== null && endsOn <= day
}

function beginsBefore({ startsOn }: Term, end: PlainDate | null): boolean {
  return startsOn === null || end === null || startsOn < end
}
