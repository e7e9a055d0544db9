import type { PayerId } from '../../src-shared/contract/values.ts'

/** Cash of somebody, as the core takes it once it is parsed. */
export function received(payerId: PayerId, amount: number) {
  return {
    payerId,
    amount,
    paidOn: null,
    method: 'cash' as const,
    methodId: null,
    fundId: null,
    batchId: null,
    reference: '',
    note: '',
    occasions: [],
  }
}
