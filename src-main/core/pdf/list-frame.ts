import { listPrintTexts } from '../../../src-shared/texts/list-print.ts'
import { type ListSheet, roomWidth } from './list-sheet.ts'
import { firmLine, hairline, ink, soft, watermark } from './list-style.ts'
import { drawLines, linesHeight, type Measure } from './list-text.ts'
import type { ListToPrint } from './list-to-print.ts'
import type { Pen } from './pen.ts'

const TITLE = 17
const SMALL = 9
const REMARK = 9.5

/** What the top of the first page holds, and how high it is. */
export interface Masthead {
  readonly height: number
  draw(pen: Pen): void
}

/** Title at the left, whose list it is and of which day at the right, the remark below. */
export function masthead(list: ListToPrint, sheet: ListSheet, measure: Measure): Masthead {
  const { left, right, top } = sheet
  const facts = [list.club, [list.asOf, list.count].filter(Boolean).join('　')].filter(Boolean)
  const factsWidth = Math.max(0, ...facts.map((fact) => measure.width(fact, SMALL)))
  const titles = measure.lines(list.title, Math.max(60, roomWidth(sheet) - factsWidth - 8), TITLE, 'bold')
  const remarks = list.remark === '' ? [] : measure.lines(list.remark, roomWidth(sheet), REMARK)
  const band = Math.max(linesHeight(titles.length, TITLE), linesHeight(facts.length, SMALL)) + 1.5
  const height = band + (remarks.length === 0 ? 0 : linesHeight(remarks.length, REMARK) + 2) + 2.5
  return {
    height,
    draw: (pen) => {
      drawLines(pen, titles, left, top, { size: TITLE, weight: 'bold', color: ink })
      const factsTop = top + band - 1.5 - linesHeight(facts.length, SMALL)
      drawLines(pen, facts, right, factsTop, { size: SMALL, align: 'right', color: soft })
      pen.line(left, top + band, right, top + band, firmLine)
      drawLines(pen, remarks, left, top + band + 2, { size: REMARK, color: ink })
    },
  }
}

export const RUNNING_HEAD = 8

/** The later pages say whose they are, should they get lost. */
export function drawRunningHead(pen: Pen, list: ListToPrint, { left, right, top }: ListSheet): void {
  drawLines(pen, [list.title], left, top, { size: SMALL, weight: 'bold', color: ink })
  const facts = [list.club, list.asOf].filter(Boolean).join('　')
  drawLines(pen, [facts], right, top, { size: SMALL, align: 'right', color: soft })
}

export function drawFoot(pen: Pen, list: ListToPrint, sheet: ListSheet, page: { page: number; of: number }): void {
  const { left, right, bottom } = sheet
  const line = bottom + 3.5
  pen.line(left, line, right, line, hairline)
  const style = { size: 8, color: soft }
  const number = listPrintTexts[list.locale].page(page.page, page.of)
  drawLines(pen, [number], right, line + 1, { ...style, align: 'right' })
  const { lines, size } = pen.fit(list.notice, roomWidth(sheet) - 22, style)
  drawLines(pen, lines, left, line + 1, { ...style, size })
}

/** For whom the copy was made, across the sheet and under the text. */
export function drawWatermark(pen: Pen, text: string, { width, height }: ListSheet): void {
  if (text === '') return
  const angle = (Math.atan2(height, width) * 180) / Math.PI
  const length = Math.hypot(width, height) * 0.66
  const { size } = pen.fit(text, length, { size: 72, weight: 'bold' })
  pen.turned(width / 2, height / 2, angle, () => {
    pen.text(text, 0, size * 0.13, { size, weight: 'bold', align: 'center', color: watermark })
  })
}
