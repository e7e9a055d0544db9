import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { receiptsById } from '../../db/receipt-rows.ts'
import { amountOfTerm, personsNamed, searchTerms } from '../../db/search-terms.ts'
import { findReceipts, type ReceiptTerm } from './queries.ts'

/** Receipts with their void ones, the last number first. */
export function listReceipts(ctx: Ctx, input: Inputs['receipts']['list']): Outputs['receipts']['list'] {
  const terms = searchTerms(input.search).map((term): ReceiptTerm => {
    return { term, amount: amountOfTerm(term), payerIds: personsNamed(ctx, term) }
  })

  const ids = findReceipts(ctx.read, { ...input, terms })
  return { total: ids.length, receipts: receiptsById(ctx.read, ids.slice(input.offset, input.offset + input.limit)) }
}
