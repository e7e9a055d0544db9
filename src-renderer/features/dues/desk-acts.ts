import { useSyncExternalStore } from 'react'
import type { OperationId, PaymentId } from '../../../src-shared/contract/values.ts'

export type DeskAct = {
  readonly paymentId: PaymentId
  readonly operationId: OperationId
}

const shown = 5
let acts: readonly DeskAct[] = []
const listeners = new Set<() => void>()

/** The last payments taken in this window: they outlast a look at another screen. */
export function useDeskActs(): readonly DeskAct[] {
  return useSyncExternalStore(subscribe, () => acts)
}

export function rememberAct(act: DeskAct): void {
  acts = [act, ...acts].slice(0, shown)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
