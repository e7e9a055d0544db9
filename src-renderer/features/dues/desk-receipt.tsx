import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Payment } from '../../../src-shared/contract/dues.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ReceiptSheets } from '../../ui/receipt-sheets.tsx'
import css from './dues.module.css'

/** The receipt just issued, ready to print; Esc goes back to the desk. */
export function DeskReceipt({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useTexts()
  const { data } = useQuery(orpc.payments.get.queryOptions({ input: { id: payment.id } }))
  const receipt = data?.receipt

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={receipt ? t.dues.desk.receiptReady(receipt.number) : t.dues.desk.issue}
      closeButtonProps={{ 'aria-label': t.shell.parts.close }}
    >
      <div className={css.receipt}>
        {receipt && <ReceiptSheets receipts={[{ ...receipt, payerName: payment.payerName }]} focusPrint />}
      </div>
    </Modal>
  )
}
