import { cellText, isBlank } from '../cell-text.ts'
import { type HeaderMeaning, meaningOfHeader } from '../header-synonyms.ts'
import { skipReason } from '../skip-reason.ts'
import type { Cell, Row, RowOrigin, SheetTable } from '../table.ts'
import { addColumn, withCell } from './add-column.ts'
import { type HeaderColumn, headerColumns, isAddress, isName, roughPlan } from './header-columns.ts'

type NewColumns = { readonly from: number; readonly headers: string[] }
type Relative = { readonly relation: string; readonly columns: ReadonlyMap<number, number>; readonly name: number }

const relative =
  /^(配偶者|妻|夫|家族|同居家族|同居者|子供|子ども|こども|子|長男|長女|次男|次女|父|母)(?:の)?([0-9０-９①-⑨]?)[\s/・_-]?(.*)$/
const shared: ReadonlySet<HeaderMeaning | null> = new Set(['phone', 'phone?', 'country'])

/** A family written across one row, 配偶者, 子1, 子2, as one row a person: those added take the address and the home phone. */
export function splitFamilies(table: SheetTable, headerRow: number): SheetTable {
  const columns = headerColumns(table, headerRow)
  const extra: NewColumns = { from: widthOf(table), headers: [] }
  const relatives = relativesOf(columns, extra)
  const name = columns.find(isName)
  if (name === undefined || relatives.length < 2) return table
  const family = new Set(relatives.flatMap((each) => [...each.columns.keys()]))
  const common = columns.filter((column) => isAddress(column) || shared.has(column.meaning)).map(({ index }) => index)
  const plan = roughPlan(columns)

  const rows = table.rows.map((row, i) => (i < headerRow ? row : withoutColumns(row, family)))
  rows[headerRow] = extra.headers.reduce(
    (row, header, i) => withCell(row, extra.from + i, header),
    rows[headerRow] ?? [],
  )
  const origins = new Map<number, RowOrigin>(table.origins)
  const [relations, households] = [new Map<number, Cell>(), new Map<number, Cell>()]
  for (let i = headerRow + 1; i < table.rows.length; i++) {
    const row = table.rows[i] ?? []
    if (skipReason(row, plan) !== null) continue
    for (const person of relatives) {
      if (isBlank(row[person.name])) continue
      relations.set(rows.length, person.relation)
      households.set(rows.length, String(i + 1)).set(i, String(i + 1))
      origins.set(rows.length, table.origins?.get(i) ?? { sheet: table.name, row: i, shift: 0 })
      rows.push(relativeRow(row, person, common, name.index))
    }
  }
  const split = addColumn({ ...table, rows, origins }, headerRow, {
    header: '続柄',
    kind: 'relation',
    cells: relations,
  })
  return addColumn(split, headerRow, { header: '世帯番号', kind: 'household', cells: households })
}

function relativesOf(columns: readonly HeaderColumn[], extra: NewColumns): readonly Relative[] {
  const people = new Map<string, { relation: string; columns: Map<number, number>; name: number }>()
  for (const { index, header } of columns) {
    const [, relation = '', number = '', rest = ''] = relative.exec(header.trim()) ?? []
    if (relation === '') continue
    const target = targetOf(rest, columns, extra)
    if (target === null) continue
    const key = relation + number.normalize('NFKC')
    const person = people.get(key) ?? { relation, columns: new Map<number, number>(), name: -1 }
    person.columns.set(index, target)
    if (isName({ index, header: rest, meaning: rest === '' ? 'name' : meaningOfHeader(rest) })) person.name = index
    people.set(key, person)
  }
  return [...people.values()].filter(({ name }) => name >= 0)
}

/** The column of the first person that says the same, or a new one; null for what only the first person's row can keep. */
function targetOf(rest: string, columns: readonly HeaderColumn[], extra: NewColumns): number | null {
  const meaning = rest === '' ? 'name' : meaningOfHeader(rest)
  if (meaning === null) return null
  const same = columns.find((column) => column.meaning === meaning || (meaning === 'name' && isName(column)))
  if (same !== undefined) return same.index
  if (!extra.headers.includes(rest)) extra.headers.push(rest)
  return extra.from + extra.headers.indexOf(rest)
}

function widthOf(table: SheetTable): number {
  return table.rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function relativeRow(row: Row, { columns, name }: Relative, common: readonly number[], nameColumn: number): Row {
  const withCommon = common.reduce((made, index) => withCell(made, index, row[index] ?? null), [] as Row)
  return [...columns].reduce((made, [from, to]) => {
    return withCell(
      made,
      to,
      from === name ? fullName(row[name] ?? null, row[nameColumn] ?? null) : (row[from] ?? null),
    )
  }, withCommon)
}

// 空 beside 大田 一 is 大田 空.
function fullName(own: Cell, head: Cell): Cell {
  const [family = '', ...given] = cellText(head).split(/\s+/)
  const text = cellText(own)
  return given.length === 0 || /\s/.test(text) || text.startsWith(family) ? own : `${family} ${text}`
}

function withoutColumns(row: Row, columns: ReadonlySet<number>): Row {
  return row.map((cell, index) => (columns.has(index) ? null : cell))
}
