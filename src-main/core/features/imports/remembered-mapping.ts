import { createHash } from 'node:crypto'
import type { DuesPlan } from '../../../../src-shared/contract/import-dues.ts'
import type { ColumnPlan, ImportPlan } from '../../../../src-shared/contract/imports.ts'
import type { FeeId } from '../../../../src-shared/contract/values.ts'
import { isDuesTarget } from '../../../../src-shared/domain/roster-import/dues/dues-target.ts'
import { normalHeader } from '../../../../src-shared/domain/roster-import/header-synonyms.ts'
import { isImportTarget } from '../../../../src-shared/domain/roster-import/import-target.ts'
import type { Op } from '../../db/change.ts'
import type { Connection } from '../../db/connection.ts'
import { deterministicId } from '../../db/ids.ts'
import type { Ops } from '../../db/ops.ts'
import type { DuesSlot } from './dues-slots.ts'
import type { ImportBook } from './import-book.ts'
import type { ImportDues } from './import-dues.ts'

interface RememberedColumn {
  /** As it is compared; the second of two alike has `place` 1. */
  readonly header: string
  readonly place: number
  readonly target: string
  readonly dateOrder?: 'day-first' | 'month-first'
  readonly dues?: DuesPlan
}

interface Mapping {
  readonly columns: readonly RememberedColumn[]
}

export interface Remembered {
  readonly fileName: string
  readonly columns: readonly RememberedColumn[]
}

/** What was chosen for an earlier file with these headers; null where there was none. */
export function rememberedMapping(db: Connection, headers: readonly string[]): Remembered | null {
  const stored = db.row<{ name: string; body: string }>(
    'SELECT name, body FROM import_mapping WHERE id = ? AND deleted = 0',
    mappingId(headers),
  )
  if (stored === undefined) return null
  const { columns = [] } = JSON.parse(stored.body) as Partial<Mapping>
  return { fileName: stored.name, columns: columns.filter(({ target }) => isImportTarget(target)) }
}

/** The guess with what was chosen before in its place; of dues the period has to be in the header itself. */
export function withRemembered(
  columns: readonly ColumnPlan[],
  remembered: Remembered,
  fees: ReadonlySet<string>,
  dateOrderOf: (index: number, target: string) => ColumnPlan['dateOrder'] | null,
) {
  const places = new Places()
  const byPlace = new Map(remembered.columns.map((column) => [`${column.header} ${column.place}`, column]))
  return columns.map((column): ColumnPlan => {
    const found = byPlace.get(places.of(column.header))
    if (found === undefined) return column
    const dues = found.dues === undefined ? undefined : duesStillThere(found.dues, fees)
    if (isDuesTarget(found.target)) return column.dues === undefined ? column : duesColumn(column, found.target, dues)
    const told = dateOrderOf(column.index, found.target)
    const dateOrder = told === 'open' ? (found.dateOrder ?? told) : told
    const { dateOrder: _, ...rest } = column
    return { ...rest, target: found.target, reason: 'remembered', ...(dateOrder ? { dateOrder } : {}) }
  })
}

/** Keeps what a plan chose, unless it is kept already. */
export function* mappingOps(
  ops: Ops,
  db: Connection,
  book: ImportBook,
  plan: ImportPlan,
  dues: ImportDues,
): Generator<Op> {
  const headers = book.signatureOf(plan.sheet, plan.headerRow)
  const id = mappingId(headers)
  const all = { name: book.fileName, body: { columns: chosenColumns(book, plan, dues) } }
  const stored = db.row<{ body: string; deleted: number }>('SELECT body, deleted FROM import_mapping WHERE id = ?', id)
  if (stored === undefined) yield ops.create('importMapping', id, { all })
  else if (stored.deleted !== 0 || stored.body !== JSON.stringify(all.body)) {
    if (stored.deleted !== 0) yield ops.restore('importMapping', id)
    yield ops.set('importMapping', id, 'all', all)
  }
}

function chosenColumns(book: ImportBook, plan: ImportPlan, dues: ImportDues): RememberedColumn[] {
  const places = new Places()
  const chosen = new Map(plan.columns.map((column) => [column.index, column]))
  const slots = new Map(dues.slots.slots.flatMap((slot) => slot.columns.map((index) => [index, slot])))
  return book.columns(plan).flatMap(({ index, header, target }) => {
    const place = places.take(header)
    const slot = slots.get(index)
    const dateOrder = chosen.get(index)?.dateOrder
    if (header === '') return []
    return [
      {
        ...place,
        target,
        ...(dateOrder === undefined ? {} : { dateOrder }),
        ...(slot === undefined ? {} : { dues: agreedFor(slot) }),
      },
    ]
  })
}

function agreedFor({ fee, amount }: DuesSlot): DuesPlan {
  if (fee === null) return { byType: true }
  return { feeId: fee.id as FeeId, feeName: fee.name, amount: amount ?? fee.amount }
}

function duesColumn(column: ColumnPlan, target: string, duesPlan: DuesPlan | undefined): ColumnPlan {
  const { dues } = column
  if (dues === undefined || duesPlan === undefined) return column
  const guess = { ...dues, feeId: duesPlan.feeId ?? dues.feeId, amount: duesPlan.amount ?? dues.amount }
  // Without yearly fees no type says anything any more.
  if (dues.target !== target || (duesPlan.byType && !dues.byType)) return { ...column, dues: guess }
  return { ...column, target, reason: 'remembered', dues: guess, duesPlan }
}

/** A fee that was taken off the list since is made anew under its name. */
function duesStillThere({ byType, feeId, feeName, amount }: DuesPlan, fees: ReadonlySet<string>): DuesPlan {
  if (byType === true) return { byType }
  const known = feeId !== undefined && fees.has(feeId)
  return {
    ...(known ? { feeId } : {}),
    ...(known || feeName === undefined ? {} : { feeName }),
    ...(amount === undefined ? {} : { amount }),
  }
}

function mappingId(headers: readonly string[]): string {
  const signature = createHash('sha256').update(headers.join('\n')).digest('hex')
  return deterministicId('importMapping', signature)
}

/** Tells columns of one header apart by their order. */
class Places {
  readonly #seen = new Map<string, number>()

  take(header: string): { header: string; place: number } {
    const normal = normalHeader(header)
    const place = this.#seen.get(normal) ?? 0
    this.#seen.set(normal, place + 1)
    return { header: normal, place }
  }

  of(header: string): string {
    const { header: normal, place } = this.take(header)
    return `${normal} ${place}`
  }
}
