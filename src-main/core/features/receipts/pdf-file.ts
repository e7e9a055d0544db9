import type { ReceiptToPrint } from '../../pdf/receipt-to-print.ts'
import { titleOf } from '../../pdf/receipt-words.ts'

/** A PDF under the name it would be saved by: 領収書 2026-0001.pdf, or with the first and last number of a batch. */
export function pdfFile(pdf: Uint8Array, receipts: readonly ReceiptToPrint[]): File {
  const first = receipts[0]?.snapshot
  const numbers = new Set([first?.number, receipts.at(-1)?.snapshot.number].filter((number) => number != null))
  const title = titleOf(first ?? { locale: 'ja' })
  // A copy: the bytes may lie in a buffer shared with a worker, which a File does not take.
  return new File([new Uint8Array(pdf)], `${[title, [...numbers].join('–')].filter(Boolean).join(' ')}.pdf`, {
    type: 'application/pdf',
  })
}
