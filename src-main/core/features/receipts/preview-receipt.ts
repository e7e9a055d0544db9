import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type OpenSealed, printedPictures } from '../../db/printed-pictures.ts'
import { renderReceipts } from '../../pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'
import { glyphsMissing } from '../../pdf/refuse-missing-glyphs.ts'
import { pdfFile } from './pdf-file.ts'
import { sharedSource } from './receipt-sources.ts'
import { snapshotOf } from './snapshot-of.ts'

/** The sheet as it would print, marked 見本 and without a number. */
export function previewReceipt(
  ctx: Ctx,
  input: Inputs['receipts']['preview'],
  open: OpenSealed,
): Outputs['receipts']['preview'] {
  const source = sharedSource(ctx.read, [...new Set([input.paymentId, ...(input.togetherWith ?? [])])])
  const snapshot = snapshotOf(source, { ...input, issuedOn: input.issuedOn ?? ctx.today, number: null })
  const receipts: ReceiptToPrint[] = [{ snapshot, mark: 'preview' }]
  const layout = input.layout ?? source.club.receiptLayout
  const pictures = printedPictures(ctx.read, open, [snapshot])
  const { pdf, missing } = renderReceipts(receipts, { layout, createdAt: ctx.now, pictures })
  if (pdf === null) throw glyphsMissing(receipts, missing)
  return { pdf: pdfFile(pdf, receipts) }
}
