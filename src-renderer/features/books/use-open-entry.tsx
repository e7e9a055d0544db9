import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { BookEntry } from '../../../src-shared/contract/books.ts'
import type { ExpenseId, TransferId } from '../../../src-shared/contract/values.ts'
import { ExpenseDialog } from './expense-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** Opens what a line of the books shows: its own dialog here, or the payment on its page. `dialog` stands in the page. */
export function useOpenEntry(): { readonly open: (entry: BookEntry) => void; readonly dialog: ReactNode } {
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState<BookEntry | null>(null)
  const close = () => setOpened(null)
  return {
    open: (entry) => (entry.source === 'payment' ? navigate(`/dues/payments?payment=${entry.id}`) : setOpened(entry)),
    dialog: (
      <>
        {opened?.source === 'expense' && <ExpenseDialog id={opened.id as ExpenseId} onClose={close} />}
        {opened?.source === 'transfer' && <TransferDialog id={opened.id as TransferId} onClose={close} />}
      </>
    ),
  }
}
