import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { MissingGlyph } from '../../pdf/missing-glyphs.ts'
import { type ReceiptPdfOptions, renderReceipts } from '../../pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'
import { csvLines } from '../../spreadsheet/write-csv.ts'
import { type JobWatch, serveJob } from '../../workers/serve-job.ts'

export interface ZipJob {
  readonly receipts: readonly { readonly fileName: string; readonly issuedAt: string; readonly sheet: ReceiptToPrint }[]
  readonly layout: ReceiptPdfOptions['layout']
  /** With its heading. */
  readonly index: readonly (readonly (string | number)[])[]
}

export interface ReceiptZip {
  readonly parts: Uint8Array<ArrayBuffer>[]
  /** What could not be drawn; `where.receipt` counts within the job. */
  readonly missing: readonly MissingGlyph[]
}

serveJob<ZipJob, ReceiptZip>(pack, ({ parts }) => parts.map(({ buffer }) => buffer))

async function pack({ receipts, layout, index }: ZipJob, watch: JobWatch): Promise<ReceiptZip> {
  const archive = new ZipFile()
  const parts = collect(archive.outputStream as Readable)
  for (const [at, { fileName, issuedAt, sheet }] of receipts.entries()) {
    watch.checkCancelled()
    const { pdf, missing } = renderReceipts([sheet], { layout, createdAt: issuedAt })
    if (pdf === null) {
      return { parts: [], missing: missing.map((glyph) => ({ ...glyph, where: { ...glyph.where, receipt: at } })) }
    }
    await add(archive, fileName, pdf)
    watch.report({ stage: 'drawing', done: at + 1, total: receipts.length })
  }
  await add(archive, 'index.csv', new TextEncoder().encode(`\ufeff${csvLines(index)}`))
  archive.end()
  return { parts: await parts, missing: [] }
}

/** One entry at a time: the next is not drawn before this one is packed. */
async function add(archive: ZipFile, name: string, content: Uint8Array): Promise<void> {
  const stream = Readable.from([content])
  const packed = new Promise<void>((resolve, reject) => {
    stream.once('end', resolve).once('error', reject)
  })
  archive.addReadStream(stream, name)
  await packed
}

async function collect(output: Readable): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  // A copy each: a chunk may be part of a larger buffer, which must not be handed over with it.
  for await (const chunk of output) parts.push(new Uint8Array(chunk as Buffer))
  return parts
}
