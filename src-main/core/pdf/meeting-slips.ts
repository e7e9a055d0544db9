import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { drawFitted } from './draw-fitted.ts'
import { linesHeight, type Measure } from './list-text.ts'
import type { Addressee, MeetingToPrint, PaperPart } from './meeting-to-print.ts'
import { CUT_ROOM, paper, paperWidth, type Strip } from './paper-flow.ts'
import type { Pen } from './pen.ts'
import { drawQrCode } from './qr-code.ts'
import { firmLine, hairline, ink, soft } from './receipt-style.ts'

const QR = 17
const HEAD = 27
const SIGN = 14
const VOTE = 15
const size = 10

interface Setting {
  readonly parts: readonly PaperPart[]
  readonly measure: Measure
}

/** 出欠票, 委任状 and 書面表決書, each with the voter's name, number and code, to be cut apart. */
export function slipStrips(meeting: MeetingToPrint, voter: Addressee, { parts, measure }: Setting): Strip[] {
  const hasVotes = meeting.items.some(({ isVote }) => isVote) || parts.length === 1
  return [
    ...(parts.includes('attendance') ? [attendance(meeting, voter)] : []),
    ...(parts.includes('proxy') ? [proxy(meeting, voter, measure)] : []),
    ...(parts.includes('written') && hasVotes ? written(meeting, voter, measure) : []),
  ]
}

function attendance(meeting: MeetingToPrint, voter: Addressee): Strip {
  const { slips } = meetingPapers[meeting.locale]
  return {
    height: HEAD + 17 + CUT_ROOM,
    cutAbove: slips.cut,
    draw: (pen, y) => {
      drawHead(pen, y, { meeting, voter, title: slips.attendance.title })
      drawChoice(pen, y + HEAD + 2, slips.attendance.comes)
      drawChoice(pen, y + HEAD + 10, slips.attendance.absent)
    },
  }
}

function proxy(meeting: MeetingToPrint, voter: Addressee, measure: Measure): Strip {
  const { slips } = meetingPapers[meeting.locale]
  const { text, holder, chair, blank, limit, present } = slips.proxy
  const body = measure.lines(text(meeting.day, meeting.name), paperWidth, size)
  const bodyHeight = linesHeight(body.length, size) + 1
  const rule = meeting.proxyLimit ? limit(meeting.proxyLimit) : present
  const notes = [...measure.lines(blank, paperWidth, 8), ...measure.lines(rule, paperWidth, 8)]
  const notesHeight = linesHeight(notes.length, 8) + 1
  return {
    height: HEAD + bodyHeight + 17 + notesHeight + SIGN + CUT_ROOM,
    cutAbove: slips.cut,
    draw: (pen, top) => {
      drawHead(pen, top, { meeting, voter, title: slips.proxy.title })
      let y = drawLines(pen, body, top + HEAD, size)
      drawChoice(pen, y + 3, chair)
      drawChoice(pen, y + 10.5, holder)
      const from = paper.left + 8 + pen.widthOf(holder, { size }) + 3
      pen.line(from, y + 14.9, paper.right - 45, y + 14.9, hairline)
      y = drawLines(pen, notes, y + 17, 8)
      drawSignature(pen, y, meeting)
    },
  }
}

/** On as many sheets as its items need: the code stands on the first, since all are one vote, the signature on the last. */
function written(meeting: MeetingToPrint, voter: Addressee, measure: Measure): Strip[] {
  const { slips } = meetingPapers[meeting.locale]
  const body = measure.lines(slips.written.text(meeting.day, meeting.name), paperWidth, size)
  const bodyHeight = linesHeight(body.length, size) + 1.5
  const rows = meeting.items.filter(({ isVote }) => isVote).map((item) => voteRow(meeting, item, measure))
  const sheets = onSheets(rows, paper.bottom - paper.top - HEAD - bodyHeight - 6 - SIGN - CUT_ROOM)
  return sheets.map((sheet, index) => {
    const [isFirst, isLast] = [index === 0, index === sheets.length - 1]
    const title = sheets.length === 1 ? slips.written.title : slips.written.sheet(index + 1, sheets.length)
    const table = sheet.reduce((sum, row) => sum + row.height, 0)
    return {
      height: HEAD + bodyHeight + table + 6 + SIGN + CUT_ROOM,
      cutAbove: slips.cut,
      draw: (pen, top) => {
        drawHead(pen, top, { meeting, voter: isFirst ? voter : { ...voter, code: '' }, title })
        let y = drawLines(pen, body, top + HEAD, size) + 1
        pen.line(paper.left, y, paper.right, y, firmLine)
        for (const row of sheet) {
          row.draw(pen, y)
          y += row.height
        }
        if (!isLast) return
        y = drawLines(pen, [slips.written.blank], y + 1.5, 8)
        drawSignature(pen, y, meeting)
      },
    }
  })
}

