import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import { revenueStampBox } from '../../../src-shared/domain/revenue-stamp.ts'
import type { Pen } from './pen.ts'
import type { PictureStore } from './picture-store.ts'
import { drawIssuer } from './receipt-issuer.ts'
import type { ReceiptPlan } from './receipt-plan.ts'
import { cutLine, firmLine, hairline, ink, soft } from './receipt-style.ts'
import { receiptWords, titleOf } from './receipt-words.ts'

export type Copy = 'receipt' | 'stub'

/** Receipts of one issuer share their frame: it is drawn once per document and placed on each page. */
export function frameKey(snapshot: ReceiptSnapshot, copy: Copy): string {
  const { locale, issuer, pictures, stampNote, taxNote, amount, certificate } = snapshot
  return JSON.stringify([
    copy,
    locale,
    certificate !== undefined,
    issuer,
    pictures,
    taxNote,
    stampNote,
    revenueStampBox({ amount, stampNote }),
  ])
}

/** What is the same on every receipt of a batch: title, rules, labels, issuer, seal and stamp. */
export function drawFrame(
  pen: Pen,
  plan: ReceiptPlan,
  snapshot: ReceiptSnapshot,
  { copy, pictures }: { readonly copy: Copy; readonly pictures: PictureStore },
): void {
  drawTitle(pen, plan, snapshot, copy)
  drawRules(pen, plan)
  drawLabels(pen, plan, snapshot)
  drawStampBox(pen, plan, snapshot)
  drawIssuer(pen, plan, snapshot, {
    logo: pictures.get(snapshot.pictures?.logoId),
    // The copy that the club keeps is not sealed.
    seal: copy === 'stub' ? 'none' : (pictures.get(snapshot.pictures?.sealId) ?? 'place'),
  })
  if (copy === 'stub') drawCutLine(pen, plan, snapshot)
  if (snapshot.taxNote) pen.paragraph(snapshot.taxNote, noteRoom(plan), { size: 7 * plan.scale, color: soft })
}

function drawTitle(pen: Pen, { left, title, scale }: ReceiptPlan, snapshot: ReceiptSnapshot, copy: Copy): void {
  const words = receiptWords[snapshot.locale]
  const name = titleOf(snapshot)
  const style = { size: 24 * scale, weight: 'bold', color: ink, tracking: words.titleTracking } as const
  pen.text(name, left, title, style)
  if (copy === 'receipt') return
  const width = pen.widthOf(name, style)
  pen.text(words.stub, left + width + 2, title, { size: 12 * scale, color: ink })
}

function drawRules(pen: Pen, { left, right, payer, payerRight, amount, description }: ReceiptPlan): void {
  pen.line(left, payer + 3.4, payerRight, payer + 3.4, firmLine)
  pen.line(left, amount.top, right, amount.top, firmLine)
  pen.line(left, amount.bottom, right, amount.bottom, firmLine)
  pen.line(left, description + 3.2, right, description + 3.2, hairline)
}

function drawLabels(pen: Pen, plan: ReceiptPlan, { locale }: ReceiptSnapshot): void {
  const words = receiptWords[locale]
  const label = { size: 8.5 * plan.scale, color: soft }
  pen.text(words.payer, plan.left, plan.payer - 8.5 * plan.scale, label)
  pen.text(words.amount, plan.left + 1, plan.amount.baseline - 2.4, label)
  pen.text(words.description, plan.left + 1, plan.description, label)
  pen.text(words.sentence, plan.left + 1, plan.sentence, { size: 9.5 * plan.scale, color: ink })
}

function drawStampBox(pen: Pen, { stamp, scale }: ReceiptPlan, snapshot: ReceiptSnapshot): void {
  const kind = revenueStampBox(snapshot)
  if (kind === 'none') return
  const box = stamp
  pen.box(box, kind === 'place' ? { ...hairline, dash: [2, 2] } : hairline)
  const style = { size: 6.5 * scale, color: soft, align: 'center' } as const
  const text = snapshot.stampNote ?? receiptWords[snapshot.locale].stamp
  const { lines, size } = pen.fit(text, box.width - 4, style, { maxLines: 6 })
  const step = size * 0.53
  const first = box.y + box.height / 2 - ((lines.length - 1) * step) / 2 + size * 0.13
  lines.forEach((line, row) => {
    pen.text(line, box.x + box.width / 2, first + row * step, { ...style, size })
  })
}

function noteRoom({ left, right, note }: ReceiptPlan) {
  return { x: left, y: note, width: right - left, maxLines: 2, minSize: 6 }
}

/** The stub begins where it is cut off. */
function drawCutLine(pen: Pen, { width }: ReceiptPlan, { locale }: ReceiptSnapshot): void {
  const gap = 12
  pen.line(0, 0, width / 2 - gap, 0, cutLine)
  pen.line(width / 2 + gap, 0, width, 0, cutLine)
  pen.text(receiptWords[locale].cut, width / 2, 0.8, { size: 6, color: soft, align: 'center', tracking: 0.08 })
}
