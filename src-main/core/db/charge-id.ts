import { deterministicId } from './ids.ts'

/** One id for one debt, whichever laptop makes it: a yearly fee is owed once a period, a `once` fee once for ever. */
export function chargeId(memberId: string, fee: { id: string; rhythm: string }, periodStart: string): string {
  return deterministicId('charge', memberId, fee.id, fee.rhythm === 'once' ? 'once' : periodStart)
}
