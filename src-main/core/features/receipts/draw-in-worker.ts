import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Progress } from '../../../../src-shared/contract/imports.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { ReceiptPdf, ReceiptPdfOptions } from '../../pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'

export interface DrawingTask {
  readonly receipts: readonly ReceiptToPrint[]
  readonly options: Omit<ReceiptPdfOptions, 'onProgress'>
}

export type DrawingMessage = { readonly done: number } | { readonly result: ReceiptPdf }

/** Draws a large batch beside the core, which keeps answering. A caller that stops listening ends the worker. */
export async function* drawInWorker(
  receipts: readonly ReceiptToPrint[],
  options: DrawingTask['options'],
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, ReceiptPdf, undefined> {
  const task: DrawingTask = { receipts, options }
  const worker = new Worker(new URL('./receipt-pdf-worker.ts', import.meta.url), { workerData: task })
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'], ...(signal ? { signal } : {}) })) {
      const sent = message as DrawingMessage
      if ('result' in sent) return sent.result
      yield { stage: 'drawing', done: sent.done, total: receipts.length }
    }
  } catch (fault) {
    throw signal?.aborted ? refuse('CANCELLED', {}) : fault
  } finally {
    await worker.terminate()
  }
  throw new Error('the drawing worker ended without a result')
}
