import type { StatementProblem, StatementRole } from '../../../../src-shared/contract/bank.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import { parseDate } from '../../../../src-shared/domain/roster-import/parse-date.ts'
import type { Cell, Row } from '../../../../src-shared/domain/roster-import/table.ts'
import { readAmount } from './read-amount.ts'
import { splitKind } from './split-kind.ts'
import type { RawLine, ReadLines } from './statement.ts'

/** How a table's rows are to be read; `headerRow` from 0, -1 where there is none. */
export interface TableLayout {
  readonly headerRow: number
  readonly roles: readonly StatementRole[]
  readonly kinds: readonly string[]
  readonly empty: readonly string[]
  readonly accountLabel?: string | undefined
  readonly ownReference: boolean
  readonly date1904: boolean
}

type Fault = { readonly code: StatementProblem['code']; readonly text: string }
type RowRead = { readonly line: Omit<RawLine, 'row'> } | { readonly fault: Fault } | null

const totals = /^(?:合計|小計|総計|累計|計|total)/i

/** The movements under a heading. Rows that hold neither a day nor a sum are none. */
export function readTable(rows: readonly Row[], layout: TableLayout, today: string): ReadLines {
  const lines: RawLine[] = []
  const problems: StatementProblem[] = []
  for (let i = layout.headerRow + 1; i < rows.length; i += 1) {
    const read = readRow(rows[i] ?? [], layout, today)
    if (read === null) continue
    if ('fault' in read) problems.push({ row: i + 1, ...read.fault })
    else lines.push({ ...read.line, row: i + 1 })
  }
  return { lines, problems, account: accountOf(rows, layout) }
}

function readRow(row: Row, layout: TableLayout, today: string): RowRead {
  const cells = (role: StatementRole) => row.filter((_, i) => layout.roles[i] === role)
  const sum = readSum(cells, layout)
  const dayText = textOfDay(cells)
  const day = dayText === '' ? null : dayOf(cells, dayText, layout)
  if (day === null) {
    const isNone = sum === null || totals.test(cellText(row.find((cell) => cellText(cell) !== '') ?? null))
    return isNone ? null : { fault: { code: 'day', text: dayText } }
  }
  if (sum === null || sum === 0) return null
  if (typeof sum !== 'number') return { fault: sum }
  if (day > today) return { fault: { code: 'ahead', text: dayText } }
  return { line: { day, amount: sum, ...restOf(cells, layout) } }
}

function restOf(cells: (role: StatementRole) => readonly Cell[], layout: TableLayout) {
  const { kind, payer } = splitKind(joined(cells('payer')), layout.kinds)
  const description = [joined(cells('description')), kind].filter((text) => text !== '').join(' ')
  const reference = joined(cells('reference'))
  const balance = readAmount(cells('balance')[0], layout.empty) ?? null
  return {
    balance,
    payerText: payer,
    description: description.slice(0, 500),
    reference: layout.ownReference ? reference : '',
  }
}

type Sum = number | null | Fault

function readSum(cells: (role: StatementRole) => readonly Cell[], { empty }: TableLayout): Sum {
  const read = (role: StatementRole) => readAmount(cells(role)[0], empty)
  const [came, went, either] = [read('in'), read('out'), read('amount')]
  const unread = (['in', 'out', 'amount'] as const).find((role) => read(role) === undefined)
  if (unread !== undefined) return { code: 'amount', text: cellText(cells(unread)[0] ?? null) }
  if ((came ?? 0) !== 0 && (went ?? 0) !== 0) return { code: 'bothWays', text: `${came} / ${went}` }
  if ((came ?? 0) !== 0) return came ?? null
  if ((went ?? 0) !== 0) return 0 - (went ?? 0)
  if (either === null || either === undefined) return came ?? went ?? null
  return goesOut(joined(cells('direction'))) ? 0 - Math.abs(either) : either
}

function goesOut(direction: string): boolean {
  return /^(?:2|出|払|引|支|-|dr|debit|out)/i.test(direction)
}

function textOfDay(cells: (role: StatementRole) => readonly Cell[]): string {
  const parts = [cells('year'), cells('month'), cells('dayOfMonth')].map((found) => joined(found))
  return parts.every((part) => part !== '') ? parts.join('/') : joined(cells('day'))
}

function dayOf(
  cells: (role: StatementRole) => readonly Cell[],
  text: string,
  { date1904 }: TableLayout,
): string | null {
  const [cell] = cells('day')
  const parsed = parseDate(cell === undefined || typeof cell === 'string' ? text : cell, { date1904 })
  return 'value' in parsed ? parsed.value : null
}

function joined(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cellText(cell))
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 500)
}

/** The account that a column or a line above the heading names. */
function accountOf(rows: readonly Row[], { headerRow, roles, accountLabel }: TableLayout): string {
  const column = roles.indexOf('account')
  if (column >= 0) return digitsOf(cellText(rows[headerRow + 1]?.[column] ?? null))
  if (accountLabel === undefined) return ''
  const line = rows.slice(0, headerRow).find((row) => row.some((cell) => cellText(cell).includes(accountLabel)))
  return digitsOf((line ?? []).map((cell) => cellText(cell)).join(' '))
}

function digitsOf(text: string): string {
  const runs = text.normalize('NFKC').match(/\d[\d-]*/g) ?? []
  return runs
    .map((run) => run.replaceAll('-', ''))
    .join(' ')
    .slice(0, 60)
}
