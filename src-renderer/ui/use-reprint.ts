import { useState, useSyncExternalStore } from 'react'
import type { ReceiptId } from '../../src-shared/contract/values.ts'

/** Why the next sheet is a reprint. */
export type ReprintReason = 'issuedBefore' | 'printedBefore'

let printed: ReadonlySet<ReceiptId> = new Set()
const listeners = new Set<() => void>()

/**
 * Whether receipts print as reprints. Only one original may exist: in the sitting that issues them the first sheet is
 * the original, from then on every sheet is a reprint unless somebody says otherwise for the next one.
 */
export function useReprint(ids: readonly ReceiptId[], { issuedNow }: { readonly issuedNow: boolean }) {
  const out = useSyncExternalStore(subscribe, () => printed)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const before = ids.some((id) => out.has(id))
  const reason: ReprintReason | null = before ? 'printedBefore' : issuedNow ? null : 'issuedBefore'

  return {
    reprint: chosen ?? reason !== null,
    reason,
    choose: setChosen,
    /** Sheets went out: printed or saved. */
    wentOut: () => {
      printed = new Set([...printed, ...ids])
      for (const listener of listeners) listener()
      setChosen(null)
    },
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
