import { formatReceiptAmount } from '../../../src-shared/domain/receipt-amount.ts'
import { formatReceiptDate } from '../../../src-shared/domain/receipt-date.ts'
import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import type { Pen } from './pen.ts'
import { drawBreakdown } from './receipt-breakdown.ts'
import { drawCertificate } from './receipt-certificate.ts'
import type { ReceiptPlan } from './receipt-plan.ts'
import { ink, soft } from './receipt-style.ts'
import { receiptWords } from './receipt-words.ts'

/** What is a receipt's own: number, dates, payer, amount, purpose and breakdown. */
export function drawFace(pen: Pen, plan: ReceiptPlan, snapshot: ReceiptSnapshot): void {
  drawHead(pen, plan, snapshot)
  drawPayer(pen, plan, snapshot)
  drawAmount(pen, plan, snapshot)
  drawPurpose(pen, plan, snapshot)
  if (snapshot.certificate === undefined) drawBreakdown(pen, plan, snapshot)
  else drawCertificate(pen, plan, snapshot, snapshot.certificate)
}

function drawHead(pen: Pen, { right, title, scale }: ReceiptPlan, snapshot: ReceiptSnapshot): void {
  const words = receiptWords[snapshot.locale]
  const { number } = snapshot
  const step = 5.2 * scale
  let y = title - 6 * scale
  const heading = number === null ? words.preview : words.number(number)
  pen.text(heading, right, y, { size: 10.5 * scale, weight: 'bold', color: ink, align: 'right' })
  for (const line of dateLines(snapshot)) {
    y += step
    pen.text(line, right, y, { size: 9 * scale, color: ink, align: 'right' })
  }
}

/** One date where both days are the same, which is the usual case at a desk. */
function dateLines(snapshot: ReceiptSnapshot): string[] {
  const words = receiptWords[snapshot.locale]
  const { receivedOn, issuedOn } = snapshot
  const received = receivedOn && `${words.receivedOn}  ${formatReceiptDate(receivedOn, snapshot)}`
  const issued = receivedOn === issuedOn ? null : `${words.issuedOn}  ${formatReceiptDate(issuedOn, snapshot)}`
  return [received, issued].filter((line) => line !== null)
}

function drawPayer(pen: Pen, plan: ReceiptPlan, { payer, memberNumber, locale }: ReceiptSnapshot): void {
  const { left, payer: y, payerRight, scale } = plan
  const x = left + 1
  const width = payerRight - x - (payer.honorific === '' ? 0 : 6 + payer.honorific.length * 5 * scale)
  const style = { size: 18 * scale, color: ink }
  const { lines, size } = pen.fit(payer.name, width, style, { maxLines: 2, minSize: 11.5 * scale })
  const step = size * 0.47
  lines.forEach((line, row) => {
    pen.text(line, x, y - (lines.length - 1 - row) * step, { ...style, size })
  })
  pen.text(payer.honorific, payerRight - 1, y, { size: 13 * scale, color: ink, align: 'right' })
  if (payer.kana) {
    const above = y - (lines.length - 1) * step - size * 0.36 - 1.2
    pen.paragraph(payer.kana, { x, y: above, width, maxLines: 1 }, { size: 7 * scale, color: soft })
  }
  if (memberNumber)
    pen.text(`${receiptWords[locale].memberNumber} ${memberNumber}`, x, y + 7.4 * scale, {
      size: 7.5 * scale,
      color: soft,
    })
}

function drawAmount(pen: Pen, { width, left, right, amount, scale }: ReceiptPlan, snapshot: ReceiptSnapshot): void {
  const text = formatReceiptAmount(snapshot.amount, snapshot)
  const style = { size: 36 * scale, weight: 'bold', color: ink, align: 'center', tracking: 0.02 } as const
  const { size } = pen.fit(text, right - left - 40, style)
  pen.text(text, width / 2, amount.baseline, { ...style, size })
}

function drawPurpose(pen: Pen, plan: ReceiptPlan, { locale, description, method }: ReceiptSnapshot): void {
  const { left, right, description: y, sentence, scale } = plan
  const x = left + 13 * scale
  const style = { size: 12 * scale, color: ink }
  const { lines, size } = pen.fit(description, right - x - 1, style, { maxLines: 2, minSize: 9 * scale })
  const step = size * 0.45
  lines.forEach((line, row) => {
    pen.text(line, x, y - (lines.length - 1 - row) * step, { ...style, size })
  })
  if (method)
    pen.text(`${receiptWords[locale].method}  ${method}`, right - 1, sentence, {
      size: 9 * scale,
      color: ink,
      align: 'right',
    })
}
