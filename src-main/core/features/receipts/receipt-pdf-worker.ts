import { parentPort, workerData } from 'node:worker_threads'
import { renderReceipts } from '../../pdf/receipt-pdf.ts'
import type { DrawingMessage, DrawingTask } from './draw-in-worker.ts'

const STEP = 25

const { receipts, options } = workerData as DrawingTask
const send = (message: DrawingMessage) => parentPort?.postMessage(message)

const result = renderReceipts(receipts, {
  ...options,
  onProgress: (done) => {
    if (done % STEP === 0) send({ done })
  },
})
send({ result })
