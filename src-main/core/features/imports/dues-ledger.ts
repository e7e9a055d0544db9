import type { Agreed } from '../../../../src-shared/domain/plan-charge.ts'
import type { BookedDues } from '../../../../src-shared/domain/roster-import/dues/judge-dues.ts'
import { agreedOn } from '../../db/agreements-of-fee.ts'
import { chargeId } from '../../db/charge-id.ts'
import type { Connection } from '../../db/connection.ts'
import { type DuesFee, type DuesSlot, spanOf } from './dues-slots.ts'

/** A charge of a slot that is in the books; several of one person leave it open which is meant. */
export interface BookedCharge extends BookedDues {
  readonly id: string
  readonly several: boolean
}

interface Stored extends BookedDues {
  readonly id: string
  readonly person: string
  readonly periodStart: string
}

/** What is charged by a fee for a time that another fee's column speaks of. */
export interface OtherCharge extends BookedDues {
  readonly feeId: string
  readonly feeName: string
}

type Place = Pick<DuesSlot, 'target' | 'period'>

/** The charges in the books that a file's columns speak of, read at once: a preview outlives its connection. */
export class DuesLedger {
  readonly #db: Connection
  readonly #booked = new Map<string, Map<string, BookedCharge>>()
  readonly #charged = new Map<string, Map<string, OtherCharge[]>>()
  readonly #agreed = new Map<string, ReturnType<typeof agreedOn>>()
  readonly #takenBack = new Map<string, ReadonlySet<string>>()

  constructor(db: Connection, { slots, yearlyFees }: Slots, startMonth: number) {
    this.#db = db
    for (const slot of slots) {
      const span = spanOf(slot.period, startMonth, '')
      for (const fee of slot.fee === null ? yearlyFees : [slot.fee])
        this.#booked.set(keyOf(slot, fee), fee.isNew ? new Map() : this.#read(slot, fee, span.start))
      if (slot.period.kind !== 'once') this.#charged.set(slot.target, this.#readCharged(span))
    }
  }

  booked(place: Place, fee: DuesFee, person: string): BookedCharge | null {
    return this.#booked.get(keyOf(place, fee))?.get(person) ?? null
  }

  /** The charges of any fee that is owed for a time, where that time overlaps. */
  chargedFor({ target }: Place, person: string): readonly OtherCharge[] {
    return this.#charged.get(target)?.get(person) ?? []
  }

  /** What was agreed with somebody about a fee. */
  agreed({ id, isNew }: DuesFee, person: string): readonly Agreed[] {
    if (isNew) return []
    const known = this.#agreed.get(id) ?? agreedOn(this.#db, id)
    this.#agreed.set(id, known)
    return known.get(person) ?? []
  }

  /** What this import has written is in the books for the rows after it. */
  note(place: Place, fee: DuesFee, person: string, charge: BookedCharge): void {
    this.#booked.get(keyOf(place, fee))?.set(person, charge)
    const charged = this.#charged.get(place.target)
    const others = (charged?.get(person) ?? []).filter(({ feeId }) => feeId !== fee.id)
    charged?.set(person, [...others, { feeId: fee.id, feeName: fee.name, ...charge }])
  }

  /** Whether a charge of this id was there once and was taken back. */
  wasTakenBack(feeId: string, id: string): boolean {
    let ids = this.#takenBack.get(feeId)
    if (ids === undefined) {
      const rows = this.#db.rows<{ id: string }>('SELECT id FROM charge WHERE fee_id = ? AND deleted <> 0', feeId)
      ids = new Set(rows.map((row) => row.id))
      this.#takenBack.set(feeId, ids)
    }
    return ids.has(id)
  }

  #read({ period }: Place, fee: DuesFee, start: string): Map<string, BookedCharge> {
    const where = { once: '?2 IS NOT NULL', year: 'fiscal_year = ?2', month: 'period_start = ?2' }[period.kind]
    const rows = this.#db.rows<Stored>(
      `SELECT charge.id, coalesce(member.root, charge.member_id) AS person, period_start, amount, waived,
         coalesce(charge_open.open, 0) AS open, amount - waived - coalesce(charge_open.open, 0) AS paid
       FROM charge LEFT JOIN member ON member.id = charge.member_id
         LEFT JOIN charge_open ON charge_open.charge_id = charge.id
       WHERE fee_id = ?1 AND charge.deleted = 0 AND charge.created_dev IS NOT NULL AND ${where}`,
      fee.id,
      period.kind === 'year' ? period.year : start,
    )
    const found = new Map<string, BookedCharge>()
    for (const { person, periodStart: _, ...charge } of rows)
      found.set(person, { ...charge, several: found.has(person) })
    return found
  }

  #readCharged({ start, end }: { readonly start: string; readonly end: string }): Map<string, OtherCharge[]> {
    const rows = this.#db.rows<OtherCharge & { person: string }>(
      `SELECT coalesce(member.root, charge.member_id) AS person, fee_id, coalesce(fee.name, '') AS fee_name,
         sum(charge.amount) AS amount, sum(waived) AS waived, sum(coalesce(charge_open.open, 0)) AS open,
         sum(charge.amount - waived - coalesce(charge_open.open, 0)) AS paid
       FROM charge LEFT JOIN member ON member.id = charge.member_id LEFT JOIN fee ON fee.id = fee_id
         LEFT JOIN charge_open ON charge_open.charge_id = charge.id
       WHERE charge.deleted = 0 AND charge.created_dev IS NOT NULL AND coalesce(fee.rhythm, 'yearly') NOT IN ('once', 'entrance', 'occasion', 'event')
         AND period_start <= ?2 AND period_end >= ?1 GROUP BY person, fee_id`,
      start,
      end,
    )
    return Map.groupBy(rows, ({ person }) => person)
  }
}

type Slots = { readonly slots: readonly DuesSlot[]; readonly yearlyFees: readonly DuesFee[] }

function keyOf({ target }: Place, { id }: DuesFee): string {
  return `${target} ${id}`
}

/** A month's charge is one of several in its year, whatever the fee's rhythm. */
export function idOfCharge(memberId: string, { period }: Place, fee: DuesFee, start: string): string {
  return chargeId(memberId, { id: fee.id, rhythm: period.kind === 'once' ? 'once' : fee.rhythm }, start)
}
