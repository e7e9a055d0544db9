import { listDesigns } from './list-designs.ts'
import { type Flow, type Placed, paginate } from './list-flow.ts'
import { drawFoot, drawRunningHead, drawWatermark, masthead, RUNNING_HEAD } from './list-frame.ts'
import { listSheet, roomWidth } from './list-sheet.ts'
import { createMeasure, type Measure } from './list-text.ts'
import type { ListToPrint } from './list-to-print.ts'
import { createPdfDocument, finishPdf, type PdfDocument } from './pdf-document.ts'
import { createPen, mm, type Pen } from './pen.ts'
import { createTypesetters } from './typesetter.ts'

export interface ListPdfOptions {
  /** UTC instant: with it, equal lists give equal bytes. */
  readonly createdAt: string
  /** Called after each page; throwing from it stops the work. */
  readonly onPage?: (done: number, total: number) => void
}

/** How the rows of a list are set into a width. */
export type ListDesign = (list: ListToPrint, width: number, measure: Measure) => Flow

/** Draws a list; synchronous, so a long one belongs in a worker thread. Texts must be drawable: see `drawable`. */
export function renderList(list: ListToPrint, options: ListPdfOptions): Uint8Array {
  return renderDesign(list, listDesigns[list.design], options)
}

/** The same in a design of its own, within the frame of every list. */
export function renderDesign(list: ListToPrint, design: ListDesign, { createdAt, onPage }: ListPdfOptions): Uint8Array {
  const document = createPdfDocument({ title: list.title, author: list.club, lang: list.locale, createdAt })
  const typesetter = createTypesetters(document)[list.locale]
  const sheet = listSheet(list.paper, list.landscape)
  const measure = createMeasure(typesetter)
  const top = masthead(list, sheet, measure)
  const flow = design(list, roomWidth(sheet), measure)
  const room = sheet.bottom - sheet.top
  const pages = paginate(flow, { first: room - top.height, rest: room - RUNNING_HEAD })

  pages.forEach((placed, index) => {
    const pen = createPen(typesetter, sheet.height)
    drawWatermark(pen, list.watermark, sheet)
    if (index === 0) top.draw(pen)
    else drawRunningHead(pen, list, sheet)
    const y = sheet.top + (index === 0 ? top.height : RUNNING_HEAD)
    drawBlocks(pen, placed, { x: sheet.left, y, step: flow.columnWidth + flow.gap })
    drawFoot(pen, list, sheet, { page: index + 1, of: pages.length })
    addPage(document, pen, sheet)
    onPage?.(index + 1, pages.length)
  })

  return finishPdf(document)
}

function drawBlocks(
  pen: Pen,
  placed: readonly Placed[],
  { x, y, step }: { readonly x: number; readonly y: number; readonly step: number },
): void {
  for (const { block, column, y: down } of placed) block.draw(pen, x + column * step, y + down)
}

function addPage(document: PdfDocument, pen: Pen, { width, height }: { width: number; height: number }): void {
  document.addPage({ size: [width * mm, height * mm], margin: 0 })
  for (const [id, font] of pen.fonts) document.page.fonts[id] = font.ref()
  // pdfkit has turned the page upside down; the pen thinks as PDF does.
  document.addContent(`1 0 0 -1 0 ${height * mm} cm\n${pen.ops.join('\n')}`)
}
