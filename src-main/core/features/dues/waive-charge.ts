import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { chargesById } from '../../db/charge-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPerson } from '../../db/person.ts'

/** Lets a member off what is still open of a charge; what was paid of it stays paid. */
export function waiveCharge(ctx: Ctx, input: Inputs['dues']['waive']): Outputs['dues']['waive'] {
  const reason = input.reason.trim()
  if (reason === '') throw refuse('REASON_NEEDED', {})
  const [charge] = chargesById(ctx.read, [input.chargeId])
  if (charge === undefined) throw refuse('ROW_NOT_FOUND', { what: '' })
  if (charge.open <= 0) throw refuse('CHARGE_NOT_OPEN', { label: `${charge.feeName} ${charge.fiscalYear}` })

  const waiver = { waived: charge.waived + charge.open, waiveReason: reason }
  return {
    operationId: ctx.write({
      label: { kind: 'charge.waive', name: findPerson(ctx.read, charge.memberId).name },
      ops: [ctx.ops.set('charge', charge.id, 'waiver', waiver)],
    }),
  }
}
