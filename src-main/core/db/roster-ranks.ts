import { schoolYears } from '../../../src-shared/domain/school-year.ts'
import type { CellColumn } from './cell-columns.ts'
import type { Connection } from './connection.ts'

type Ranks = ReadonlyMap<number, number>

/** The place of each row in the order of a column; whoever has nothing in it has none. Equal ones stay in the order given. */
export function rosterRanks(
  db: Connection,
  sort: string,
  entries: readonly { readonly n: number }[],
  column: () => CellColumn,
): Ranks {
  if (isFileOrder(sort)) return fileRanks(db, fileOrders[sort])
  const read = column()
  const worths = entries.flatMap(({ n }) => {
    const worth = worthOf(sort, read, n)
    return worth === null ? [] : [{ n, worth }]
  })
  worths.sort((a, b) => compare(a.worth, b.worth))
  return new Map(worths.map(({ n }, place) => [n, place]))
}

/** Orders that the file gives: they look at more than what the column shows. */
const fileOrders = {
  memberNumber: {
    // A number of digits sorts by its worth, whatever zeros stand before it.
    order: 'CAST(member_number AS INTEGER) = 0, CAST(member_number AS INTEGER), member_number',
    known: "member_number <> ''",
  },
  joinedOn: { order: 'joined_on', known: 'joined_on IS NOT NULL' },
  birthDate: { order: 'birth_date', known: 'birth_date IS NOT NULL' },
  memberType: {
    order: '(SELECT name FROM member_type WHERE id = member_type_id)',
    known: 'member_type_id IS NOT NULL',
  },
  status: { order: 'status', known: 'true' },
  open: { order: '(SELECT coalesce(-sum(open), 0) FROM charge_open WHERE member_id = member.id)', known: 'true' },
} as const

function isFileOrder(sort: string): sort is keyof typeof fileOrders {
  return Object.hasOwn(fileOrders, sort)
}

function fileRanks(db: Connection, { order, known }: { readonly order: string; readonly known: string }): Ranks {
  const rows = db.prepare(`SELECT n FROM member WHERE ${known} ORDER BY ${order}, sort_key, n`).pluck().all()
  return new Map(rows.map((n, place) => [n as number, place]))
}

const schoolPlaces: ReadonlyMap<unknown, number> = new Map(schoolYears.map((year, place) => [year, place]))

function worthOf(sort: string, column: CellColumn, n: number): number | string | null {
  const [first] = column.itemsOf(n)
  if (first === undefined) return null
  if (sort === 'schoolYear') return schoolPlaces.get(first) ?? null
  if (typeof first === 'boolean') return first ? 0 : 1
  return typeof first === 'number' ? first : column.keysOf(n).join(' ')
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return a < b ? -1 : a > b ? 1 : 0
}
