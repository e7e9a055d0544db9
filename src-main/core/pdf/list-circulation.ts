import { listPrintTexts } from '../../../src-shared/texts/list-print.ts'
import { CELL_PADDING, planColumns } from './list-columns.ts'
import type { Block, Flow } from './list-flow.ts'
import { hairline } from './list-style.ts'
import { tableHead, tableOf, tableRow } from './list-table.ts'
import type { Measure } from './list-text.ts'
import type { ListToPrint, PrintedColumn } from './list-to-print.ts'

/** Room for a thumb, a seal or a signature. */
const ROW = 11
const ORDER_WIDTH = 12
const DATE_WIDTH = 24
const SEAL_WIDTH = 20
/** What the boxes leave less for the columns. */
export const BOXES = ORDER_WIDTH + DATE_WIDTH + SEAL_WIDTH

/** People in turn, each with a place for the day on which it went on and one to sign. */
export function circulationFlow(list: ListToPrint, width: number, measure: Measure): Flow {
  const words = listPrintTexts[list.locale]
  const cells = list.rows.map((row) => row.cells)
  const own = planColumns(list.columns, cells, width - BOXES, measure)
  const columns: PrintedColumn[] = [
    { header: words.order, align: 'right', firm: true, whole: true },
    ...list.columns,
    { header: words.passedOn, align: 'left', firm: true, whole: false },
    { header: words.signed, align: 'left', firm: true, whole: false },
  ]
  const table = tableOf(columns, { ...own, widths: [ORDER_WIDTH, ...own.widths, DATE_WIDTH, SEAL_WIDTH] })
  const blocks = list.rows.map((row, index) =>
    withBoxes(
      tableRow(table, [String(index + 1), ...row.cells, words.monthDay, ''], measure, { least: ROW }),
      table.width,
    ),
  )
  return { columns: 1, columnWidth: width, gap: 0, head: tableHead(table, measure), blocks }
}

/** Lines around what is filled in by hand. */
function withBoxes(block: Block, width: number): Block {
  return {
    ...block,
    draw: (pen, x, y) => {
      block.draw(pen, x, y)
      for (const left of [x + width - DATE_WIDTH - SEAL_WIDTH, x + width - SEAL_WIDTH, x + width, x]) {
        pen.line(left, y, left, y + block.height, hairline)
      }
      const order = x + ORDER_WIDTH + CELL_PADDING / 2
      pen.line(order, y, order, y + block.height, hairline)
    },
  }
}
