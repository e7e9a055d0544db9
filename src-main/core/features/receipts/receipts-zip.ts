import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { receiptIndexHead } from '../../../../src-shared/texts/receipt-wording.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type ReceiptRow, receiptsById } from '../../db/receipt-rows.ts'
import { glyphsMissing } from '../../pdf/refuse-missing-glyphs.ts'
import type { JobModule } from '../../workers/job-messages.ts'
import { runJob } from '../../workers/run-job.ts'
import { receiptsAsked } from './list-receipts.ts'
import type { ReceiptZip, ZipJob } from './receipt-zip-worker.ts'
import { type Drawing, picturesOn, toPrint } from './receipts-pdf.ts'

/** A year of a large society; more would not fit into memory for sure. */
const MOST = 5000
const packing: JobModule<ZipJob, ReceiptZip> = new URL('./receipt-zip-worker.ts', import.meta.url)

/** Every receipt asked for as a PDF of its own in one ZIP, oldest first, with an index; void ones say so. */
export async function* receiptsZip(
  ctx: Ctx,
  input: Inputs['receipts']['exportZip'],
  { open, signal }: Drawing,
): AsyncGenerator<Progress, { file: File; receipts: number; payers: number }, void> {
  const rows = receiptsById(ctx.read, receiptsAsked(ctx, input).toReversed())
  if (rows.length === 0) throw refuse('NO_RECEIPTS_FOUND', {})
  if (rows.length > MOST) throw refuse('TOO_MANY_AT_ONCE', { count: rows.length, limit: MOST })

  const layout = input.layout ?? readClub(ctx.read).receiptLayout
  const receipts = rows.map((row) => ({ fileName: pdfName(row), issuedAt: row.issuedAt, sheet: toPrint(row, false) }))
  const { parts, missing } = yield* runJob(
    packing,
    { receipts, layout, pictures: picturesOn(ctx, open, rows), index: indexOf(rows) },
    signal,
  )
  const sheets = receipts.map(({ sheet }) => sheet)
  if (missing.length > 0) throw glyphsMissing(sheets, missing)
  const file = new File(parts, `${receiptIndexHead.file} ${ctx.today}.zip`, { type: 'application/zip' })
  return { file, receipts: rows.length, payers: new Set(rows.map(({ payerId }) => payerId)).size }
}

/** 20260401_山田太郎_5000_R2026-0001.pdf */
function pdfName({ issuedOn, payerName, amount, number }: ReceiptRow): string {
  const name = payerName.replaceAll(/[\s\u3000_]/gu, '')
  // The number at the end tells two apart, so it is the name that is cut where all is too long.
  const short = [...name].slice(0, 60).join('')
  return cleanFileName(`${issuedOn.replaceAll('-', '')}_${short.replaceAll(/[\\/]/g, '／')}_${amount}_R${number}.pdf`)
}

function indexOf(rows: readonly ReceiptRow[]): (string | number)[][] {
  const lines = rows.map((row, at) => [at + 1, row.issuedOn, row.payerName, row.amount, pdfName(row)])
  return [[...receiptIndexHead.columns], ...lines]
}
