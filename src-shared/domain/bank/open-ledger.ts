import type { OpenCharge } from '../settle-dues.ts'

/** What matching needs of a charge that is open. */
export interface LedgerCharge extends OpenCharge {
  readonly memberId: string
  readonly memberName: string
  readonly feeName: string
  readonly fiscalYear: number
}

export interface ChargePart {
  readonly chargeId: string
  readonly amount: number
}

/** Whose dues somebody pays besides their own, and with whom they live. */
export interface LedgerPerson {
  readonly id: string
  readonly payerId: string | null
  readonly householdId: string | null
}

/** Every open charge of the club, less what lines before have been proposed to settle for certain. */
export class OpenLedger {
  readonly #left = new Map<string, number>()
  readonly #byMember: ReadonlyMap<string, readonly LedgerCharge[]>
  readonly #paidFor: ReadonlyMap<string | null, readonly LedgerPerson[]>
  readonly #households: ReadonlyMap<string | null, readonly LedgerPerson[]>
  readonly #people: ReadonlyMap<string, LedgerPerson>

  /** The charges come oldest first. */
  constructor(charges: readonly LedgerCharge[], people: readonly LedgerPerson[]) {
    for (const { id, open } of charges) this.#left.set(id, open)
    this.#byMember = Map.groupBy(charges, ({ memberId }) => memberId)
    this.#people = new Map(people.map((person) => [person.id, person]))
    const linked = people.filter(({ payerId, householdId }) => payerId !== null || householdId !== null)
    this.#paidFor = Map.groupBy(linked, ({ payerId }) => payerId)
    this.#households = Map.groupBy(linked, ({ householdId }) => householdId)
  }

  /** What this person's money settles unasked: their own open charges and those of people whose dues they pay. */
  payableBy(id: string): LedgerCharge[] {
    return this.openOf([id, ...(this.#paidFor.get(id) ?? []).map((person) => person.id)])
  }

  /** What is open of these people, oldest first and among equals in the order of the people. */
  openOf(ids: readonly string[]): LedgerCharge[] {
    const open: LedgerCharge[] = []
    for (const id of new Set(ids)) {
      for (const charge of this.#byMember.get(id) ?? []) {
        const left = this.#left.get(charge.id) ?? 0
        if (left > 0) open.push(left === charge.open ? charge : { ...charge, open: left })
      }
    }
    return open.length < 2 ? open : open.toSorted(olderFirst)
  }

  /** Everybody under this person's roof, the person first. */
  householdOf(id: string): readonly string[] {
    const household = this.#people.get(id)?.householdId ?? null
    const others = household === null ? [] : (this.#households.get(household) ?? [])
    return [id, ...others.map((person) => person.id).filter((other) => other !== id)]
  }

  settle(parts: readonly ChargePart[]): void {
    for (const { chargeId, amount } of parts) this.#left.set(chargeId, (this.#left.get(chargeId) ?? 0) - amount)
  }
}

function olderFirst(a: LedgerCharge, b: LedgerCharge): number {
  return (
    compare(a.periodStart, b.periodStart) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    a.feePosition - b.feePosition
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
