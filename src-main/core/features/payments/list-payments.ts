import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { contactsNamed } from '../../db/contact-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { paymentsById } from '../../db/payment-rows.ts'
import { amountOfTerm, personsNamed, searchTerms } from '../../db/search-terms.ts'
import { findPayments, getPayment, type PaymentTerm } from './queries.ts'

export function readPayment(ctx: Ctx, { id }: Inputs['payments']['get']): Outputs['payments']['get'] {
  return getPayment(ctx.read, id)
}

/** Payments, the newest first; the sums are of those that are not void. */
export function listPayments(ctx: Ctx, input: Inputs['payments']['list']): Outputs['payments']['list'] {
  const terms = searchTerms(input.search).map((term): PaymentTerm => {
    const payerIds = [...personsNamed(ctx, term), ...contactsNamed(ctx.read, term)]
    return { term, amount: amountOfTerm(term), payerIds }
  })

  const { ids, ...sums } = findPayments(ctx.read, { ...input, terms })
  return { ...sums, payments: paymentsById(ctx.read, ids) }
}
