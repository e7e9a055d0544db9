import type { MissingGlyph } from '../../pdf/missing-glyphs.ts'
import type { PictureFiles } from '../../pdf/picture-store.ts'
import { type ReceiptPdfOptions, renderReceipts } from '../../pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'
import { csvLines } from '../../spreadsheet/write-csv.ts'
import { type JobWatch, serveJob } from '../../workers/serve-job.ts'
import { type ZipEntry, zipParts } from '../../workers/zip-parts.ts'

export interface ZipJob {
  readonly receipts: readonly { readonly fileName: string; readonly issuedAt: string; readonly sheet: ReceiptToPrint }[]
  readonly layout: ReceiptPdfOptions['layout']
  readonly pictures: PictureFiles
  /** With its heading. */
  readonly index: readonly (readonly (string | number)[])[]
}

export interface ReceiptZip {
  readonly parts: Uint8Array<ArrayBuffer>[]
  /** What could not be drawn; `where.receipt` counts within the job. */
  readonly missing: readonly MissingGlyph[]
}

serveJob<ZipJob, ReceiptZip>(pack, ({ parts }) => parts.map(({ buffer }) => buffer))

async function pack(job: ZipJob, watch: JobWatch): Promise<ReceiptZip> {
  const missing: MissingGlyph[] = []
  const parts = await zipParts(filesOf(job, watch, missing))
  return missing.length > 0 ? { parts: [], missing } : { parts, missing: [] }
}

/** Up to the first that cannot be drawn whole. */
function* filesOf(
  { receipts, layout, pictures, index }: ZipJob,
  watch: JobWatch,
  missing: MissingGlyph[],
): Generator<ZipEntry> {
  for (const [at, { fileName, issuedAt, sheet }] of receipts.entries()) {
    watch.checkCancelled()
    const drawn = renderReceipts([sheet], { layout, createdAt: issuedAt, pictures })
    if (drawn.pdf === null) {
      missing.push(...drawn.missing.map((glyph) => ({ ...glyph, where: { ...glyph.where, receipt: at } })))
      return
    }
    yield { name: fileName, content: drawn.pdf }
    watch.report({ stage: 'drawing', done: at + 1, total: receipts.length })
  }
  yield { name: 'index.csv', content: new TextEncoder().encode(`\ufeff${csvLines(index)}`) }
}
