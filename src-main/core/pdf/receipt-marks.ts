import type { Pen } from './pen.ts'
import type { ReceiptPlan } from './receipt-plan.ts'
import { ink, seal, watermark } from './receipt-style.ts'
import type { ReceiptToPrint } from './receipt-to-print.ts'
import { type ReceiptWords, receiptWords } from './receipt-words.ts'

/** What lies under everything else, so that all stays readable; a receipt without a number is always a preview. */
export function drawMarkUnder(pen: Pen, plan: ReceiptPlan, { snapshot, mark }: ReceiptToPrint): void {
  if (mark === 'preview' || snapshot.number === null) drawPreviewMark(pen, plan, receiptWords[snapshot.locale])
}

export function drawMarkOver(pen: Pen, plan: ReceiptPlan, { snapshot, mark, voidReason = '' }: ReceiptToPrint): void {
  const words = receiptWords[snapshot.locale]
  if (mark === 'reissue') drawReissueMark(pen, plan, words)
  if (mark === 'void') drawVoidMark(pen, plan, words, voidReason)
}

function drawPreviewMark(pen: Pen, { width, height }: ReceiptPlan, words: ReceiptWords): void {
  pen.turned(width / 2, height / 2, 24, () => {
    const style = { size: 120, weight: 'bold', color: watermark, align: 'center', tracking: 0.05 } as const
    pen.text(words.preview, 0, 14, style)
  })
}

function drawReissueMark(pen: Pen, { right, title, payer, scale }: ReceiptPlan, words: ReceiptWords): void {
  const style = { size: 11 * scale, weight: 'bold', color: ink, align: 'center', tracking: words.markTracking } as const
  const width = pen.widthOf(words.reissue, style) + 9
  const box = { x: right - width, y: (title + payer) / 2 + 0.5, width, height: 8.5 * scale }
  pen.box(box, { width: 0.9, color: ink })
  pen.text(words.reissue, box.x + width / 2, box.y + box.height / 2 + style.size * 0.13, style)
}

/** The red stamp of a spoilt receipt with its reason; upright, so that readers of the PDF find the words in it. */
function drawVoidMark(pen: Pen, plan: ReceiptPlan, words: ReceiptWords, reason: string): void {
  const { amount, title, payerRight, left, right, scale } = plan
  const tracking = words.markTracking
  const style = { size: 25 * scale, weight: 'bold', color: seal, align: 'center', tracking } as const
  const [width, height] = [58 * scale, 19.5 * scale]
  const x = (payerRight + right) / 2 + 4
  const y = (title + 5 * scale + amount.top) / 2
  pen.line(left, amount.bottom, right, amount.top, { width: 1.2, color: seal })
  pen.box({ x: x - width / 2, y: y - height / 2, width, height }, { width: 1.8, color: seal })
  pen.text(words.void, x, y + (reason ? 0.7 * scale : style.size * 0.13), style)
  if (!reason) return
  const room = { x, y: y + 5.4 * scale, width: width - 6, maxLines: 2, minSize: 6.5 * scale, leading: 1.3 }
  pen.paragraph(words.voidReason(reason), room, { size: 8 * scale, color: seal, align: 'center' })
}
