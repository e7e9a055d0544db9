import type { DuesDoubt, DuesTotal, RowDues } from '../../../../src-shared/contract/imports.ts'
import { ageOn } from '../../../../src-shared/domain/age-on.ts'
import { priceOn } from '../../../../src-shared/domain/fee-price.ts'
import { dueDate } from '../../../../src-shared/domain/fiscal-year.ts'
import { planCharge } from '../../../../src-shared/domain/plan-charge.ts'
import { feesOfType, isForType } from '../../../../src-shared/domain/roster-import/dues/fees-of-type.ts'
import { type BookedDues, judgeDues } from '../../../../src-shared/domain/roster-import/dues/judge-dues.ts'
import type { DuesMark } from '../../../../src-shared/domain/roster-import/dues/parse-dues.ts'
import { type DuesCell, joinMarks } from '../../../../src-shared/domain/roster-import/dues/row-dues.ts'
import type { Op } from '../../db/change.ts'
import { readClub } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'
import { deterministicId } from '../../db/ids.ts'
import type { Ops } from '../../db/ops.ts'
import { type BookedCharge, DuesLedger, idOfCharge, type OtherCharge } from './dues-ledger.ts'
import { type DuesFee, type DuesSlot, DuesSlots, spanOf } from './dues-slots.ts'

type Columns = ConstructorParameters<typeof DuesSlots>[1]
type Span = ReturnType<typeof spanOf>

/** What one row says of one charge, beside the books. */
export interface JudgedCharge {
  readonly slot: DuesSlot
  /** Null where the person's type does not say which. */
  readonly fee: DuesFee | null
  readonly memberTypeId: string | null
  readonly span: Span
  readonly dues: RowDues
  readonly booked: BookedCharge | null
}

interface Person {
  /** Null for somebody who is not there yet. */
  readonly id: string | null
  readonly joinedOn: string | null
  readonly birthDate: string | null
  /** As the file leaves it. */
  readonly memberTypeId: string | null
}

/** The dues columns of a file: what its rows say of charges, and the charges and payments this makes. */
export class ImportDues {
  readonly slots: DuesSlots
  readonly #db: Connection
  readonly #ledger: DuesLedger
  readonly #startMonth: number
  readonly #today: string

  constructor(db: Connection, columns: Columns, { newId, today }: { newId: () => string; today: string }) {
    this.#db = db
    this.slots = new DuesSlots(db, columns, newId)
    this.#startMonth = readClub(db).fiscalYearStartMonth
    this.#ledger = new DuesLedger(db, this.slots, this.#startMonth)
    this.#today = today
  }

  judge(cells: readonly DuesCell[], person: Person): readonly JudgedCharge[] {
    if (cells.length === 0) return []
    const spoken = new Set<string>()
    return this.slots.slots.flatMap((slot) => {
      const marks = cells.filter(({ columnIndex }) => slot.columns.includes(columnIndex)).map(({ mark }) => mark)
      if (marks.length === 0) return []
      const judged = this.#judgeOne(slot, marks, person)
      const charge = `${slot.target} ${judged.fee?.id}`
      if (judged.fee !== null && spoken.has(charge)) return [inDoubt(judged, 'same-charge', [judged.fee.name])]
      spoken.add(charge)
      return [judged]
    })
  }

  /** The rows after it find in the books what this row writes. */
  note(memberId: string, charges: readonly JudgedCharge[]): void {
    for (const judged of charges.filter(isWritten)) {
      const { slot, fee, span } = judged
      if (fee === null) continue
      const id = judged.booked?.id ?? idOfCharge(memberId, slot, fee, span.start)
      this.#ledger.note(slot, fee, memberId, bookedAfter(judged, id))
    }
  }

  *ops(ops: Ops, memberId: string, charges: readonly JudgedCharge[]): Generator<Op> {
    for (const judged of charges.filter(isWritten))
      yield* judged.booked === null ? this.#newCharge(ops, memberId, judged) : this.#onCharge(ops, memberId, judged)
    this.note(memberId, charges)
  }

