import { formatYen } from '../../../src-shared/domain/receipt-amount.ts'
import type { ReceiptLine, ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import { revenueStampBox } from '../../../src-shared/domain/revenue-stamp.ts'
import type { Pen } from './pen.ts'
import type { ReceiptPlan } from './receipt-plan.ts'
import { hairline, ink, soft } from './receipt-style.ts'
import { receiptWords } from './receipt-words.ts'

type Row = { readonly label: string; readonly period: string; readonly amount: number; readonly kind: 'line' | 'sum' }
type Table = { readonly left: number; readonly right: number; readonly pitch: number; readonly size: number }

/** The table gets no tighter than this: what does not fit is summed up in a last row. */
const tightest = 3.3
const widest = 5.6

export function drawBreakdown(pen: Pen, plan: ReceiptPlan, snapshot: ReceiptSnapshot): void {
  if (snapshot.lines.length === 0) return
  const words = receiptWords[snapshot.locale]
  const room = plan.foot.bottom - plan.foot.top - 4.5
  const rows = tableRows(snapshot, Math.floor(room / tightest))
  const pitch = Math.min(widest * plan.scale, room / rows.length)
  const hasStamp = revenueStampBox(snapshot) !== 'none'
  const left = hasStamp ? plan.table.leftBesideStamp : plan.table.left
  const { right } = plan.table
  const most = Math.min(8.5 * plan.scale, pitch * 1.85)
  const size = Math.min(...rows.map((row) => rowSize(pen, row, right - left, most)))

  const head = plan.foot.top + 2.6
  const isMarked = snapshot.lines.some(({ reducedRate }) => reducedRate)
  const heading = isMarked ? `${words.breakdown}（${words.reducedNote}）` : words.breakdown
  pen.text(heading, left, head, { size: 7.5 * plan.scale, color: soft })
  pen.text(snapshot.fiscalYearLabel, right, head, { size: 7.5 * plan.scale, color: soft, align: 'right' })
  rows.forEach((row, index) => {
    drawRow(pen, { left, right, pitch, size }, row, head + 1.8 + index * pitch)
  })
}

/** The largest type in which a row fits; the longest row decides for the table. */
function rowSize(pen: Pen, { label, period, amount, kind }: Row, width: number, size: number): number {
  const weight = kind === 'sum' ? 'bold' : 'regular'
  return pen.fit(`${label}  ${period}   ${formatYen(amount)}`, width, { size, weight }).size
}

function drawRow(
  pen: Pen,
  { left, right, pitch, size }: Table,
  { label, period, amount, kind }: Row,
  top: number,
): void {
  const y = top + pitch * 0.5 + size * 0.13
  const style = { size, weight: kind === 'sum' ? 'bold' : 'regular', color: ink } as const
  pen.line(left, top, right, top, hairline)
  pen.text(label, left, y, style)
  pen.text(formatYen(amount), right, y, { ...style, align: 'right' })
  if (period) pen.text(period, left + pen.widthOf(`${label}  `, style), y, { size, color: soft })
}

function tableRows(snapshot: ReceiptSnapshot, most: number): Row[] {
  const sums = sumRows(snapshot)
  const room = Math.max(1, most - sums.length)
  const lines = snapshot.lines.map((line) => lineRow(line, snapshot))
  if (lines.length <= room) return [...lines, ...sums]
  const rest = lines.slice(room - 1)
  const amount = rest.reduce((sum, row) => sum + row.amount, 0)
  const label = receiptWords[snapshot.locale].rest(rest.length)
  return [...lines.slice(0, room - 1), { label, period: '', amount, kind: 'line' }, ...sums]
}

function lineRow({ label, period = '', amount, reducedRate = false }: ReceiptLine, { locale }: ReceiptSnapshot): Row {
  return { label: reducedRate ? `${label} ${receiptWords[locale].reducedMark}` : label, period, amount, kind: 'line' }
}

function sumRows({ locale, lines, amount, taxLines = [] }: ReceiptSnapshot): Row[] {
  const words = receiptWords[locale]
  const total: Row[] = lines.length > 1 ? [{ label: words.total, period: '', amount, kind: 'sum' }] : []
  const taxes = taxLines.map((line): Row => {
    return {
      label: words.taxLine(line.ratePercent, formatYen(line.tax)),
      period: '',
      amount: line.amount,
      kind: 'line',
    }
  })
  return [...total, ...taxes]
}
