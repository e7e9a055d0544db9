import { ORPCError } from '@orpc/server'
import type { Office } from '../app/office.ts'

/** A refusal is an answer and a caller may go away; anything else that a call throws is a fault of ours. */
export function logFault(office: Office, fault: unknown): void {
  const expected = fault instanceof ORPCError && (fault.defined || fault.status < 500)
  const gone = fault instanceof Error && fault.name === 'AbortError'
  if (!expected && !gone) office.log('call', fault)
}
