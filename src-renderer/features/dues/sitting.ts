import type { Method } from '../../../src-shared/contract/payments.ts'

/** How the money of this sitting comes in: it stays as it was set for the next person. */
export type Sitting = { readonly method: Method; readonly paidOn: string | null; readonly dateUnknown: boolean }
