import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type OpenSealed, printedPictures } from '../../db/printed-pictures.ts'
import type { ReceiptRow } from '../../db/receipt-rows.ts'
import type { PictureFiles } from '../../pdf/picture-store.ts'
import { type ReceiptPdf, type ReceiptPdfOptions, renderReceipts } from '../../pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'
import { receiptWords } from '../../pdf/receipt-words.ts'
import { glyphsMissing } from '../../pdf/refuse-missing-glyphs.ts'
import type { JobModule } from '../../workers/job-messages.ts'
import { runJob } from '../../workers/run-job.ts'
import { pdfFile } from './pdf-file.ts'
import { getReceipts } from './queries.ts'
import type { DrawingJob } from './receipt-pdf-worker.ts'

/** Few receipts are drawn faster than a worker starts. */
const MOST_DRAWN_HERE = 20
const drawing: JobModule<DrawingJob, ReceiptPdf> = new URL('./receipt-pdf-worker.ts', import.meta.url)

/** What drawing needs beside what is drawn. */
export interface Drawing {
  readonly open: OpenSealed
  readonly signal?: AbortSignal | undefined
}

/** One PDF of kept snapshots, in the order asked for; it says how far it is and stops when `signal` does. */
export async function* receiptsPdf(
  ctx: Ctx,
  input: Inputs['receipts']['pdf'],
  { open, signal }: Drawing,
): AsyncGenerator<Progress, { pdf: File }, undefined> {
  const rows = getReceipts(ctx.read, input.ids)
  const receipts = rows.map((row) => toPrint(row, input.reprint))
  const options = {
    layout: input.layout ?? readClub(ctx.read).receiptLayout,
    createdAt: lastIssue(rows),
    pictures: picturesOn(ctx, open, rows),
  }

  yield { stage: 'drawing', done: 0, total: receipts.length }
  const { pdf, missing } = yield* draw(receipts, options, signal)
  if (pdf === null) throw glyphsMissing(receipts, missing)
  return { pdf: pdfFile(pdf, receipts) }
}

async function* draw(
  receipts: readonly ReceiptToPrint[],
  options: ReceiptPdfOptions,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, ReceiptPdf, undefined> {
  if (signal?.aborted) throw refuse('CANCELLED', {})
  if (receipts.length > MOST_DRAWN_HERE) return yield* runJob(drawing, { receipts, options }, signal)
  const result = renderReceipts(receipts, options)
  yield { stage: 'drawing', done: receipts.length, total: receipts.length }
  return result
}

export function toPrint({ snapshot, voided, duplicateOf }: ReceiptRow, reprint: boolean): ReceiptToPrint {
  if (duplicateOf !== null) {
    return { snapshot, mark: 'void', voidReason: receiptWords[snapshot.locale].duplicateOf(duplicateOf.number) }
  }
  if (voided !== null) return { snapshot, mark: 'void', voidReason: voided.reason }
  return reprint ? { snapshot, mark: 'reissue' } : { snapshot }
}

export function picturesOn(ctx: Ctx, open: OpenSealed, rows: readonly ReceiptRow[]): PictureFiles {
  return printedPictures(
    ctx.read,
    open,
    rows.map(({ snapshot }) => snapshot),
  )
}

/** The file is dated by its newest receipt, not by today: the same receipts give the same bytes. */
export function lastIssue(rows: readonly ReceiptRow[]): string {
  return rows.reduce((last, { issuedAt }) => (issuedAt > last ? issuedAt : last), '')
}
