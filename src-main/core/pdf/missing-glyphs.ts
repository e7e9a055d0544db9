import { fontChain } from './fonts.ts'
import { type ReceiptField, receiptFields } from './receipt-fields.ts'
import type { ReceiptToPrint } from './receipt-to-print.ts'

/** A character that no bundled font holds, and where it stands, so that the club can replace it. */
export type MissingGlyph = {
  readonly char: string
  /** `U+E000`. */
  readonly codePoint: string
  readonly where: {
    /** Position in the batch, from 0. */
    readonly receipt: number
    readonly number: string | null
    readonly field: ReceiptField
  }
}

export function findMissingGlyphs(receipts: readonly ReceiptToPrint[]): MissingGlyph[] {
  const known = new Map<string, readonly string[]>()
  const missing: MissingGlyph[] = []
  receipts.forEach(({ snapshot, voidReason }, receipt) => {
    for (const [field, text] of receiptFields(snapshot, voidReason)) {
      const chars = known.get(text) ?? missingIn(text)
      known.set(text, chars)
      const where = { receipt, number: snapshot.number, field }
      missing.push(...chars.map((char) => ({ char, codePoint: codePointName(char), where })))
    }
  })
  return missing
}

/** Both languages draw from the same fonts, only in another order. */
function missingIn(text: string): readonly string[] {
  return [...new Set([...fontChain('regular', 'ja').missing(text), ...fontChain('bold', 'ja').missing(text)])]
}

function codePointName(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
