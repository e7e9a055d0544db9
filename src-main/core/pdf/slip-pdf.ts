import { createPdfDocument, finishPdf } from './pdf-document.ts'
import { type Box, type Color, createPen, mm, type Pen } from './pen.ts'
import { type Cells, cell, slipPlan, slipSheet } from './slip-plan.ts'
import { createTypesetters } from './typesetter.ts'

/** What is printed on one slip. */
export interface SlipToPrint {
  /** Three groups of digits: 00100, 1, 123456. */
  readonly account: readonly [string, string, string]
  readonly holder: string
  /** Yen. */
  readonly amount: number
  /** May hold line breaks. */
  readonly message: string
  readonly payer: {
    readonly name: string
    readonly honorific: string
    /** `150-0001`; other forms stand in the address. */
    readonly postalCode: string
    readonly address: string
    /** In its groups, `03-1234-5678`. */
    readonly phone: string
  }
}

export interface SlipPdfOptions {
  readonly createdAt: string
  readonly author: string
  readonly title: string
  /** Millimetres to the right and down, for a printer that prints off. */
  readonly offset: { readonly x: number; readonly y: number }
  /** Draws the outline of every field, too. */
  readonly outlines: boolean
}

const outline: Color = [0.75, 0.3, 0.3]
const digitSize = 13

/** Slips to be printed over those of the post office, one a page. */
export function renderSlips(slips: readonly SlipToPrint[], options: SlipPdfOptions): Uint8Array {
  const { createdAt, author, title, offset } = options
  const document = createPdfDocument({ title, author, lang: 'ja', createdAt })
  const typesetters = createTypesetters(document)
  for (const slip of slips) {
    const pen = createPen(typesetters.ja, slipSheet.height)
    if (options.outlines) drawOutlines(pen)
    drawSlip(pen, slip)
    document.addPage({ size: [slipSheet.width * mm, slipSheet.height * mm], margin: 0 })
    for (const [id, font] of pen.fonts) document.page.fonts[id] = font.ref()
    // pdfkit has turned the page upside down; the pen thinks as PDF does.
    document.addContent(
      `1 0 0 -1 0 ${slipSheet.height * mm} cm\n1 0 0 1 ${offset.x * mm} ${-offset.y * mm} cm\n${pen.ops.join('\n')}`,
    )
  }
  return finishPdf(document)
}

function drawSlip(pen: Pen, { account, holder, amount, message, payer }: SlipToPrint): void {
  const name = `${payer.name}${payer.honorific ? `　${payer.honorific}` : ''}`
  for (const part of [slipPlan.slip, slipPlan.receipt]) {
    part.account.forEach((cells, group) => {
      drawDigits(pen, account[group] ?? '', cells)
    })
    drawDigits(pen, String(amount), part.amount)
    drawInBox(pen, holder, part.holder, { size: 10, maxLines: 1 })
    drawInBox(pen, name, part.name, { size: 11, maxLines: 2 })
  }
  drawInBox(pen, message, slipPlan.slip.message, { size: 9.5, maxLines: 5 })
  drawInBox(pen, payer.address, slipPlan.slip.address, { size: 9.5, maxLines: 3 })
  drawGroups(pen, payer.postalCode, slipPlan.slip.postalCode)
  drawGroups(pen, payer.phone, slipPlan.slip.phone)
}

/** One digit a cell, the last in the last cell. */
function drawDigits(pen: Pen, digits: string, { x, y, count }: Cells): void {
  const shown = digits.slice(-count)
  const baseline = y + cell.height / 2 + 1.7
  ;[...shown].forEach((digit, place) => {
    const middle = x + (count - shown.length + place + 0.5) * cell.width
    pen.text(digit, middle, baseline, { size: digitSize, align: 'center' })
  })
}

function drawInBox(pen: Pen, text: string, box: Box, { size, maxLines }: { size: number; maxLines: number }): void {
  if (text === '') return
  const room = { x: box.x + 1, y: box.y + 4, width: box.width - 2, maxLines, minSize: 8, leading: 1.3 }
  let below = room.y
  let left = maxLines
  for (const line of text.split('\n')) {
    if (left <= 0) break
    const next = pen.paragraph(line, { ...room, y: below, maxLines: left }, { size })
    left -= Math.max(1, Math.round((next - below) / ((size * room.leading) / mm)))
    below = Math.max(next, below + (size * room.leading) / mm)
  }
}

function drawGroups(pen: Pen, text: string, places: readonly { readonly x: number; readonly y: number }[]): void {
  const groups = text.split('-')
  if (groups.length !== places.length) return
  groups.forEach((group, index) => {
    const place = places[index]
    if (place) pen.text(group, place.x, place.y, { size: 9 })
  })
}

function drawOutlines(pen: Pen): void {
  const style = { width: 0.3, color: outline }
  pen.box({ x: 0.2, y: 0.2, width: slipSheet.width - 0.4, height: slipSheet.height - 0.4 }, style)
  pen.line(125, 0, 125, slipSheet.height, { ...style, dash: [2, 2] })
  for (const part of [slipPlan.slip, slipPlan.receipt]) {
    for (const cells of [...part.account, part.amount]) {
      for (let place = 0; place < cells.count; place++)
        pen.box({ ...cell, x: cells.x + place * cell.width, y: cells.y }, style)
    }
    for (const box of [part.holder, part.name]) pen.box(box, style)
  }
  for (const box of [slipPlan.slip.message, slipPlan.slip.address]) pen.box(box, style)
}
