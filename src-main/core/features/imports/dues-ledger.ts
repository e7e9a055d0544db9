import type { BookedDues } from '../../../../src-shared/domain/roster-import/dues/judge-dues.ts'
import { chargeId } from '../../db/charge-id.ts'
import type { Connection } from '../../db/connection.ts'
import { type DuesSlot, spanOf } from './dues-slots.ts'

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

/** The charges in the books that a file's columns speak of, read at once: a preview outlives its connection. */
export class DuesLedger {
  readonly #db: Connection
  readonly #slots: ReadonlyMap<DuesSlot, Map<string, BookedCharge>>
  readonly #takenBack = new Map<string, ReadonlySet<string>>()

  constructor(db: Connection, slots: readonly DuesSlot[], startMonth: number) {
    this.#db = db
    this.#slots = new Map(
      slots.map((slot) => [
        slot,
        slot.fee.isNew ? new Map() : this.#read(slot, spanOf(slot.period, startMonth, '').start),
      ]),
    )
  }

  booked(slot: DuesSlot, person: string): BookedCharge | null {
    return this.#slots.get(slot)?.get(person) ?? null
  }

  /** What this import has written is in the books for the rows after it. */
  note(slot: DuesSlot, person: string, charge: BookedCharge): void {
    this.#slots.get(slot)?.set(person, charge)
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

  #read({ fee, period }: DuesSlot, start: string): Map<string, BookedCharge> {
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
}

/** A month's charge is one of several in its year, whatever the fee's rhythm. */
export function idOfCharge(memberId: string, { fee, period }: DuesSlot, start: string): string {
  return chargeId(memberId, { id: fee.id, rhythm: period.kind === 'once' ? 'once' : fee.rhythm }, start)
}
