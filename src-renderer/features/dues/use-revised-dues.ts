import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Payment } from '../../../src-shared/contract/payments.ts'
import type { ChargeId, MemberId, PayerId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { leftOut, revisableCharges, revisedSplit } from './revised-dues.ts'

export interface RevisedPayer {
  readonly kind: 'member' | 'contact'
  readonly id: PayerId
}

/** Whose money it is and what it settles, as somebody changes both; `input` is what of it is sent. */
export function useRevisedDues(payment: Payment, amount: number) {
  const [payer, setPayer] = useState<RevisedPayer>({ kind: payment.payerKind, id: payment.payerId })
  const [ticks, setUnticked] = useState<ReadonlySet<ChargeId> | null>(null)
  const isMember = payer.kind === 'member'
  const account = useQuery({
    ...orpc.dues.account.queryOptions({ input: { memberId: payer.id as MemberId } }),
    enabled: isMember,
  })
  const payable = isMember ? account.data?.payable : NONE
  const charges = useMemo(() => revisableCharges(payment, payable ?? NONE), [payment, payable])
  const unticked = ticks ?? leftOut(payment, charges, { id: payer.id, owes: isMember })
  const isOther = payer.id !== payment.payerId
  const isTouched = isOther || ticks !== null || amount !== payment.amount
  const split = revisedSplit(payment, charges, { amount, unticked, isTouched })
  const allocations = split.parts.map((part) => ({ chargeId: part.charge.id, amount: part.amount }))

  return {
    payer,
    setPayer: (next: RevisedPayer) => {
      setPayer(next)
      setUnticked(null)
    },
    charges,
    unticked,
    setUnticked,
    split,
    isReady: payable !== undefined,
    error: account.error,
    input: { ...(isOther && { payerId: payer.id }), ...(isTouched && { allocations }) },
  }
}

const NONE = [] as const
