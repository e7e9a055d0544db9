import type { Clock } from '../../src-main/core/db/clock.ts'

/** A clock that stands still until the test moves it. */
export interface FixedClock extends Clock {
  /** To ten in the morning in Tokyo of that day, or to an instant. */
  set(to: string): void
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

export function fixedClock(today: string): FixedClock {
  let now = instantOf(today)
  return {
    now: () => now,
    set: (to) => {
      now = instantOf(to)
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}

function instantOf(when: string): number {
  return Date.parse(when.length === 10 ? `${when}T10:00:00+09:00` : when)
}
