import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldPayer } from '../../../../src-shared/domain/bank/fold-payer.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { aliasId } from './alias-book.ts'
import { presentMatching } from './present-matching.ts'
import { readAliases } from './roster-of-payers.ts'

/** Texts whose payer was learned, by text. */
export function listAliases(ctx: Ctx): Outputs['bank']['aliases'] {
  const bench = presentMatching(ctx)
  return readAliases(ctx.read).map(({ text, payerId }) => {
    const payer = bench.payer(payerId)
    const { name = '', memberNumber = '' } = payer ?? {}
    return { text, payerId: payerId as Outputs['bank']['aliases'][number]['payerId'], payerName: name, memberNumber }
  })
}

export function forgetAlias(ctx: Ctx, { text }: Inputs['bank']['forgetAlias']): Outputs['bank']['forgetAlias'] {
  const id = aliasId(foldPayer(text))
  if (ctx.read.row('SELECT 1 AS there FROM payer_alias WHERE id = ? AND deleted = 0', id) === undefined) {
    throw refuse('ROW_NOT_FOUND', { what: '' })
  }
  return {
    operationId: ctx.write({
      label: { kind: 'bank.forgetAlias', name: text },
      ops: [ctx.ops.remove('payerAlias', id)],
    }),
  }
}
