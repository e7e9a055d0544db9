import type { Block } from './list-flow.ts'
import { hairline, ink, soft } from './list-style.ts'
import { drawLines, linesHeight, type Measure } from './list-text.ts'
import type { ListToPrint, PrintedRow } from './list-to-print.ts'
import { mm, type Pen } from './pen.ts'

const NAME = 12.5
const KANA = 7.5
const LABEL = 7.5
const VALUE = 9.5
const LABEL_WIDTH = 24
const ROW_GAP = 0.7
const PADDING = 2.4

interface Field {
  readonly label: readonly string[]
  readonly lines: readonly string[]
  /** Takes the whole width. */
  readonly wide: boolean
}

/** Everything known of a person in one block, which no page break cuts: the name, then what is filled in. */
export function fullBlock(list: ListToPrint, row: PrintedRow, width: number, measure: Measure): Block {
  const columns = width > 210 ? 3 : 2
  const fieldWidth = width / columns
  const lines = fieldsIn(list, row, { fieldWidth, width }, measure)
  const rows = inRows(lines, columns)
  const nameHeight = linesHeight(1, NAME) + 1
  const height = PADDING * 2 + nameHeight + rows.reduce((total, fields) => total + rowHeight(fields), 0)
  return {
    height,
    draw: (pen, x, y) => {
      drawName(pen, row, x, y + PADDING)
      let top = y + PADDING + nameHeight
      for (const fields of rows) {
        fields.forEach((field, index) => {
          drawField(pen, field, x + index * fieldWidth, top)
        })
        top += rowHeight(fields)
      }
      pen.line(x, y + height, x + width, y + height, hairline)
    },
  }
}

function fieldsIn(
  { columns }: ListToPrint,
  { cells, name, kana }: PrintedRow,
  { fieldWidth, width }: { fieldWidth: number; width: number },
  measure: Measure,
): Field[] {
  return columns.flatMap(({ header }, index) => {
    const text = cells[index] ?? ''
    // The name and its kana head the block already.
    if (text === '' || text === name || text === kana) return []
    const room = fieldWidth - LABEL_WIDTH - 3
    const wide = text.includes('\n') || measure.width(text, VALUE) > room
    const lines = measure.lines(text, (wide ? width : fieldWidth) - LABEL_WIDTH - 3, VALUE)
    return [{ label: measure.lines(header, LABEL_WIDTH - 2, LABEL).slice(0, 2), lines, wide }]
  })
}

function inRows(fields: readonly Field[], columns: number): Field[][] {
  const rows: Field[][] = []
  let open: Field[] = []
  const close = () => {
    if (open.length > 0) rows.push(open)
    open = []
  }
  for (const field of fields) {
    if (field.wide) {
      close()
      rows.push([field])
      continue
    }
    open.push(field)
    if (open.length === columns) close()
  }
  close()
  return rows
}

function rowHeight(fields: readonly Field[]): number {
  const heights = fields.map(({ label, lines }) =>
    Math.max(linesHeight(lines.length, VALUE), linesHeight(label.length, LABEL)),
  )
  return Math.max(0, ...heights) + ROW_GAP
}

function drawName(pen: Pen, { name, kana }: PrintedRow, x: number, y: number): void {
  const style = { size: NAME, weight: 'bold', color: ink } as const
  drawLines(pen, [name], x, y, style)
  const after = x + pen.widthOf(name, style) + 3
  drawLines(pen, [kana], after, y + (NAME - KANA) / mm, { size: KANA + 1, color: soft })
}

function drawField(pen: Pen, { label, lines }: Field, x: number, y: number): void {
  drawLines(pen, label, x, y + (VALUE - LABEL) / 1.6 / mm, { size: LABEL, color: soft })
  drawLines(pen, lines, x + LABEL_WIDTH, y, { size: VALUE, color: ink })
}
