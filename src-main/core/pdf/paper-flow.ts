import { drawFitted } from './draw-fitted.ts'
import { linesHeight, type Measure } from './list-text.ts'
import type { PdfDocument } from './pdf-document.ts'
import { createPen, inkState, mm, type Pen, type TextStyle } from './pen.ts'
import { cutLine, firmLine, hairline, ink, soft } from './receipt-style.ts'
import type { Typesetter } from './typesetter.ts'

/** A4 upright, in millimetres. */
export const paper = { width: 210, height: 297, left: 22, right: 188, top: 22, bottom: 277 } as const
export const paperWidth = paper.right - paper.left

/** A strip of a sheet that is never broken over two pages. */
export interface Strip {
  readonly height: number
  readonly draw: (pen: Pen, y: number) => void
  /** Stays on one page with what follows: a heading with its first line. */
  readonly withNext?: boolean
  /** Begins a sheet of its own. */
  readonly onNewPage?: boolean
  /** Where strips of this kind meet on a page, the paper is cut between them; the words beside the line. */
  readonly cutAbove?: string
}

/** Sets strips under each other, on as many sheets as they need; answers how many. */
export function drawStrips(
  document: PdfDocument,
  typesetter: Typesetter,
  strips: readonly Strip[],
  foot: (page: number, of: number) => string = () => '',
): number {
  const pages = paged(strips)
  pages.forEach((page, index) => {
    const pen = createPen(typesetter, paper.height)
    let y: number = paper.top
    for (const [place, strip] of page.entries()) {
      if (strip.cutAbove !== undefined && place > 0) drawCut(pen, strip.cutAbove, y - CUT_ROOM / 2)
      strip.draw(pen, y)
      y += strip.height
    }
    pen.text(foot(index + 1, pages.length), paper.width / 2, 287, { size: 8.5, color: soft, align: 'center' })
    addPage(document, pen)
  })
  return pages.length
}

function paged(strips: readonly Strip[]): Strip[][] {
  const pages: Strip[][] = []
  let page: Strip[] = []
  let y: number = paper.top
  strips.forEach((strip, index) => {
    const next = strip.withNext === true ? (strips[index + 1]?.height ?? 0) : 0
    const isFull = y + strip.height + next > paper.bottom + 0.01
    if (page.length > 0 && (isFull || strip.onNewPage === true)) {
      pages.push(page)
      page = []
      y = paper.top
    }
    page.push(strip)
    y += strip.height
  })
  return page.length > 0 ? [...pages, page] : pages
}

/** Between two slips: room for the scissors on either side of the line. */
export const CUT_ROOM = 13

function drawCut(pen: Pen, words: string, y: number): void {
  const style = { size: 7.5, color: soft } as const
  const half = pen.widthOf(words, style) / 2 + 2
  pen.line(0, y, paper.width / 2 - half, y, cutLine)
  pen.line(paper.width / 2 + half, y, paper.width, y, cutLine)
  pen.text(words, paper.width / 2, y + 1, { ...style, align: 'center' })
}

export function addPage(document: PdfDocument, pen: Pen): void {
  document.addPage({ size: [paper.width * mm, paper.height * mm], margin: 0 })
  for (const [id, font] of pen.fonts) document.page.fonts[id] = font.ref()
  for (const [name, picture] of pen.pictures) document.page.xobjects[name] = picture
  if (pen.pictures.size > 0) Object.assign(document.page.ext_gstates, inkState)
  // pdfkit has turned the page upside down; the pen thinks as PDF does.
  document.addContent(`1 0 0 -1 0 ${paper.height * mm} cm\n${pen.ops.join('\n')}`)
}

/** Strips of the usual kinds. */
export interface StripMaker {
  space(height: number): Strip
  /** A strip a line, so that a long text runs over the page. */
  text(text: string, style?: Partial<TextStyle> & { readonly indent?: number }): Strip[]
  heading(text: string): Strip
  title(text: string): Strip
  /** A label and what it says, beside each other. */
  fact(label: string, text: string): Strip[]
  table(rows: readonly (readonly string[])[], widths: readonly number[]): Strip[]
}

const LABEL = 30

export function stripMaker(measure: Measure): StripMaker {
  const text: StripMaker['text'] = (words, { indent = 0, ...style } = {}) => {
    const { size = 10.5, weight = 'regular', align = 'left' } = style
    const width = paperWidth - indent
    const x = { left: paper.left + indent, center: paper.left + indent + width / 2, right: paper.right }[align]
    const lines = words.split('\n').flatMap((part) => measure.lines(part, width, size, weight))
    const height = linesHeight(1, size) * 1.12
    return lines.map((line) => ({
      height,
      draw: (pen, y) => pen.text(line, x, y + height * 0.76, { color: ink, ...style, size }),
    }))
  }
  return {
    text,
    space: (height) => ({ height, draw: () => undefined }),
    title: (words) => ({
      height: 16,
      withNext: true,
      draw: (pen, y) => {
        const style = { size: 16, weight: 'bold', align: 'center', tracking: 0.06, color: ink } as const
        drawFitted(pen, words, { x: paper.width / 2, y: y + 8, width: paperWidth }, style, 11)
      },
    }),
    heading: (words) => ({
      height: 9.5,
      withNext: true,
      draw: (pen, y) => pen.text(words, paper.left, y + 7, { size: 11.5, weight: 'bold', color: ink }),
    }),
    fact: (label, words) =>
      text(words, { indent: LABEL }).map((strip, index) => ({
        ...strip,
        draw: (pen, y) => {
          if (index === 0) {
            const { lines, size } = pen.fit(label, LABEL - 2, { size: 10.5, weight: 'bold' })
            pen.text(lines[0] ?? '', paper.left, y + strip.height * 0.76, { size, weight: 'bold', color: ink })
          }
          strip.draw(pen, y)
        },
      })),
    table: (rows, widths) => rows.map((row, index) => tableRow(row, widths, { isHead: index === 0 })),
  }
}

/** Words at the left, figures at the right. */
function tableRow(row: readonly string[], widths: readonly number[], { isHead }: { isHead: boolean }): Strip {
  const height = 7
  return {
    height,
    withNext: isHead,
    draw: (pen, y) => {
      const style = { size: 9.5, color: isHead ? soft : ink } as const
      const from = paper.left + 6
      let x: number = from
      row.forEach((cell, column) => {
        const width = widths[column] ?? 0
        if (column === 0) pen.text(cell, x + 1.5, y + 4.9, style)
        else pen.text(cell, x + width - 1.5, y + 4.9, { ...style, align: 'right' })
        x += width
      })
      pen.line(from, y + height, x, y + height, isHead ? firmLine : hairline)
    },
  }
}
