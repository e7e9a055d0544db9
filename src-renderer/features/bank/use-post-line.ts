import { useMutation } from '@tanstack/react-query'
import type { BankLine, MatchPart } from '../../../src-shared/contract/bank.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { notifyDone, notifyFailure } from '../../ui/toasts.tsx'

/** What is booked of a line; without allocations the oldest dues are settled first. */
export type PostedPart = Pick<MatchPart, 'payerId' | 'payerName' | 'amount'> & Partial<Pick<MatchPart, 'allocations'>>

export interface Posting {
  readonly isPending: boolean
  post(parts: readonly PostedPart[], how?: { readonly learn?: boolean; readonly waiveReason?: string }): void
}

/** Books a line, says so, and lets it be taken back. */
export function usePostLine(line: BankLine, onDone: () => void): Posting {
  const t = useTexts()
  const f = useFormat()
  const posting = useMutation(orpc.bank.post.mutationOptions({ onError: notifyFailure }))

  return {
    isPending: posting.isPending,
    post(parts, how = {}) {
      if (posting.isPending) return
      const asked = parts.map(({ payerId, amount, allocations }) => ({
        payerId,
        amount,
        ...(allocations === undefined
          ? {}
          : { allocations: allocations.map((part) => ({ chargeId: part.chargeId, amount: part.amount })) }),
      }))
      posting.mutate(
        { lines: [{ lineId: line.id, parts: asked, ...how }] },
        {
          onSuccess: ({ operationId }) => {
            const [first, ...more] = parts
            const sum = f.money(line.amount)
            const { posted, postedSplit } = t.bank.panel
            const words =
              more.length === 0 ? posted(first?.payerName ?? '', sum) : postedSplit(f.number(parts.length), sum)
            notifyDone(words, { undo: operationId })
            onDone()
          },
        },
      )
    },
  }
}
