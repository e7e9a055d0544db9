import { refuse } from '../../../src-shared/domain/refusal.ts'
import { findMissingGlyphs, type MissingGlyph } from './missing-glyphs.ts'
import { receiptFields } from './receipt-fields.ts'
import type { ReceiptToPrint } from './receipt-to-print.ts'

/** Says no, with the characters and the texts they stand in, where a receipt could not be printed whole. */
export function refuseMissingGlyphs(receipts: readonly ReceiptToPrint[]): void {
  const missing = findMissingGlyphs(receipts)
  if (missing.length > 0) throw glyphsMissing(receipts, missing)
}

export function glyphsMissing(receipts: readonly ReceiptToPrint[], missing: readonly MissingGlyph[]) {
  const named = new Map(
    missing.map(({ char, codePoint, where }) => {
      const text = textAround(receipts[where.receipt], char, where.field)
      return [`${char} ${text}`, { char, codePoint, where: text }]
    }),
  )
  return refuse('GLYPHS_MISSING', { missing: [...named.values()] })
}

/** The whole text is what a person recognises: a name, an address, a reason. */
function textAround(receipt: ReceiptToPrint | undefined, char: string, field: string): string {
  if (receipt === undefined) return ''
  const texts = receiptFields(receipt.snapshot, receipt.voidReason)
  return texts.find(([name, text]) => name === field && text.includes(char))?.[1] ?? ''
}
