import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'

export type ReceiptMark = 'void' | 'reissue' | 'preview'

export type ReceiptToPrint = {
  readonly snapshot: ReceiptSnapshot
  readonly mark?: ReceiptMark
  readonly voidReason?: string
}
