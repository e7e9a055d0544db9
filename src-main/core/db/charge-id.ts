import { isOwedOnce } from '../../../src-shared/domain/fee-periods.ts'
import { deterministicId } from './ids.ts'

/** One id for one debt, whichever laptop makes it: once a period, or once for ever where the rhythm is `once` or `entrance`. */
export function chargeId(memberId: string, fee: { id: string; rhythm: string }, periodStart: string): string {
  return deterministicId('charge', memberId, fee.id, isOwedOnce(fee.rhythm) ? 'once' : periodStart)
}