  #judgeOne(slot: DuesSlot, marks: readonly DuesMark[], person: Person): JudgedCharge {
    const { id, joinedOn, memberTypeId } = person
    const meant = slot.fee === null ? feesOfType(this.slots.yearlyFees, memberTypeId) : [slot.fee]
    const fee = meant.length === 1 ? (meant[0] ?? null) : null
    const mark = joinMarks(marks)
    const says = (mark ?? marks[0])?.says ?? 'open'
    const day = mark?.says === 'paid' ? (mark.paidOn ?? joinedOn ?? this.#today) : (joinedOn ?? this.#today)
    const span = spanOf(slot.period, this.#startMonth, day)
    const paidOn = mark === null ? null : dayPaid(mark, span)
    const booked = id === null ? null : fee && this.#ledger.booked(slot, fee, id)
    const usual = slot.amount ?? (fee === null ? 0 : this.#priceOf(fee, span, person))
    const judged = mark === null ? null : judgeDues(mark, usual, booked)
    const isClear = judged !== null && !booked?.several && (paidOn === null || paidOn <= this.#today)
    const { target, field } = slot
    const dues = { target, field, feeName: fee?.name ?? '', says, amount: judged?.amount ?? usual, paidOn }
    const before = booked === null ? null : sumsOf(booked)
    const state = isClear ? judged.state : 'doubtful'
    const charge: JudgedCharge = { slot, fee, memberTypeId, span, booked, dues: { ...dues, state, before } }
    if (fee === null)
      return inDoubt(
        charge,
        meant.length === 0 ? 'no-fee' : 'several-fees',
        meant.map(({ name }) => name),
      )
    // A charge that is there already is what the file speaks of, whoever it was meant for.
    if (booked !== null) return charge
    if (!isForType(fee, memberTypeId)) return inDoubt(charge, 'not-their-fee', [fee.name])
    const others = id === null ? [] : this.#otherCharges(charge, id)
    return others.length > 0 ? besideOthers(charge, others) : charge
  }

  /** What the club would charge this person: by type, age, day of joining and agreement; where it would charge nothing, the list's price. */
  #priceOf(fee: DuesFee, { start, end }: Span, { id, ...person }: Person): number {
    const agreed = id === null ? [] : this.#ledger.agreed(fee, id)
    const place = undefined
    const { outcome, amount } = planCharge(person, { fee, period: { start, end }, agreed, place })
    if (outcome === 'charge') return amount
    return priceOn(fee, { ...person, age: ageOn(person.birthDate, start) }, start).amount
  }

  /** The fees that charge the person for that time already, but for those that the file has columns of their own for. */
  #otherCharges({ slot, fee, span, memberTypeId }: JudgedCharge, person: string): readonly OtherCharge[] {
    const alongside = this.slots.slots.filter(
      (other) => other !== slot && overlaps(spanOf(other.period, this.#startMonth, ''), span),
    )
    const known = alongside.flatMap((other) => other.fee ?? feesOfType(this.slots.yearlyFees, memberTypeId))
    const expected = new Set([fee, ...known].map((one) => one?.id))
    return this.#ledger.chargedFor(slot, person).filter(({ feeId }) => !expected.has(feeId))
  }

  *#newCharge(ops: Ops, memberId: string, { slot, fee, memberTypeId, span, dues }: JudgedCharge): Generator<Op> {
    if (fee === null) return
    const { period } = slot
    this.slots.noteUse(fee, memberTypeId)
    const id = idOfCharge(memberId, slot, fee, span.start)
    const dueOn = period.kind === 'month' ? span.end : dueDate(span.start, fee.dueMonth)
    const { fiscalYear, start: periodStart, end: periodEnd } = span
    const body = { memberId, feeId: fee.id, fiscalYear, periodStart, periodEnd, dueOn, amount: dues.amount }
    const waived = dues.says === 'exempt' ? dues.amount : 0
    const waiver = { waived, waiveReason: waived > 0 ? reasonOf(slot) : '' }
    const origin = { imported: true }
    if (this.#ledger.wasTakenBack(fee.id, id)) {
      yield ops.restore('charge', id)
      yield ops.set('charge', id, 'body', body)
      yield ops.set('charge', id, 'waiver', waiver)
      yield ops.set('charge', id, 'origin', origin)
    } else yield ops.create('charge', id, { body, ...(waived > 0 ? { waiver } : {}), origin })
    if (dues.says === 'paid') yield this.#payment(ops, memberId, id, dues)
  }

  *#onCharge(ops: Ops, memberId: string, { slot, dues, booked }: JudgedCharge): Generator<Op> {
    if (booked === null) return
    const { id, waived, open } = booked
    if (dues.says === 'exempt')
      yield ops.set('charge', id, 'waiver', { waived: waived + open, waiveReason: reasonOf(slot) })
    else yield this.#payment(ops, memberId, id, dues)
  }

  /** A payment whose undo voided it stays void, so the next one for that charge has an id of its own. */
  #payment(ops: Ops, payerId: string, charge: string, { amount, paidOn }: RowDues): Op {
    const revision = {
      payerId,
      amount,
      paidOn,
      method: 'unknown',
      reference: '',
      note: '',
      allocations: [{ chargeId: charge, amount }],
    }
    return ops.create('payment', this.#freePaymentId(charge), { revision, origin: { imported: true } })
  }

  #freePaymentId(charge: string): string {
    for (let n = 0; ; n += 1) {
      const id = deterministicId('importedPayment', charge, n)
      if (this.#db.row('SELECT 1 AS found FROM payment WHERE id = ?', id) === undefined) return id
    }
  }
}

function isWritten({ dues }: JudgedCharge): boolean {
  return !dues.refused && dues.state !== 'same' && dues.state !== 'doubtful'
}

/** The charge as the books hold it once this is written. */
function bookedAfter({ booked, dues: { says, amount } }: JudgedCharge, id: string): BookedCharge {
  const before = booked ?? { amount, paid: 0, waived: 0, open: amount, several: false }
  if (says === 'open') return { ...before, id }
  const settled = says === 'exempt' ? before.open : amount
  const [paid, waived] = says === 'paid' ? [settled, 0] : [0, settled]
  return { ...before, id, paid: before.paid + paid, waived: before.waived + waived, open: before.open - settled }
}

/** Charged by other fees already: the books say what those come to. */
function besideOthers(charge: JudgedCharge, others: readonly OtherCharge[]): JudgedCharge {
  const sum = (of: keyof BookedDues) => others.reduce((total, other) => total + other[of], 0)
  const before = { amount: sum('amount'), paid: sum('paid'), waived: sum('waived'), open: sum('open') }
  const fees = others.map(({ feeName }) => feeName)
  return inDoubt({ ...charge, dues: { ...charge.dues, before } }, 'other-charge', fees)
}

function inDoubt(charge: JudgedCharge, why: DuesDoubt['why'], fees: string[]): JudgedCharge {
  return { ...charge, dues: { ...charge.dues, state: 'doubtful', doubt: { why, fees } } }
}

function overlaps(a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** Why it was let off is what the file says: its heading, and no more than a line of it. */
function reasonOf({ headers }: DuesSlot): string {
  return headers.join('・').slice(0, 200)
}

function sumsOf({ amount, paid, waived, open }: BookedCharge) {
  return { amount, paid, waived, open }
}

/** 6/15 is the day of that name within the period's year. */
function dayPaid(mark: DuesMark, { start }: Span): string | null {
  if (mark.says !== 'paid') return null
  if (mark.paidOn !== null || mark.monthDay === undefined) return mark.paidOn
  const [month, day] = mark.monthDay.map((part) => String(part).padStart(2, '0'))
  const sameYear = `${start.slice(0, 4)}-${month}-${day}`
  const found = sameYear >= start ? sameYear : `${Number(start.slice(0, 4)) + 1}-${month}-${day}`
  return Number.isNaN(Date.parse(found)) ? null : found
}

/** Sums what rows say, slot by slot. */
export class DuesTotals {
  readonly #totals = new Map<string, DuesTotal>()

  constructor(slots: readonly DuesSlot[]) {
    for (const { field, target, headers, fee } of slots) {
      const none = () => ({ count: 0, sum: 0 })
      const sums = { paid: none(), open: none(), exempt: none(), same: 0, doubtful: 0 }
      const named = fee === null ? { feeName: '', byType: true } : { feeName: fee.name }
      this.#totals.set(field, { field, target, headers, ...named, newFee: fee?.isNew ?? false, ...sums })
    }
  }

  add(charges: readonly { readonly dues: RowDues }[], sign: 1 | -1 = 1): void {
    for (const { dues } of charges) {
      const total = this.#totals.get(dues.field)
      if (total === undefined) continue
      if (dues.state === 'same' || dues.state === 'doubtful') total[dues.state] += sign
      else if (!dues.refused) {
        total[dues.says].count += sign
        total[dues.says].sum += sign * dues.amount
      }
    }
  }

  get all(): DuesTotal[] {
    return [...this.#totals.values()].map((total) => structuredClone(total))
  }
}
