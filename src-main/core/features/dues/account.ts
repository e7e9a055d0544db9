import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { chargesOfPerson, openChargesPaidBy } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { paymentsById } from '../../db/payment-rows.ts'
import { findPerson, IDS_OF_PERSON } from '../../db/person.ts'
import { paymentIdsOf } from './queries.ts'

/**
 * A member's charges (oldest first) and payments (newest first), with those of everyone merged into them, and payments
 * by others for them. The credit is their own money alone; it settles nothing until a payment is recorded against it.
 */
export function memberAccount(ctx: Ctx, input: Inputs['dues']['account']): Outputs['dues']['account'] {
  const person = findPerson(ctx.read, input.memberId)
  const charges = chargesOfPerson(ctx.read, person.id)
  const payments = paymentsById(ctx.read, paymentIdsOf(ctx.read, person.id, IDS_OF_PERSON))
  return {
    charges,
    payable: openChargesPaidBy(ctx.read, person.id),
    payments,
    open: charges.reduce((sum, { open }) => sum + Math.max(0, open), 0),
    credit: payments.reduce((sum, { payerId, credit }) => sum + (payerId === person.id ? credit : 0), 0),
  }
}
