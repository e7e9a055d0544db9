import type { Activity, AttendanceState, CountsAs } from '../contract/activities.ts'

export type StateCounts = Readonly<Record<AttendanceState, number>>
/** What the club counts late, left early and excused as. */
export type RateRule = Pick<Activity, 'lateAs' | 'leftEarlyAs' | 'excusedAs'>

export interface RateFigures {
  readonly present: number
  readonly absent: number
  readonly out: number
  /** present ÷ (present + absent); null where there is neither. */
  readonly rate: number | null
}

export const noStates: StateCounts = { present: 0, late: 0, leftEarly: 0, excused: 0, absent: 0 }
export const noFigures: RateFigures = { present: 0, absent: 0, out: 0, rate: null }

export function countsAsOf(state: AttendanceState, rule: RateRule): CountsAs {
  switch (state) {
    case 'late':
      return rule.lateAs
    case 'leftEarly':
      return rule.leftEarlyAs
    case 'excused':
      return rule.excusedAs
    default:
      return state
  }
}

export function rateOf(states: StateCounts, rule: RateRule): RateFigures {
  const sums = { present: 0, absent: 0, out: 0 }
  for (const [state, count] of Object.entries(states)) sums[countsAsOf(state as AttendanceState, rule)] += count
  return withRate(sums)
}

export function addFigures(one: RateFigures, other: RateFigures): RateFigures {
  return withRate({
    present: one.present + other.present,
    absent: one.absent + other.absent,
    out: one.out + other.out,
  })
}

function withRate(sums: Omit<RateFigures, 'rate'>): RateFigures {
  const judged = sums.present + sums.absent
  return { ...sums, rate: judged === 0 ? null : sums.present / judged }
}

/** Was there, however long, whatever it counts as. */
export function came(state: AttendanceState | null): boolean {
  return state === 'present' || state === 'late' || state === 'leftEarly'
}

const weights: Readonly<Record<AttendanceState, number>> = { present: 5, late: 4, leftEarly: 3, excused: 2, absent: 1 }

/** Of two marks of one person that turned out to be in two entries, the one of more weight stands. */
export function weightOf(state: AttendanceState | null): number {
  return state === null ? 0 : weights[state]
}
