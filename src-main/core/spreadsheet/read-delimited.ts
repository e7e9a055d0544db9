import Papa from 'papaparse'
import type { SheetTable } from '../../../src-shared/domain/roster-import/table.ts'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

const delimiters = [',', '\t', ';', '|', '^', '¦', '｜'] as const
// Excel's own first line: `sep=;`.
const named = /^\ufeff?sep=(.)(?:\r\n?|\n)/i
const rowsLookedAt = 50

/** Text cut by commas, tabs, semicolons, bars or what it says itself, as one sheet without a name; every cell stays text. */
export function readDelimited(whole: string, limits: Pick<SpreadsheetLimits, 'cells'>): SheetTable {
  const said = named.exec(whole)
  const text = said === null ? whole : whole.slice(said[0].length)
  const delimiter = said?.[1] ?? guessDelimiter(text)
  refuseTooManyCells(text, delimiter, limits.cells)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(text) })
  const openQuote = errors.find(({ code }) => code === 'MissingQuotes')
  if (openQuote) throw new SpreadsheetFault('DAMAGED', { row: (openQuote.row ?? 0) + (said === null ? 1 : 2) })
  const rows = withoutEmptyEnd(data)
  // Its line stays, so that rows keep the numbers they have in the file.
  return { name: null, rows: said === null ? rows : [[], ...rows] }
}

function guessDelimiter(text: string): string {
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreDelimiter(text, delimiter) }))
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

// The right one cuts most rows into the same number of cells, and into more than one.
function scoreDelimiter(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(text), preview: rowsLookedAt })
  const rowsByWidth = new Map<number, number>()
  for (const { length } of data) if (length > 1) rowsByWidth.set(length, (rowsByWidth.get(length) ?? 0) + 1)
  return Math.max(0, ...[...rowsByWidth].map(([width, rows]) => rows * (width - 1)))
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const feed = text.indexOf('\n')
  const carriage = text.indexOf('\r')
  if (feed < 0) return carriage < 0 ? '\n' : '\r'
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n'
}

// Counting delimiters and line ends is quick and never too low; quoted ones are weeded out only where it matters.
function refuseTooManyCells(text: string, delimiter: string, limit: number): void {
  if (countCells(text, delimiter, { skipQuoted: false }) <= limit) return
  if (countCells(text, delimiter, { skipQuoted: true }) > limit) throw new SpreadsheetFault('TOO_MANY_CELLS', { limit })
}

function countCells(text: string, delimiter: string, { skipQuoted }: { readonly skipQuoted: boolean }): number {
  const separator = delimiter.charCodeAt(0)
  let cells = 1
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x22) quoted = !quoted
    else if ((code === separator || code === 10 || code === 13) && !(skipQuoted && quoted)) cells += 1
  }
  return cells
}

function withoutEmptyEnd(rows: string[][]): readonly (readonly string[])[] {
  let end = rows.length
  while (end > 0 && rows[end - 1]?.every((cell) => cell === '')) end -= 1
  return end === rows.length ? rows : rows.slice(0, end)
}
