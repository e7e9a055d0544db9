import type { Cell } from '../../../../src-shared/contract/columns.ts'
import type { LayoutBody } from '../../../../src-shared/contract/layouts.ts'
import type { Connection } from '../../db/connection.ts'
import { memberCells } from '../../db/member-cells.ts'
import type { ListJob } from './list-host.ts'
import { orderOf } from './queries.ts'

/** The people of a list in the order of its layout; those equal in that column stay in kana order, and the unknown come last. */
export function sortPeople(db: Connection, job: ListJob, { sort, descending }: LayoutBody): readonly string[] {
  if (sort === 'kana') return descending ? job.ids.toReversed() : job.ids
  const cells = memberCells(db, job.ids, [sort], { today: job.today, on: job.request.on })
  const order = new Map(orderOf(db, sort).map((name, index) => [name, index]))
  const keyed = job.ids.map((id, index) => ({ id, key: sortKey(cells[index]?.[sort] ?? null, order) }))
  const direction = descending ? -1 : 1
  return keyed
    .sort((a, b) =>
      a.key === null || b.key === null
        ? Number(a.key === null) - Number(b.key === null)
        : compare(a.key, b.key) * direction,
    )
    .map(({ id }) => id)
}

type Key = string | number | null

function sortKey(cell: Cell, order: ReadonlyMap<string, number>): Key {
  const first = Array.isArray(cell) ? (cell[0] ?? null) : cell
  if (first === null || first === '') return null
  if (typeof first === 'boolean') return first ? 0 : 1
  return typeof first === 'string' ? (order.get(first) ?? first) : first
}

const collator = new Intl.Collator('ja', { numeric: true })

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1
  return collator.compare(a, b)
}
