import type { DonationCertificate, ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import { revenueStampBox } from '../../../src-shared/domain/revenue-stamp.ts'
import { mm, type Pen } from './pen.ts'
import type { ReceiptPlan } from './receipt-plan.ts'
import { ink } from './receipt-style.ts'
import { receiptWords } from './receipt-words.ts'

const leading = 1.4
/** Between two of its sentences, of a line's height. */
const gap = 0.35
const most = 40

/** A donation certificate says these in place of the breakdown, all in the largest type in which they fit. */
export function drawCertificate(
  pen: Pen,
  { foot, table, scale }: ReceiptPlan,
  snapshot: ReceiptSnapshot,
  certificate: DonationCertificate,
): void {
  const x = revenueStampBox(snapshot) === 'none' ? table.left : table.leftBesideStamp
  const width = table.right - x
  const texts = textsOf(snapshot, certificate)
  const size = largestSize(pen, texts, { width, height: foot.bottom - foot.top, size: 9.5 * scale })
  const step = (size * leading) / mm
  let y = foot.top + 2.6
  for (const text of texts)
    y = pen.paragraph(text, { x, y, width, maxLines: most, leading }, { size, color: ink }) + step * gap
}

function textsOf({ locale }: ReceiptSnapshot, certificate: DonationCertificate): string[] {
  const { statement, certification, donorAddress, residentTax } = certificate
  const texts = [receiptWords[locale].donorAddress(donorAddress), statement, certification, residentTax]
  return texts.filter((text) => text !== '')
}

function largestSize(
  pen: Pen,
  texts: readonly string[],
  room: { width: number; height: number; size: number },
): number {
  const linesAt = (size: number) =>
    texts.reduce((sum, text) => sum + pen.fit(text, room.width, { size }, { maxLines: most }).lines.length, 0)
  let { size } = room
  while (size > 4 && ((linesAt(size) + texts.length * gap) * size * leading) / mm > room.height) size -= 0.25
  return size
}
