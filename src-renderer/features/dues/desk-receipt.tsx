import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import { orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ReceiptSheets } from '../../ui/receipt-sheets.tsx'
import { ReprintTick } from '../../ui/reprint-tick.tsx'
import { useReprint } from '../../ui/use-reprint.ts'
import css from './desk-receipt.module.css'

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
      {receipt && <Sheet receipt={{ ...receipt, payerName: payment.payerName }} />}
    </Modal>
  )
}

type SheetProps = { receipt: NonNullable<Payment['receipt']> & { payerName: string } }

/** What is issued at the desk is handed out in the same sitting: its first sheet is the original. */
function Sheet({ receipt }: SheetProps) {
  const reprinting = useReprint([receipt.id], { issuedNow: true })
  return (
    <div className={css.receipt}>
      {reprinting.reason !== null && <ReprintTick {...reprinting} />}
      <div className={css.sheet}>
        <ReceiptSheets receipts={[receipt]} reprint={reprinting.reprint} focusPrint onOut={reprinting.wentOut} />
      </div>
    </div>
  )
}
