import type { Cell } from '../../../src-shared/contract/columns.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import {
  customColumnField,
  groupColumnKind,
  isMemberColumn,
  type MemberColumn,
} from '../../../src-shared/domain/member-columns.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { clubTimeZone } from './club-time-zone.ts'
import type { Connection } from './connection.ts'
import { ownColumns, type Place, type StoredCells } from './member-cells-own.ts'
import { type Asked, groupNames, type RelatedColumn, relatedColumns } from './member-cells-related.ts'

export type Cells = Record<string, Cell>

interface Day {
  readonly today: PlainDate
  /** The day on which ages, school years, years of membership, groups and offices are counted; today where left out. */
  readonly on?: PlainDate | undefined
}

/**
 * What the columns asked for hold of each of these people, in the order given. Text is '' and a list empty where nothing
 * is known, all else null. Fixed values (state, gender, school year, consents) come as their codes; a state that the
 * club gave a name of its own comes by that name. A column that nobody knows holds null.
 */
export function memberCells(
  db: Connection,
  ids: readonly string[],
  columns: readonly string[],
  { today, on = today }: Day,
): Cells[] {
  const makers = makersOf(db, { ids: JSON.stringify(ids) }, columns, on)
  const stored = new Map(storedRows(db, { ids: JSON.stringify(ids) }, makers).map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = stored.get(id)
    if (row === undefined) throw refuse('MEMBER_NOT_FOUND', { asked: id })
    return Object.fromEntries(makers.map(([key, { cell }]) => [key, cell(row)]))
  })
}

/** What filters test, of everybody or some, by the row's number in the file: of a state its code and the club's own name. */
export function* cellsByRow(
  db: Connection,
  asked: Asked,
  columns: readonly string[],
  on: PlainDate,
): Generator<{ n: number; cells: readonly Cell[] }> {
  const makers = makersOf(db, asked, columns, on)
  for (const row of storedRows(db, asked, makers))
    yield { n: row.n, cells: makers.map(([, { tested, cell }]) => (tested ?? cell)(row)) }
}

interface Maker {
  /** What it reads of the member's own row, as SQL. */
  readonly needs: readonly string[]
  readonly cell: (row: StoredCells) => Cell
  readonly tested?: ((row: StoredCells) => Cell) | undefined
}
type Makers = readonly (readonly [key: string, Maker])[]

function makersOf(db: Connection, asked: Asked, columns: readonly string[], on: PlainDate): Makers {
  const timeZone = clubTimeZone(db)
  return columns.map((key) => [key, makerOf(db, key, asked, { on, timeZone })])
}

function makerOf(db: Connection, key: string, asked: Asked, place: Place): Maker {
  const field = customColumnField(key)
  if (field !== null) return { needs: ['custom'], cell: (row) => customCell(row.custom, field) }
  const kind = groupColumnKind(key)
  if (kind !== null) return relatedMaker(groupNames(db, asked, place.on, kind), [])
  if (!isMemberColumn(key)) return { needs: [], cell: () => null }
  if (isRelatedColumn(key)) {
    const { read, none } = relatedColumns[key]
    return relatedMaker(read(db, asked, place.on), none)
  }
  const { needs, cell, tested } = ownColumns[key]
  return { needs, cell: (row) => cell(row, place), tested }
}

function isRelatedColumn(key: MemberColumn): key is RelatedColumn {
  return Object.hasOwn(relatedColumns, key)
}

function relatedMaker(found: ReadonlyMap<string, Cell>, none: Cell): Maker {
  return { needs: [], cell: ({ id }) => found.get(id) ?? none }
}

function storedRows(db: Connection, asked: Asked, makers: Makers): StoredCells[] {
  const read = new Set(['member.n', 'member.id', ...makers.flatMap(([, { needs }]) => needs)])
  const from = `SELECT ${[...read].join(', ')} FROM member`
  if (asked === 'everybody') return db.rows(from)
  return db.rows(`${from} WHERE member.id IN (SELECT value FROM json_each(?))`, asked.ids)
}

function customCell(custom: string, field: string): Cell {
  return custom === '{}' ? null : ((JSON.parse(custom) as Record<string, Cell>)[field] ?? null)
}
