import { encode } from 'uqr'
import { cardPlace, type LabelSheet } from './label-sheet.ts'
import { createPdfDocument, finishPdf, type PdfDocument } from './pdf-document.ts'
import { type Color, createPen, mm, type Pen } from './pen.ts'
import { createTypesetters, type Typesetter } from './typesetter.ts'

/** What stands on one badge. Texts must be drawable: see `drawable`. */
export interface Badge {
  readonly event: string
  readonly name: string
  readonly kana: string
  /** The ticket, and the member number or that somebody is a guest. */
  readonly notes: readonly string[]
  /** What a scanner reads; empty: no code. */
  readonly code: string
}

export interface BadgePdfOptions {
  readonly sheet: LabelSheet
  /** The first card of the first sheet, from 0. */
  readonly startAt: number
  readonly title: string
  readonly author: string
  readonly locale: 'ja' | 'en'
  readonly createdAt: string
  readonly onPage?: (done: number, total: number) => void
}

const soft: Color = [0.35, 0.35, 0.35]
const line = { width: 0.5, color: [0.62, 0.65, 0.72] as Color }
const PADDING = 6

/** Name badges on sheets of cards. */
export function renderBadges(badges: readonly Badge[], options: BadgePdfOptions): Uint8Array {
  const { sheet, startAt, locale, onPage, ...info } = options
  const document = createPdfDocument({ ...info, lang: locale })
  const typesetter = createTypesetters(document)[locale]
  const pages = Map.groupBy(
    badges.map((badge, index) => ({ badge, place: cardPlace(sheet, index, startAt) })),
    ({ place }) => place.page,
  )
  for (const [page, cards] of pages) {
    drawPage(document, typesetter, sheet, (pen) => {
      for (const { badge, place } of cards)
        drawBadge(pen, badge, { ...place, width: sheet.card[0], height: sheet.card[1] })
    })
    onPage?.(page + 1, pages.size)
  }
  return finishPdf(document)
}

function drawPage(
  document: PdfDocument,
  typesetter: Typesetter,
  { paper }: LabelSheet,
  draw: (pen: Pen) => void,
): void {
  const [width, height] = paper
  const pen = createPen(typesetter, height)
  draw(pen)
  document.addPage({ size: [width * mm, height * mm], margin: 0 })
  for (const [id, font] of pen.fonts) document.page.fonts[id] = font.ref()
  // pdfkit has turned the page upside down; the pen thinks as PDF does.
  document.addContent(`1 0 0 -1 0 ${height * mm} cm\n${pen.ops.join('\n')}`)
}

interface Card {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawBadge(pen: Pen, badge: Badge, { x, y, width, height }: Card): void {
  const left = x + PADDING
  const room = width - 2 * PADDING
  const code = badge.code === '' ? 0 : Math.min(18, height * 0.3)
  const foot = y + height - PADDING
  const head = y + PADDING + 3
  pen.paragraph(badge.event, { x: left, y: head, width: room, maxLines: 1, minSize: 6 }, { size: 9, color: soft })
  pen.line(left, head + 2.4, x + width - PADDING, head + 2.4, line)

  const size = height > 60 ? 30 : 26
  const fitted = pen.fit(badge.name, room, { size, weight: 'bold' }, { maxLines: 1, minSize: 13 })
  const base = (head + 2.4 + foot - code) / 2 + fitted.size * 0.36 * (25.4 / 72) + (badge.kana === '' ? 0 : 2)
  const middle = x + width / 2
  const above = base - (fitted.size * 1.02 * 25.4) / 72
  if (badge.kana !== '') pen.text(badge.kana, middle, above, { size: 9, color: soft, align: 'center' })
  pen.text(fitted.lines[0] ?? '', middle, base, { size: fitted.size, weight: 'bold', align: 'center' })

  const notes = badge.notes.filter((note) => note !== '')
  notes.forEach((note, row) => {
    const style = { size: 9.5, color: soft }
    const below = { x: left, y: foot - (notes.length - 1 - row) * 4.6, width: room - code - 2, maxLines: 1, minSize: 7 }
    pen.paragraph(note, below, style)
  })
  if (code > 0) drawCode(pen, badge.code, { x: x + width - PADDING - code, y: foot - code + 1.5, size: code })
}

/** A QR code with a light edge of two modules: the card around it is white. */
function drawCode(pen: Pen, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const step = size / modules
  data.forEach((row, down) => {
    // Neighbours are drawn as one: hairlines between them would be left white by some printers.
    for (let from = 0; from < row.length; from += 1) {
      if (!row[from]) continue
      let to = from
      while (row[to + 1]) to += 1
      pen.fill({ x: x + from * step, y: y + down * step, width: (to - from + 1) * step, height: step }, [0, 0, 0])
      from = to
    }
  })
}