function onSheets(rows: readonly Strip[], room: number): Strip[][] {
  const sheets: Strip[][] = [[]]
  let left = room
  for (const row of rows) {
    if (row.height > left) {
      sheets.push([])
      left = room
    }
    sheets.at(-1)?.push(row)
    left -= row.height
  }
  return sheets
}

function voteRow(
  { locale }: MeetingToPrint,
  { heading, title }: MeetingToPrint['items'][number],
  measure: Measure,
): Strip {
  const { votes } = meetingPapers[locale]
  const lines = measure.lines(`${heading}　${title}`, paperWidth - 3 * VOTE - 4, 9.5)
  const height = Math.max(8.4, linesHeight(lines.length, 9.5) + 3)
  return {
    height,
    draw: (pen, y) => {
      drawLines(pen, lines, y + (height - linesHeight(lines.length, 9.5)) / 2 + 0.15, 9.5)
      for (const [column, vote] of [votes.for, votes.against, votes.abstain].entries()) {
        const x = paper.right - (3 - column) * VOTE
        pen.line(x, y, x, y + height, hairline)
        pen.text(vote, x + VOTE / 2, y + height / 2 + 1.3, { size: 9.5, align: 'center', color: ink })
      }
      pen.line(paper.right, y, paper.right, y + height, hairline)
      pen.line(paper.left, y + height, paper.right, y + height, hairline)
    },
  }
}

function drawHead(
  pen: Pen,
  y: number,
  { meeting, voter, title }: { meeting: MeetingToPrint; voter: Addressee; title: string },
): void {
  const { slips } = meetingPapers[meeting.locale]
  const room = paperWidth - QR - 10
  pen.text(title, paper.left, y + 5, { size: 13, weight: 'bold', tracking: 0.08, color: ink })
  const beside = paper.left + pen.widthOf(title, { size: 13, weight: 'bold', tracking: 0.08 }) + 5
  const place = { x: beside, y: y + 5, width: paper.left + room - beside }
  drawFitted(pen, meeting.name, place, { size: 9, color: soft }, 7)
  pen.text(slips.name, paper.left, y + 14.5, { size: 8.5, color: soft })
  if (voter.name === '') pen.line(paper.left + 12, y + 15.5, paper.left + 90, y + 15.5, hairline)
  drawFitted(pen, voter.name, { x: paper.left + 12, y: y + 14.8, width: room - 14 }, { size: 14, color: ink }, 9)
  const answer = meeting.answerBy ? slips.answerBy(meeting.answerBy) : ''
  pen.text([voter.number, answer].filter(Boolean).join('　　'), paper.left, y + 21, { size: 8.5, color: soft })
  if (voter.code === '') return
  drawQrCode(pen, voter.code, { x: paper.right - QR, y, size: QR })
  pen.text(voter.code, paper.right - QR / 2, y + QR + 3.6, { size: 7.5, align: 'center', color: soft })
}

function drawChoice(pen: Pen, y: number, words: string): void {
  pen.box({ x: paper.left + 1, y, width: 4.2, height: 4.2 }, { width: 0.7, color: ink })
  pen.text(words, paper.left + 8, y + 3.6, { size, color: ink })
}

/** The day at the left, a line to sign on at the right. */
function drawSignature(pen: Pen, y: number, { locale }: MeetingToPrint): void {
  const { slips } = meetingPapers[locale]
  pen.text(slips.day, paper.left, y + 8, { size, color: ink })
  pen.text(slips.signed, paper.left + 78, y + 8, { size, color: ink })
  pen.line(paper.left + 95, y + 9, paper.right, y + 9, hairline)
}

/** Returns where the text ends. */
function drawLines(pen: Pen, lines: readonly string[], y: number, type: number): number {
  lines.forEach((line, row) => {
    pen.text(line, paper.left, y + linesHeight(row + 1, type) - linesHeight(1, type) * 0.26, { size: type, color: ink })
  })
  return y + linesHeight(lines.length, type)
}
