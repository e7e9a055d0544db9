import { listPrintTexts } from '../../../src-shared/texts/list-print.ts'
import { CELL_PADDING, planColumns } from './list-columns.ts'
import type { Block } from './list-flow.ts'
import { type ListDesign, type ListPdfOptions, renderDesign } from './list-pdf.ts'
import { hairline } from './list-style.ts'
import { tableHead, tableOf, tableRow } from './list-table.ts'
import type { ListToPrint, PrintedColumn } from './list-to-print.ts'

/** Room to write by hand. */
const ROW = 9
const ORDER_WIDTH = 12
const MARK_WIDTH = 16
const NOTE_WIDTH = 34
const SIGN_WIDTH = 40

/** A sheet to sign on: people in turn, a place for the mark, the signature and a remark, empty rows at the end. */
export function renderSignIn(list: ListToPrint, options: ListPdfOptions): Uint8Array {
  return renderDesign(list, signInFlow, options)
}

const signInFlow: ListDesign = (list, width, measure) => {
  const words = listPrintTexts[list.locale]
  const cells = list.rows.map((row) => row.cells)
  const own = planColumns(list.columns, cells, width - ORDER_WIDTH - MARK_WIDTH - SIGN_WIDTH - NOTE_WIDTH, measure)
  const box = (header: string): PrintedColumn => ({ header, align: 'left', firm: true, whole: false })
  const columns: PrintedColumn[] = [
    { header: words.order, align: 'right', firm: true, whole: true },
    ...list.columns,
    ...[box(words.mark), box(words.signature), box(words.remark)],
  ]
  const widths = [ORDER_WIDTH, ...own.widths, MARK_WIDTH, SIGN_WIDTH, NOTE_WIDTH]
  const table = tableOf(columns, { ...own, widths })
  const boxes = [MARK_WIDTH, SIGN_WIDTH, NOTE_WIDTH].map((_, place, all) =>
    all.slice(place).reduce((sum, one) => sum + one, 0),
  )
  const blocks = list.rows.map((row, index) =>
    withLines(
      tableRow(table, [String(index + 1), ...row.cells, '', '', ''], measure, { least: ROW }),
      table.width,
      boxes,
    ),
  )
  return { columns: 1, columnWidth: width, gap: 0, head: tableHead(table, measure), blocks }
}

/** Lines around what is filled in by hand; `fromRight` is where each box begins. */
function withLines(block: Block, width: number, fromRight: readonly number[]): Block {
  const lines = [0, ORDER_WIDTH + CELL_PADDING / 2, ...fromRight.map((left) => width - left), width]
  return {
    ...block,
    draw: (pen, x, y) => {
      block.draw(pen, x, y)
      for (const left of lines) pen.line(x + left, y, x + left, y + block.height, hairline)
    },
  }
}
