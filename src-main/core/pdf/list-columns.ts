import type { Measure } from './list-text.ts'
import type { PrintedColumn } from './list-to-print.ts'

/** How the columns of a table share a width, and the type size at which they can. */
export interface ColumnPlan {
  readonly size: number
  /** In millimetres, padding included. */
  readonly widths: readonly number[]
  /** At either side of a cell. */
  readonly padding: number
  /** Too narrow for these columns: names break, texts are stacked in slivers, or the type is smaller than it should be. */
  readonly crowded: boolean
}

export const CELL_PADDING = 1.3
const CROWDED_PADDING = 0.7
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5]
/** Where even the numbers alone do not fit in the smallest of these. */
const TINY = [6, 5.5, 5]
/** Smaller than this is read only with a glass: no reason but want of room leads below. */
const READABLE = 7
/** In lines a row: more than that is hard to follow, and smaller type is the lesser evil. */
const MOST_LINES = 2
/** In lines a row, of what stands in columns narrower than this many ems. */
const STACKED = 3
const SLIVER = 10
/** In ems: the narrowest a text that may break should get, and what a firm one keeps to itself at most. */
const NARROWEST = 6
const FIRMEST = 18
/** In ems: what a text gets in any case where the sheet is crowded. */
const TIGHTEST = 2.5
/** How much longer than usual a text may be before it has to break. */
const SPARE = 1.2
/** How far a column is stretched where there is too much room. */
const STRETCH = 1.5

/**
 * As a browser shares a table: each column gets what it cannot do without, and the rest goes to those with longer texts.
 * Type gets smaller until that fits and long texts take few lines; past that, names break, but never a number.
 */
export function planColumns(
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  measure: Measure,
): ColumnPlan {
  const needs = columns.map((column, index) => needOf(column, rows, index, measure))
  const fitting = SIZES.filter((size) => sum(needs.map(({ least }) => atSize(least, size))) <= width)
  const plans = fitting
    .filter((size, index) => index === 0 || size >= READABLE)
    .map((size) => ({
      size,
      widths: widthsAt(size, needs, width),
      padding: CELL_PADDING,
      crowded: false,
    }))
  const calm = plans.find((plan) => linesOf(plan, needs) <= MOST_LINES * rows.length)
  const plan = calm ?? plans.at(-1) ?? crowdedPlan(needs, width)
  const sliver = atSize(measure.width('字', SLIVER), plan.size)
  const inSlivers = linesOf(plan, needs, (column) => (plan.widths[column] ?? 0) < sliver)
  return { ...plan, crowded: plan.crowded || plan.size < READABLE || inSlivers > STACKED * rows.length }
}

/** The numbers get their natural width, everything else shares what is left. */
function crowdedPlan(needs: readonly Need[], width: number): ColumnPlan {
  const sizes = [...SIZES.slice(-1), ...TINY]
  const padding = CROWDED_PADDING
  const tightAt = (size: number) => needs.map(({ tight }) => atSize(tight, size, padding))
  const size = sizes.find((each) => sum(tightAt(each)) <= width) ?? 5
  const least = needs.map((need) => atSize(need.whole ? need.tight : need.least, size, padding))
  return {
    size,
    widths: shared(tightAt(size), least, width),
    padding,
    crowded: true,
  }
}

interface Need {
  readonly whole: boolean
  /** At a type size of 1 point, without padding. */
  readonly least: number
  /** On a crowded sheet. */
  readonly tight: number
  readonly wished: number
  /** Of each row. */
  readonly lengths: readonly number[]
}

function needOf(
  { header, firm, whole }: PrintedColumn,
  rows: readonly (readonly string[])[],
  index: number,
  measure: Measure,
): Need {
  const em = measure.width('字', 1)
  const lengths = rows.map((cells) => longestLine(cells[index] ?? '', measure))
  const sorted = lengths.toSorted((a, b) => a - b)
  const longest = sorted.at(-1) ?? 0
  // One person with a very long address should not squeeze everybody else.
  const usual = sorted[Math.floor(sorted.length * 0.95)] ?? longest
  const title = measure.width(header, 0.9, 'bold')
  const piece = whole ? Math.min(longestPiece(rows, index, measure), em * FIRMEST) : 0
  const least = Math.max(
    piece,
    Math.min(longest, firm ? Math.min(usual * SPARE, em * FIRMEST) : whole ? 0 : em * NARROWEST),
  )
  return {
    whole,
    least: Math.max(least, Math.min(title, em * 4)),
    tight: Math.max(whole ? piece : Math.min(least, em * TIGHTEST), Math.min(title, em * 2)),
    wished: Math.max(usual, title, piece),
    lengths,
  }
}

function widthsAt(size: number, needs: readonly Need[], width: number): number[] {
  const least = needs.map((need) => atSize(need.least, size))
  const wished = needs.map((need) => Math.max(atSize(need.wished, size), atSize(need.least, size)))
  return shared(least, wished, width)
}

/** How many lines all rows would take, roughly: words are not weighed. */
function linesOf(
  { size, widths }: ColumnPlan,
  needs: readonly Need[],
  counts: (column: number) => boolean = () => true,
): number {
  const rows = needs[0]?.lengths.length ?? 0
  let lines = 0
  for (let row = 0; row < rows; row += 1) {
    lines += Math.max(
      1,
      ...needs.map(({ lengths }, column) =>
        counts(column)
          ? Math.ceil(((lengths[row] ?? 0) * size) / ((widths[column] ?? 1) - CELL_PADDING * 2 + 0.01))
          : 1,
      ),
    )
  }
  return lines
}

/** The longest of the numbers that stand in a column, each with the comma after it. */
function longestPiece(rows: readonly (readonly string[])[], index: number, measure: Measure): number {
  const pieces = rows.flatMap((cells) => (cells[index] ?? '').split(/(?<=、)|(?<=, )|\n/))
  return pieces.reduce((longest, piece) => Math.max(longest, measure.width(piece, 1)), 0)
}

function longestLine(text: string, measure: Measure): number {
  if (!text.includes('\n')) return measure.width(text, 1)
  return Math.max(...text.split('\n').map((line) => measure.width(line, 1)))
}

function shared(least: readonly number[], wished: readonly number[], width: number): number[] {
  const short = width - sum(least)
  if (short < 0) return least.map((each) => (each * width) / sum(least))
  const more = wished.map((wish, index) => wish - (least[index] ?? 0))
  const asked = sum(more)
  if (asked >= short) return least.map((each, index) => each + (short * (more[index] ?? 0)) / asked)
  // Everybody has what they wish: what is left over stretches all a little, and the last fills the sheet.
  const stretch = Math.min(STRETCH, width / sum(wished))
  const stretched = wished.map((wish) => wish * stretch)
  return stretched.with(-1, (stretched.at(-1) ?? 0) + width - sum(stretched))
}

function atSize(need: number, size: number, padding = CELL_PADDING): number {
  return need * size + padding * 2
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
