import { type Method, method } from '../../../src-shared/contract/payments.ts'
import {
  type BatchId,
  batchId,
  type FundId,
  type PayerId,
  payerId,
  paymentMethodId,
  plainDate,
} from '../../../src-shared/contract/values.ts'

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

/** What an address asks for: a collection, whose money, or how and when it came. */
export function filterInAddress(address: URLSearchParams): PaymentsFilterValue {
  const asked = <T>(schema: { safeParse(value: unknown): { data?: T } }, name: string) =>
    schema.safeParse(address.get(name)).data
  return {
    ...everyPayment,
    batchId: asked(batchId, 'batch') ?? '',
    payerId: asked(payerId, 'payer') ?? '',
    way: asked(method.or(paymentMethodId), 'way') ?? '',
    from: asked(plainDate, 'from') ?? null,
    to: asked(plainDate, 'to') ?? null,
  }
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
    ...(methodId ? { methodId } : way === '' ? {} : { method: way as Method, methodId: null }),
    ...(fundId === '' ? {} : { fundId }),
    ...(batchId === '' ? {} : { batchId }),
    ...(payerId === '' ? {} : { payerId }),
    ...(atLeast === null ? {} : { atLeast }),
    ...(atMost === null ? {} : { atMost }),
  }
}
