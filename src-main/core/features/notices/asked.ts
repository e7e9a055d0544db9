import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type OpenOfPayer, openByPayer } from '../../db/open-by-payer.ts'

export type Asking = Omit<Inputs['notices']['mails'], 'record'>

/** Who is asked for what; of a reminder for what was due, where the day is named, only what was due before it. */
export function askedPayers(ctx: Ctx, { who, through, dueBefore }: Asking): OpenOfPayer[] {
  const open = openByPayer(ctx, { who, through })
  if (dueBefore === undefined) return open
  return open.flatMap(({ payerId, charges }) => {
    const due = charges.filter(({ dueOn }) => dueOn !== null && dueOn < dueBefore)
    const amount = due.reduce((sum, charge) => sum + charge.open, 0)
    return amount > 0 ? [{ payerId, charges: due, amount }] : []
  })
}
