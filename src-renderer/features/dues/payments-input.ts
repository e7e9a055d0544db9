import type { Method } from '../../../src-shared/contract/payments.ts'
import { type BatchId, type FundId, type PayerId, paymentMethodId } from '../../../src-shared/contract/values.ts'

export type PaymentsFilterValue = {
  readonly search: string
  readonly from: string | null
  readonly to: string | null
  /** A meaning, or the id of a method of the club's own; empty: any. */
  readonly way: string
  readonly fundId: FundId | ''
  readonly batchId: BatchId | ''
  readonly payerId: PayerId | ''
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly refunded: boolean
}

export const everyPayment: PaymentsFilterValue = {
  search: '',
  from: null,
  to: null,
  way: '',
  fundId: '',
  batchId: '',
  payerId: '',
  atLeast: null,
  atMost: null,
  refunded: false,
}

export function isEverything(value: PaymentsFilterValue): boolean {
  const { search, ...rest } = value
  const { search: _search, ...nothing } = everyPayment
  return search.trim() === '' && JSON.stringify(rest) === JSON.stringify(nothing)
}

/** How many of the choices behind the button are set. */
export function furtherChoices({ way, fundId, batchId, atLeast, atMost, refunded }: PaymentsFilterValue): number {
  return [way !== '', fundId !== '', batchId !== '', atLeast !== null, atMost !== null, refunded].filter(Boolean).length
}

/** The filter as the contract asks for it. */
export function paymentsInput(value: PaymentsFilterValue) {
  const { search, from, to, way, fundId, batchId, payerId, atLeast, atMost, refunded } = value
  const methodId = paymentMethodId.safeParse(way).data
  return {
    search: search.trim(),
    ...(refunded ? { refunded } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(methodId ? { methodId } : way === '' ? {} : { method: way as Method }),
    ...(fundId === '' ? {} : { fundId }),
    ...(batchId === '' ? {} : { batchId }),
    ...(payerId === '' ? {} : { payerId }),
    ...(atLeast === null ? {} : { atLeast }),
    ...(atMost === null ? {} : { atMost }),
  }
}
