import type { ReceiptLayout } from '../../../src-shared/contract/receipts.ts'
import { findMissingGlyphs, type MissingGlyph } from './missing-glyphs.ts'
import { createPdfDocument, finishPdf } from './pdf-document.ts'
import type { PictureFiles } from './picture-store.ts'
import { createReceiptSheets } from './receipt-sheets.ts'
import type { ReceiptToPrint } from './receipt-to-print.ts'
import { titleOf } from './receipt-words.ts'

export type ReceiptPdfOptions = {
  readonly layout: ReceiptLayout
  /** UTC instant of the issue: with it, equal snapshots give equal bytes. */
  readonly createdAt: string
  /** Of all that the snapshots name; one that is missing leaves its place empty. */
  readonly pictures?: PictureFiles
  /** Called after each receipt; throwing from it stops the work. */
  readonly onProgress?: (done: number) => void
}

/** A receipt with a hole in a name is worse than none: where a character cannot be drawn there is no PDF. */
export type ReceiptPdf =
  | { readonly pdf: Uint8Array; readonly missing: readonly [] }
  | { readonly pdf: null; readonly missing: readonly MissingGlyph[] }

/** Draws receipts; synchronous, so a large batch belongs in a worker thread. */
export function renderReceipts(receipts: readonly ReceiptToPrint[], options: ReceiptPdfOptions): ReceiptPdf {
  const missing = findMissingGlyphs(receipts)
  if (missing.length > 0) return { pdf: null, missing }

  const document = createPdfDocument({ ...headOf(receipts), createdAt: options.createdAt })
  const sheets = createReceiptSheets(document, options.layout, options.pictures ?? new Map())
  receipts.forEach((receipt, index) => {
    sheets.add(receipt)
    options.onProgress?.(index + 1)
  })

  return { pdf: finishPdf(document), missing: [] }
}

function headOf(receipts: readonly ReceiptToPrint[]): { title: string; author: string; lang: string } {
  const first = receipts[0]?.snapshot
  const last = receipts.at(-1)?.snapshot
  if (!first || !last) throw new Error('no receipts to print')
  const numbers = [...new Set([first.number, last.number])].filter((number) => number !== null)
  const title = [titleOf(first), numbers.join(' – ')].filter(Boolean).join(' ')
  return { title, author: first.issuer.name, lang: first.locale }
}
