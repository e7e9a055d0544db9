import { useState } from 'react'
import type { Charge } from '../../../src-shared/contract/dues.ts'
import type { ChargeId } from '../../../src-shared/contract/values.ts'
import { memberNumberIn } from '../../ui/read-yen.ts'
import { type DraftOccasion, occasionSum } from './desk-occasions.tsx'
import { paymentDoubt } from './payment-doubt.ts'
import { splitPayment } from './split-payment.ts'

export type MoneyInHand = ReturnType<typeof useMoneyInHand>

/** How much is handed over and for what: until an amount is typed, all that is ticked and given on the spot. */
export function useMoneyInHand(charges: readonly Charge[]) {
  const [unticked, setUnticked] = useState<ReadonlySet<ChargeId>>(new Set())
  const [typed, setTyped] = useState<{ amount: number | null; text: string } | null>(null)
  const [occasions, setOccasions] = useState<readonly DraftOccasion[]>([])
  /** A doubtful try to record, which waits for the same act again. */
  const [asked, ask] = useState<{ withReceipt: boolean } | null>(null)

  const chosen = charges.filter((charge) => !unticked.has(charge.id))
  const given = occasionSum(occasions)
  const wanted = openSum(chosen) + given
  const amount = typed === null ? (wanted > 0 ? wanted : null) : typed.amount
  const open = openSum(charges) + given

  /** What was asked about is no longer what is in hand. */
  function changing<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      set(value)
      ask(null)
    }
  }

  return {
    amount,
    /** What the charges and gifts come to. */
    open,
    split: splitPayment(chosen, Math.max(0, (amount ?? 0) - given)),
    doubt: amount === null ? null : paymentDoubt(amount, open),
    /** A member's number, where one was typed in place of an amount. */
    memberNumber: typed === null ? null : memberNumberIn(typed.text),
    type: changing(setTyped),
    /** Something else was entered than what was proposed. */
    isEntered: (typed !== null && typed.text.trim() !== '' && amount !== (wanted > 0 ? wanted : null)) || given > 0,
    unticked,
    untick: changing(setUnticked),
    occasions,
    give: changing(setOccasions),
    asked,
    ask,
  }
}

function openSum(charges: readonly Charge[]): number {
  return charges.reduce((sum, charge) => sum + charge.open, 0)
}
