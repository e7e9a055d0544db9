import type { ColumnPlan } from './list-columns.ts'
import type { Block } from './list-flow.ts'
import { firmLine, hairline, headFill, ink } from './list-style.ts'
import { drawLines, linesHeight, type Measure } from './list-text.ts'
import type { PrintedColumn } from './list-to-print.ts'
import type { Pen } from './pen.ts'

/** A table's columns with where they stand. */
export interface Table {
  readonly columns: readonly PrintedColumn[]
  readonly plan: ColumnPlan
  readonly width: number
}

const HEADER = 0.9
const SMALLEST = 5
const ABOVE = 1.1

/** The headings of the columns, repeated on each page. */
export function tableHead({ columns, plan, width }: Table, measure: Measure): Block {
  const size = Math.max(plan.size * HEADER, SMALLEST)
  const texts = columns.map(({ header }, index) => measure.lines(header, inner(plan, index), size, 'bold').slice(0, 3))
  const height = linesHeight(Math.max(1, ...texts.map(({ length }) => length)), size) + ABOVE * 2
  return {
    height,
    draw: (pen, x, y) => {
      pen.fill({ x, y, width, height }, headFill)
      drawCells(pen, { columns, plan, width }, texts, { x, y: y + ABOVE, size, weight: 'bold' })
      pen.line(x, y + height, x + width, y + height, firmLine)
    },
  }
}

interface RowLook {
  /** The height it has in any case. */
  readonly least?: number
  readonly weight?: 'regular' | 'bold'
}

/** A row, as high as its longest cell. */
export function tableRow(
  table: Table,
  cells: readonly string[],
  measure: Measure,
  { least = 0, weight = 'regular' }: RowLook = {},
): Block {
  const { columns, plan, width } = table
  const texts = columns.map((_, index) => measure.lines(cells[index] ?? '', inner(plan, index), plan.size, weight))
  const text = linesHeight(Math.max(1, ...texts.map(({ length }) => length)), plan.size)
  const height = Math.max(least, text + ABOVE * 2)
  return {
    height,
    draw: (pen, x, y) => {
      drawCells(pen, table, texts, { x, y: y + (least > 0 ? (height - text) / 2 : ABOVE), size: plan.size, weight })
      pen.line(x, y + height, x + width, y + height, hairline)
    },
  }
}

export function tableOf(columns: readonly PrintedColumn[], plan: ColumnPlan): Table {
  return { columns, plan, width: plan.widths.reduce((total, width) => total + width, 0) }
}

function drawCells(
  pen: Pen,
  { columns, plan }: Table,
  texts: readonly (readonly string[])[],
  { x, y, size, weight = 'regular' }: { x: number; y: number; size: number; weight?: 'regular' | 'bold' },
): void {
  let left = x
  columns.forEach(({ align }, index) => {
    const width = plan.widths[index] ?? 0
    const at = align === 'right' ? left + width - plan.padding : left + plan.padding
    drawLines(pen, texts[index] ?? [], at, y, { size, weight, align, color: ink })
    left += width
  })
}

function inner({ widths, padding }: ColumnPlan, index: number): number {
  return (widths[index] ?? 0) - padding * 2
}
