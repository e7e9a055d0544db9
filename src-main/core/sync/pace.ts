/** How often the whole log is written down anew in a place, and when what that replaces is taken away. */
export interface Pace {
  /** A snapshot is due once so many changes, or so many characters of them, are in none. */
  readonly changes: number
  readonly characters: number
  /** A laptop writes no two within this time, in milliseconds. */
  readonly rest: number
  /** What it has sealed itself stays at least as long, in milliseconds. */
  readonly grace: number
}

const DAY = 24 * 3600 * 1000

export const USUAL_PACE: Pace = { changes: 5000, characters: 8 * 1024 * 1024, rest: 7 * DAY, grace: 90 * DAY }
