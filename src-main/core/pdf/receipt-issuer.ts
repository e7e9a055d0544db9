import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import { fitPicture } from './fit-picture.ts'
import { mm, type ParagraphRoom, type Pen, type TextStyle } from './pen.ts'
import type { EmbeddedPicture } from './picture-store.ts'
import type { ReceiptPlan } from './receipt-plan.ts'
import { ink, seal as sealInk, sealLine } from './receipt-style.ts'
import { receiptWords } from './receipt-words.ts'

interface IssuerPictures {
  readonly logo: EmbeddedPicture | null
  /** `place`: to be stamped by hand, where there is no picture of it. */
  readonly seal: EmbeddedPicture | 'place' | 'none'
}

type Text = readonly [text: string, room: Omit<ParagraphRoom, 'x' | 'y'>, style: TextStyle]

const leading = 1.45
const smallest = 0.7

/** Who received the money, with the seal; below the logo where there is one. */
export function drawIssuer(pen: Pen, plan: ReceiptPlan, snapshot: ReceiptSnapshot, pictures: IssuerPictures): void {
  const { issuerLeft: x, right, foot, scale } = plan
  const logo = pictures.logo && fitPicture(pictures.logo, { x, ...logoRoom(plan) })
  if (pictures.logo && logo) pen.picture(pictures.logo, logo)
  const first = logo ? logo.y + logo.height + 4.8 * scale : foot.top + 3.2

  // Without pictures nothing moves: what was issued before there were any prints as it did.
  const hasPictures = logo !== null || typeof pictures.seal !== 'string'
  const size = hasPictures ? fittingSize(pen, plan, snapshot, { pictures, height: foot.bottom - first }) : scale
  const [name, address, ...details] = textsOf(plan, snapshot, { pictures, size })
  let y = pen.paragraph(name[0], { x, y: first, ...name[1] }, name[2])
  y = pen.paragraph(address[0], { x, y, ...address[1] }, address[2])
  const afterAddress = y
  for (const [text, room, style] of details) y = pen.paragraph(text, { x, y, ...room }, style)

  if (pictures.seal === 'place') drawSealPlace(pen, plan, afterAddress, receiptWords[snapshot.locale].seal)
  else if (pictures.seal !== 'none') {
    const side = plan.seal + 1
    pen.picture(
      pictures.seal,
      fitPicture(pictures.seal, { x: right - side, y: first - 6.2 * scale, width: side, height: side, centred: true }),
    )
  }
}

/** A little above the texts beside it, where there is room under the sentence. */
function logoRoom({ foot, scale, issuerLeft, right, seal }: ReceiptPlan) {
  return { y: foot.top - 5.5 * scale, width: right - issuerLeft - seal - 4, height: 9.5 * scale }
}

/** The address makes way for the picture of a seal; the end of a long name lies under it, as under a stamp. */
function textsOf(
  { issuerLeft, right, seal }: ReceiptPlan,
  { locale, issuer }: ReceiptSnapshot,
  { pictures, size }: { readonly pictures: IssuerPictures; readonly size: number },
): readonly [name: Text, address: Text, ...details: Text[]] {
  const words = receiptWords[locale]
  const width = right - issuerLeft
  const beside = pictures.seal === 'none' ? width : width - seal - 3
  const small = { size: 8.5 * size, color: ink }
  const details = [
    issuer.phone && words.phone(issuer.phone),
    issuer.representative,
    issuer.registrationNumber && words.registration(issuer.registrationNumber),
  ].filter((text) => text != null && text !== '')
  return [
    [issuer.name, { width, maxLines: 2, minSize: 9 * size }, { size: 12 * size, weight: 'bold', color: ink }],
    [issuer.address, { width: typeof pictures.seal === 'string' ? width : beside, maxLines: 3 }, small],
    ...details.map((text): Text => [text ?? '', { width: beside, maxLines: 2, minSize: 7.5 * size }, small]),
  ]
}

/** The largest type in which all of it stands above the foot's end. */
function fittingSize(
  pen: Pen,
  plan: ReceiptPlan,
  snapshot: ReceiptSnapshot,
  { pictures, height }: { readonly pictures: IssuerPictures; readonly height: number },
): number {
  const heightOf = ([text, { width, maxLines, minSize }, style]: Text) => {
    const { lines, size } = pen.fit(text, width, style, minSize === undefined ? { maxLines } : { maxLines, minSize })
    return (lines.length * size * leading) / mm
  }
  let size = plan.scale
  while (size > plan.scale * smallest) {
    const texts = textsOf(plan, snapshot, { pictures, size })
    if (texts.reduce((sum, text) => sum + heightOf(text), 0) <= height + 2) return size
    size -= plan.scale * 0.05
  }
  return size
}

function drawSealPlace(pen: Pen, { right, foot, height, seal }: ReceiptPlan, below: number, word: string): void {
  const y = Math.min(Math.max(below - 1.4, foot.top + 12.5), height - seal - 6)
  pen.box({ x: right - seal, y, width: seal, height: seal }, sealLine)
  pen.text(word, right - seal / 2, y + seal / 2 + 1.1, { size: 8.5, color: sealInk, align: 'center' })
}
