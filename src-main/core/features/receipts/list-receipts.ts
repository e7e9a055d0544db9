import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { receiptsById } from '../../db/receipt-rows.ts'
import { amountOfTerm, personsNamed, searchTerms } from '../../db/search-terms.ts'
import { findReceipts, type ReceiptTerm } from './queries.ts'

/** Receipts with their void ones, the last number first. */
export function listReceipts(ctx: Ctx, input: Inputs['receipts']['list']): Outputs['receipts']['list'] {
  const ids = receiptsAsked(ctx, input)
  return { total: ids.length, receipts: receiptsById(ctx.read, ids.slice(input.offset, input.offset + input.limit)) }
}

/** The ids of all that a search and its bounds find. */
export function receiptsAsked(ctx: Ctx, input: Omit<Inputs['receipts']['list'], 'offset' | 'limit'>): string[] {
  const terms = searchTerms(input.search).map((term): ReceiptTerm => {
    return { term, amount: amountOfTerm(term), payerIds: personsNamed(ctx, term) }
  })
  return findReceipts(ctx.read, { ...input, terms })
}
