import type { CodeSheetWords } from '../../../src-shared/texts/recovery-sheet.ts'
import { createMeasure, drawable, drawLines, linesHeight, type Measure } from './list-text.ts'
import { drawStrips, paper, paperWidth, type Strip } from './paper-flow.ts'
import { createPdfDocument, finishPdf } from './pdf-document.ts'
import type { Pen } from './pen.ts'
import { firmLine, hairline, ink, soft } from './receipt-style.ts'
import { createTypesetters } from './typesetter.ts'

export interface RecoverySheet {
  readonly club: string
  /** The code in its groups, in the order they are typed. */
  readonly groups: readonly string[]
  /** The day and time it was made, as the club writes them. */
  readonly made: string
  readonly createdAt: string
  readonly locale: 'ja' | 'en'
  /** What the digits open, and how they are kept. */
  readonly words: CodeSheetWords
}

const ACROSS = 4
const CELL = { width: paperWidth / ACROSS, height: 25 }
const size = 10.5

/** One sheet of A4: whose it is, the digits as large as they go, what they are for and how to keep them. */
export function renderRecoverySheet(sheet: RecoverySheet): Uint8Array {
  const { club, groups, made, createdAt, locale, words } = sheet
  const t = words[locale]
  const other = words[locale === 'ja' ? 'en' : 'ja']
  const name = drawable(club)
  const document = createPdfDocument({ title: t.title, author: name, lang: locale, createdAt })
  const typesetter = createTypesetters(document)[locale]
  const measure = createMeasure(typesetter)
  drawStrips(document, typesetter, [
    head(t.title, name, t.made(made)),
    ...text([t.what], measure, { size: 11.5, mark: () => '' }),
    space(4),
    digits(t.code, groups, t.group),
    space(7),
    heading(t.howTitle),
    ...text(t.how, measure, { size, mark: (place) => `${place}.` }),
    space(5),
    heading(t.keepTitle),
    ...text(t.keep, measure, { size, mark: () => '・' }),
    space(8),
    blank(t.keeper, t.place),
    space(8),
    // Whoever finds it may not read the other language.
    ...text([`${other.title}: ${other.what}`], measure, { size: 9, mark: () => '' }),
  ])
  return finishPdf(document)
}

function head(title: string, club: string, made: string): Strip {
  return {
    height: 34,
    draw: (pen, y) => {
      pen.text(title, paper.left, y + 5, { size: 13, tracking: 0.08, color: soft })
      pen.text(made, paper.right, y + 5, { size: 10, align: 'right', color: soft })
      pen.paragraph(
        club,
        { x: paper.left, y: y + 18, width: paperWidth, maxLines: 1, minSize: 12 },
        { size: 24, weight: 'bold', color: ink },
      )
      pen.line(paper.left, y + 24.5, paper.right, y + 24.5, firmLine)
    },
  }
}

function digits(title: string, groups: readonly string[], groupName: (place: number) => string): Strip {
  const rows = Math.ceil(groups.length / ACROSS)
  return {
    height: 8 + rows * CELL.height,
    draw: (pen, top) => {
      pen.text(title, paper.left, top + 4.5, { size: 10, weight: 'bold', color: soft })
      groups.forEach((group, index) => {
        const x = paper.left + (index % ACROSS) * CELL.width
        const y = top + 8 + Math.floor(index / ACROSS) * CELL.height
        pen.box({ x, y, ...CELL }, firmLine)
        pen.text(groupName(index + 1), x + 2.5, y + 5, { size: 9, color: soft })
        drawDigits(pen, group, x, y)
      })
    },
  }
}

/** One at a time at equal distances: nobody must wonder whether there are two 1 or three. */
function drawDigits(pen: Pen, group: string, x: number, y: number): void {
  const step = (CELL.width - 8) / group.length
  ;[...group].forEach((digit, place) => {
    pen.text(digit, x + 4 + (place + 0.5) * step, y + 17.5, { size: 25, weight: 'bold', align: 'center', color: ink })
  })
}

function heading(words: string): Strip {
  return {
    height: 8,
    draw: (pen, y) => pen.text(words, paper.left, y + 4.5, { size: 11, weight: 'bold', color: ink }),
  }
}

function text(
  paragraphs: readonly string[],
  measure: Measure,
  style: { readonly size: number; readonly mark: (place: number) => string },
): Strip[] {
  return paragraphs.map((words, index) => {
    const mark = style.mark(index + 1)
    const indent = mark === '' ? 0 : 6
    const lines = measure.lines(words, paperWidth - indent, style.size)
    return {
      height: linesHeight(lines.length, style.size) + 1.6,
      draw: (pen, y) => {
        drawLines(pen, mark === '' ? [] : [mark], paper.left, y, { size: style.size, color: soft })
        drawLines(pen, lines, paper.left + indent, y, { size: style.size, color: ink })
      },
    }
  })
}

function space(height: number): Strip {
  return { height, draw: () => undefined }
}

/** Lines to write on by hand. */
function blank(keeper: string, place: string): Strip {
  const middle = paper.left + paperWidth / 2
  return {
    height: 14,
    draw: (pen, y) => {
      for (const [words, from, to] of [
        [keeper, paper.left, middle - 6],
        [place, middle, paper.right],
      ] as const) {
        pen.text(words, from, y + 8, { size: 10, color: soft })
        pen.line(from + pen.widthOf(words, { size: 10 }) + 3, y + 9.4, to, y + 9.4, hairline)
      }
    },
  }
}
