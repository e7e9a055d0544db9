import type { Inputs } from '../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { receiptIndexHead } from '../../../src-shared/texts/receipt-wording.ts'
import { recordExport } from '../features/lists/record-export.ts'
import { receiptsZip } from '../features/receipts/receipts-zip.ts'
import type { Club } from './club.ts'
import { openSealedOf } from './vault.ts'

/** Receipts in a ZIP, recorded as any list that leaves the club. */
export async function* exportReceipts(
  club: Club,
  input: Inputs['receipts']['exportZip'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { file: File; receipts: number }, void> {
  const { layout: _, ...asked } = input
  const { file, receipts, payers } = yield* receiptsZip(club.ctx(), input, { open: openSealedOf(club), signal })
  const [, ...columns] = receiptIndexHead.columns
  await recordExport(club, file, {
    ...{ title: receiptIndexHead.file, format: 'zip', rows: payers, columns },
    ...{ who: { receipts: asked }, recipient: '', purpose: '' },
  })
  return { file, receipts }
}
