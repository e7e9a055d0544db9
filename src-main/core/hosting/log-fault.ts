import { ORPCError } from '@orpc/server'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import type { Office } from '../app/office.ts'

/** A club that could not be opened at the start; one that waits for its passphrase is no fault. */
export function logUnopened(office: Office, fault: unknown): void {
  const waits = fault instanceof Refusal && fault.code === 'CLUB_LOCKED'
  if (!waits) office.log('start', fault)
}

/** A refusal is an answer and a caller may go away; anything else that a call throws is a fault of ours. */
export function logFault(office: Office, fault: unknown): void {
  const expected = fault instanceof ORPCError && (fault.defined || fault.status < 500)
  const gone = fault instanceof Error && fault.name === 'AbortError'
  if (!expected && !gone) office.log('call', fault)
}
