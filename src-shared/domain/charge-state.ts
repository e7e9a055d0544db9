import type { ChargeState } from '../contract/dues.ts'

/** What a charge comes to; amount = allocated + waived + open. `open` below zero is money that was paid twice. */
export interface ChargeSums {
  readonly allocated: number
  readonly waived: number
  readonly open: number
}

/** How a charge stands: paid once nothing is open, also where a part was waived; waived only where nothing was paid. */
export function chargeState({ allocated, waived, open }: ChargeSums): ChargeState {
  if (open > 0) return allocated > 0 || waived > 0 ? 'part' : 'open'
  return waived > 0 && allocated === 0 ? 'waived' : 'paid'
}
