import type { Fee } from '../../../../src-shared/contract/fees.ts'
import type { DuesPlan } from '../../../../src-shared/contract/import-dues.ts'
import { isOwedOnce } from '../../../../src-shared/domain/fee-periods.ts'
import { fiscalPeriod, fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Pricing } from '../../../../src-shared/domain/plan-charge.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { type DuesPeriod, duesPeriod } from '../../../../src-shared/domain/roster-import/dues/dues-target.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import { storedFees } from '../../db/fee-rows.ts'

const MONTHS_UNTIL_DUE = 3
const newRhythms = { once: 'once', year: 'yearly', month: 'monthly' } as const

export type DuesFee = Pricing &
  Pick<Fee, 'name' | 'rhythm'> & {
    readonly id: string
    /** Empty: for everyone. */
    readonly memberTypeIds: readonly string[]
    readonly isNew: boolean
  }

/** What one or several columns speak of together: a fee for a period, or each person's fee for a year. */
export interface DuesSlot {
  /** The target, with its place behind it where two share it. */
  readonly field: string
  readonly target: string
  readonly period: DuesPeriod
  /** The fee that was named; null where each person's type says it. */
  readonly fee: DuesFee | null
  /** What ○ and × stand for, where the plan says so. */
  readonly amount: number | null
  readonly columns: number[]
  readonly headers: string[]
}

interface PlannedDues {
  readonly index: number
  readonly header: string
  readonly target: string
  readonly dues?: DuesPlan | undefined
}

/** The fees of a plan's dues columns, and those that have to be made for them. */
export class DuesSlots {
  readonly slots: readonly DuesSlot[]
  readonly #fees: Map<string, DuesFee>
  /** The types of those whom a fee charges; null for somebody without one. */
  readonly #charged = new Map<string, Set<string | null>>()

  constructor(db: Connection, columns: readonly PlannedDues[], newId: () => string) {
    this.#fees = new Map(storedFees(db).map((fee) => [foldText(fee.name), { ...fee, isNew: false }]))
    const slots = new Map<string, DuesSlot>()
    for (const column of columns) {
      const period = duesPeriod(column.target)
      if (period === null) continue
      const fee = this.#feeOf(column, period, newId)
      const key = `${column.target} ${fee?.id ?? ''}`
      const slot = slots.get(key)
      if (slot === undefined) slots.set(key, newSlot(column, period, fee, fieldOf(column.target, slots)))
      else {
        slot.columns.push(column.index)
        slot.headers.push(column.header)
      }
    }
    this.slots = [...slots.values()]
  }

  get newFees(): readonly DuesFee[] {
    return [...this.#fees.values()].filter(({ isNew }) => isNew)
  }

  get yearlyFees(): readonly DuesFee[] {
    return [...this.#fees.values()].filter(({ isNew, rhythm }) => !isNew && rhythm === 'yearly')
  }

  /** A charge of it is being written: a fee that nobody owes is not made. */
  noteUse(fee: DuesFee, memberTypeId: string | null): void {
    this.#charged.set(fee.id, (this.#charged.get(fee.id) ?? new Set()).add(memberTypeId))
  }

  /** `types`: all that the club has by now. A fee that charged only some of them is theirs, any other is for everyone. */
  *feeOps(types: ReadonlySet<string>): Generator<Op> {
    const known = [...this.#fees.values()].filter(({ isNew }) => !isNew).length
    const used = this.newFees.filter(({ id }) => this.#charged.has(id))
    for (const [i, { id, name, amount, rhythm, dueMonth }] of used.entries()) {
      const memberTypeIds = onlyTypes(this.#charged.get(id) ?? new Set(), types)
      const all = { name, amount, rhythm, memberTypeIds, receiptText: '', dueMonth, position: known + i }
      yield ['c', 'fee', id, { all }]
    }
  }

  #feeOf({ header, dues = {} }: PlannedDues, period: DuesPeriod, newId: () => string): DuesFee | null {
    if (dues.byType === true) {
      if (period.kind !== 'year' || this.yearlyFees.length === 0) throw refuse('IMPORT_NEEDS_FEE', { column: header })
      return null
    }
    const named = dues.feeName === undefined ? undefined : this.#fees.get(foldText(dues.feeName))
    const known =
      dues.feeId === undefined ? named : [...this.#fees.values()].find(({ id, isNew }) => id === dues.feeId && !isNew)
    if (dues.feeId !== undefined && known === undefined) throw refuse('FEE_NOT_FOUND', {})
    // A fee that is owed every year cannot be owed once for ever.
    if (known !== undefined && period.kind === 'once' && !isOwedOnce(known.rhythm))
      throw refuse('IMPORT_NEEDS_FEE', { column: header })
    if (known !== undefined) return known
    if (dues.feeName === undefined || dues.amount === undefined) throw refuse('IMPORT_NEEDS_FEE', { column: header })
    const fee: DuesFee = {
      ...{ id: newId(), name: dues.feeName, amount: dues.amount, dueMonth: MONTHS_UNTIL_DUE, memberTypeIds: [] },
      ...{ prices: [], familyRule: 'each', furtherAmount: 0, proration: 'none', rounding: 1, unitName: '' },
      rhythm: newRhythms[period.kind],
      isNew: true,
    }
    this.#fees.set(foldText(fee.name), fee)
    return fee
  }
}

function newSlot(
  { target, index, header, dues }: PlannedDues,
  period: DuesPeriod,
  fee: DuesFee | null,
  field: string,
): DuesSlot {
  // Of several fees none has an amount that was said for all.
  const amount = fee === null ? null : (dues?.amount ?? null)
  return { field, target, period, fee, amount, columns: [index], headers: [header] }
}

function fieldOf(target: string, slots: ReadonlyMap<string, DuesSlot>): string {
  const alike = [...slots.values()].filter((slot) => slot.target === target).length
  return alike === 0 ? target : `${target} ${alike + 1}`
}

function onlyTypes(charged: ReadonlySet<string | null>, types: ReadonlySet<string>): string[] {
  const known = [...charged].filter((type) => type !== null)
  return known.length < charged.size || known.length >= types.size ? [] : known
}

/** The year of the books, and the first and last day, that a charge of this period stands for; `day`, if it is known, places one that is owed once. */
export function spanOf(period: DuesPeriod, startMonth: number, day: string) {
  if (period.kind === 'month') {
    const start = `${period.year}-${String(period.month).padStart(2, '0')}-01`
    const [year, month] = period.month === 12 ? [period.year + 1, 1] : [period.year, period.month + 1]
    const end = new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10)
    return { fiscalYear: fiscalYearOf(start, startMonth), start, end }
  }
  const fiscalYear = period.kind === 'year' ? period.year : fiscalYearOf(day === '' ? '2000-01-01' : day, startMonth)
  return { fiscalYear, ...fiscalPeriod(fiscalYear, startMonth) }
}
