import { type ReceiptPdf, type ReceiptPdfOptions, renderReceipts } from '../../pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'
import { serveJob } from '../../workers/serve-job.ts'

export interface DrawingJob {
  readonly receipts: readonly ReceiptToPrint[]
  readonly options: Omit<ReceiptPdfOptions, 'onProgress'>
}

serveJob(async ({ receipts, options }: DrawingJob, watch): Promise<ReceiptPdf> => {
  const onProgress = (done: number) => {
    watch.checkCancelled()
    watch.report({ stage: 'drawing', done, total: receipts.length })
  }
  return renderReceipts(receipts, { ...options, onProgress })
})
