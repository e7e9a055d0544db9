import type { LetterSnapshot } from '../../../src-shared/domain/letter-snapshot.ts'
import { letterWording } from '../../../src-shared/texts/letter-wording.ts'
import { fitPicture } from './fit-picture.ts'
import { createMeasure, linesHeight, type Measure } from './list-text.ts'
import { createPdfDocument, finishPdf, type PdfDocument } from './pdf-document.ts'
import { type Box, createPen, inkState, mm, type Pen } from './pen.ts'
import { createPictureStore, type PictureFiles, type PictureStore } from './picture-store.ts'
import { firmLine, hairline, ink, soft } from './receipt-style.ts'
import { createTypesetters, type Typesetter } from './typesetter.ts'

const sheet = { width: 210, height: 297, left: 25, right: 187, bottom: 270 } as const
/** The address stands where the window of a long envelope (長3, A4 in three) shows it. */
const addressee = { x: 20, y: 22, width: 85 } as const
const size = 10.5
/** Where the name of the sender stands; the logo above it, the seal over its end. */
const sender = { x: sheet.right - 75, top: 58, width: 75, logo: { y: 38, width: 60, height: 14 }, seal: 20 } as const
const columns = { due: sheet.right - 35, amount: sheet.right } as const

interface Place {
  readonly pen: Pen
  readonly measure: Measure
  readonly pictures: PictureStore
}

/** Letters about money on A4, each beginning on a page of its own; a long list of charges goes on over the page. */
export function renderLetters(
  letters: readonly LetterSnapshot[],
  { pictures: files, ...options }: { createdAt: string; author: string; pictures: PictureFiles },
): Uint8Array {
  const [first] = letters
  if (first === undefined) throw new Error('no letters to print')
  const document = createPdfDocument({ title: first.title, lang: 'ja', ...options })
  const typesetter = createTypesetters(document).ja
  const pictures = createPictureStore(document, files)
  for (const letter of letters) drawLetter(document, { typesetter, pictures }, letter)
  return finishPdf(document)
}

function drawLetter(
  document: PdfDocument,
  { typesetter, pictures }: { readonly typesetter: Typesetter; readonly pictures: PictureStore },
  letter: LetterSnapshot,
): void {
  const measure = createMeasure(typesetter)
  const newPage = (): Place => ({ pen: createPen(typesetter, sheet.height), measure, pictures })
  let place = newPage()
  let y = drawHead(place, letter)
  y = drawTableHead(place, y)
  for (const line of letter.lines) {
    if (y > sheet.bottom - 14) {
      addPage(document, place.pen)
      place = newPage()
      y = drawTableHead(place, 25)
    }
    y = drawTableLine(place, line, y)
  }
  if (y > sheet.bottom - 14 - letter.payTo.length * 6) {
    addPage(document, place.pen)
    place = newPage()
    y = 25
  }
  drawTotal(place, letter, y)
  addPage(document, place.pen)
}

/** Returns where the table begins. */
function drawHead(place: Place, letter: LetterSnapshot): number {
  const { day, to, title, body } = letter
  const { pen } = place
  pen.text(day, sheet.right, 22, { size, align: 'right', color: soft })
  let y: number = addressee.y
  if (to.postalCode) pen.text(`〒${to.postalCode}`, addressee.x, y, { size })
  y = drawText(place, to.address, { x: addressee.x, y: y + 2, width: addressee.width })
  pen.text(to.name, addressee.x, y + 8, { size: 13 })
  drawSender(place, letter)

  pen.text(title, sheet.width / 2, 102, { size: 16, weight: 'bold', align: 'center', tracking: 0.06 })
  let below = 112
  for (const paragraph of body.split('\n'))
    below = drawText(place, paragraph, { x: sheet.left, y: below, width: sheet.right - sheet.left }) + 1.5
  return below + 6
}

function drawSender({ pen, measure, pictures }: Place, { from, pictures: shown }: LetterSnapshot): void {
  const { phone, registration } = letterWording.from
  const [logo, seal] = [pictures.get(shown?.logoId), pictures.get(shown?.sealId)]
  const { x, top, width } = sender
  if (logo) pen.picture(logo, aboveName(fitPicture(logo, { x, ...sender.logo })))
  const lines = [
    from.name,
    ...measure.lines(from.address, seal ? width - sender.seal - 2 : width, 9.5),
    from.phone && phone(from.phone),
    from.representative,
    from.registrationNumber && registration(from.registrationNumber),
  ].filter((line): line is string => Boolean(line))
  lines.forEach((line, row) => {
    pen.text(line, x, top + row * 5, { size: row === 0 ? 11 : 9.5, color: row === 0 ? ink : soft })
  })
  if (!seal) return
  const box = { x: x + width - sender.seal, y: top - 7, width: sender.seal, height: sender.seal }
  pen.picture(seal, fitPicture(seal, { ...box, centred: true }))
}

/** A wide logo is low: it stands just above the name. */
function aboveName(box: Box): Box {
  return { ...box, y: sender.logo.y + sender.logo.height - box.height }
}

function drawTableHead({ pen }: Place, y: number): number {
  const { what, due, amount } = letterWording.headings
  const style = { size: 9, color: soft }
  pen.text(what, sheet.left, y, style)
  pen.text(due, columns.due, y, { ...style, align: 'right' })
  pen.text(amount, columns.amount, y, { ...style, align: 'right' })
  pen.line(sheet.left, y + 2, sheet.right, y + 2, firmLine)
  return y + 8
}

function drawTableLine(place: Place, line: LetterSnapshot['lines'][number], y: number): number {
  const { pen } = place
  const below = drawText(place, line.label, { x: sheet.left, y: y - 4, width: 95 })
  pen.text(line.due, columns.due, y, { size: 9.5, color: soft, align: 'right' })
  pen.text(yen(line.amount), columns.amount, y, { size, align: 'right' })
  const bottom = Math.max(below, y) + 1.8
  pen.line(sheet.left, bottom, sheet.right, bottom, hairline)
  return bottom + 5.6
}

/** The sum, and where to pay it. */
function drawTotal({ pen }: Place, { total, payTo }: LetterSnapshot, y: number): void {
  const { total: sum, payTo: heading } = letterWording.headings
  pen.text(sum, columns.due, y + 2, { size, weight: 'bold', align: 'right' })
  pen.text(yen(total), columns.amount, y + 2, { size: 13, weight: 'bold', align: 'right' })
  if (payTo.length > 0) pen.text(heading, sheet.left, y + 14, { size: 9, color: soft })
  payTo.forEach((line, row) => {
    pen.text(line, sheet.left, y + 20 + row * 6, { size })
  })
}

function drawText(
  { pen, measure }: Place,
  text: string,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  const lines = measure.lines(text, width, size)
  lines.forEach((line, row) => {
    pen.text(line, x, y + linesHeight(row, size) + 4, { size })
  })
  return y + linesHeight(lines.length, size)
}

function addPage(document: PdfDocument, pen: Pen): void {
  document.addPage({ size: [sheet.width * mm, sheet.height * mm], margin: 0 })
  for (const [id, font] of pen.fonts) document.page.fonts[id] = font.ref()
  for (const [name, picture] of pen.pictures) document.page.xobjects[name] = picture
  if (pen.pictures.size > 0) Object.assign(document.page.ext_gstates, inkState)
  // pdfkit has turned the page upside down; the pen thinks as PDF does.
  document.addContent(`1 0 0 -1 0 ${sheet.height * mm} cm\n${pen.ops.join('\n')}`)
}

function yen(amount: number): string {
  return `¥${amount.toLocaleString('ja-JP')}`
}
