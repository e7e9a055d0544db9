import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberDifference } from '../../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Connection } from '../../db/connection.ts'
import { type Difference, findDifference, type RosterDay } from './find-difference.ts'
import { PastRoster } from './list-members-as-of.ts'

/** What the club is at the moment of a question. */
export interface PresentClub {
  readonly db: Connection
  /** The number of the last change written. */
  readonly upTo: number
  readonly timeZone: string
  readonly today: PlainDate
}

type Days = Pick<Inputs['members']['difference'], 'from' | 'to' | 'by' | 'kind'>

const MOST_KEPT = 2

/** The days of the past being looked at, folded from the log once, until something new is written. */
export class PastRosters {
  readonly #present: () => PresentClub
  #upTo = -1
  #kept: PastRoster[] = []
  #difference: { key: string; found: Promise<Difference> } | null = null

  constructor(present: () => PresentClub) {
    this.#present = present
  }

  of(day: PlainDate): PastRoster {
    const { db, timeZone } = this.#current()
    const known = this.#kept.find((past) => past.isOf(day))
    if (known !== undefined) return known
    const past = new PastRoster(db, day, timeZone)
    this.#kept.unshift(past)
    for (const old of this.#kept.splice(MOST_KEPT)) void old.close()
    return past
  }

  /** A page of what differs between two days; found once for all its pages. */
  async difference(input: Inputs['members']['difference']): Promise<Outputs['members']['difference']> {
    const { added, gone, changed } = await this.#found(input)
    const counts = { added: added.length, gone: gone.length, changed: changed.length }
    const asked = await this.differing(input)
    return { counts, total: asked.length, rows: asked.slice(input.offset, input.offset + input.limit) }
  }

  /** All of whom something differs between two days: who came, went and changed. */
  async differing(input: Days): Promise<readonly MemberDifference[]> {
    const kinds = await this.#found(input)
    return input.kind === undefined ? [...kinds.added, ...kinds.gone, ...kinds.changed] : kinds[input.kind]
  }

  #found(input: Days): Promise<Difference> {
    const present = this.#current()
    const [from, to] = input.from <= input.to ? [input.from, input.to] : [input.to, input.from]
    const key = JSON.stringify([from, to, input.by, present.today])
    if (this.#difference?.key !== key) this.#difference = { key, found: this.#find({ from, to, by: input.by }) }
    return this.#difference.found
  }

  async close(): Promise<void> {
    const kept = this.#kept
    this.#kept = []
    this.#difference = null
    await Promise.all(kept.map((past) => past.close()))
  }

  async #find({
    from,
    to,
    by,
  }: {
    from: PlainDate
    to: PlainDate
    by: 'recorded' | 'membership'
  }): Promise<Difference> {
    const before = await this.#dayOf(from, by)
    const after = await this.#dayOf(to, by)
    return findDifference(before, after, by)
  }

  /** By dates of membership every day is told from what is known now; so is today as recorded. */
  async #dayOf(day: PlainDate, by: 'recorded' | 'membership'): Promise<RosterDay> {
    const { db, today } = this.#present()
    return { db: by === 'membership' || day >= today ? db : await this.of(day).db, day }
  }

  #current(): PresentClub {
    const present = this.#present()
    if (present.upTo !== this.#upTo) {
      void this.close()
      this.#upTo = present.upTo
    }
    return present
  }
}
