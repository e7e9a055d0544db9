import { useQuery } from '@tanstack/react-query'
import type { PaymentId } from '../../../src-shared/contract/values.ts'
import { api, orpc } from '../../api.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureState } from '../../ui/failure-state.tsx'
import { LoadingState } from '../../ui/loading-state.tsx'
import { IssuePage } from './issue-page.tsx'
import { IssuedPage } from './issued-page.tsx'

type Back = { readonly onBack: () => void; readonly backLabel?: string }

/** A receipt that another screen points to. */
export function AskedReceipt({ id, onBack, backLabel }: Back & { readonly id: string }) {
  const t = useTexts()
  const asked = useQuery({ queryKey: [...orpc.receipts.list.key(), 'one', id], queryFn: () => findReceipt(id) })
  if (asked.error) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.isPending) return <LoadingState />
  if (!asked.data) {
    return (
      <EmptyState
        message={t.receipts.issued.notFound}
        action={{ label: backLabel ?? t.receipts.back, onClick: onBack }}
      />
    )
  }
  return <IssuedPage receipts={[asked.data]} onBack={onBack} backLabel={backLabel} />
}

/** A payment whose receipt another screen asks for. */
export function AskedPayment({ id, onBack, backLabel }: Back & { readonly id: PaymentId }) {
  const asked = useQuery({
    ...orpc.payments.get.queryOptions({ input: { id } }),
    // What is being issued must not change under the hand.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (asked.error) return <FailureState error={asked.error} onRetry={() => void asked.refetch()} />
  if (!asked.data) return <LoadingState />
  return <IssuePage payments={[asked.data]} onBack={onBack} backLabel={backLabel} />
}

const pageSize = 1000

/** The list is the only way to a receipt, and comes in pages. */
async function findReceipt(id: string) {
  for (let offset = 0; ; offset += pageSize) {
    const { total, receipts } = await api.receipts.list({ offset, limit: pageSize })
    const found = receipts.find((receipt) => receipt.id === id)
    if (found || offset + pageSize >= total) return found ?? null
  }
}
