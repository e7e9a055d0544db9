import type { People } from '../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate } from '../../../src-shared/contract/values.ts'
import { type ChargeRow, openChargesPaidBy } from './charge-rows.ts'
import type { Ctx } from './ctx.ts'
import { peopleOf } from './people.ts'

/** What one payer is to be asked for. */
export interface OpenOfPayer {
  readonly payerId: MemberId
  /** Oldest first; the payer's own before those of others. */
  readonly charges: readonly ChargeRow[]
  readonly amount: number
}

/** What is open of periods that have begun by a day, by who pays it: of these people, or of everyone, by kana. */
export function openByPayer(
  ctx: Ctx,
  { who, through = ctx.today }: { who?: People | undefined; through?: PlainDate | undefined },
): OpenOfPayer[] {
  const payers = who === undefined ? everyPayer(ctx, through) : peopleOf(ctx, who)
  return payers
    .map((payerId) => {
      const charges = openChargesPaidBy(ctx.read, payerId).filter(({ periodStart }) => periodStart <= through)
      return { payerId, charges, amount: charges.reduce((sum, { open }) => sum + open, 0) }
    })
    .filter(({ amount }) => amount > 0)
}

function everyPayer(ctx: Ctx, through: PlainDate): MemberId[] {
  const rows = ctx.read.rows<{ id: MemberId }>(
    `SELECT DISTINCT coalesce(payer.id, person.id) AS id
     FROM charge_open JOIN charge ON charge.id = charge_id
       JOIN member ON member.id = charge.member_id
       JOIN member AS person ON person.id = coalesce(member.root, member.id)
       LEFT JOIN member AS named ON named.id = person.payer_id
       LEFT JOIN member AS payer ON payer.id = coalesce(named.root, named.id) AND payer.deleted = 0
     WHERE charge_open.open > 0 AND charge.period_start <= ? AND person.deleted = 0`,
    through,
  )
  const found = new Set(rows.map(({ id }) => id))
  return ctx.roster.entries().flatMap(({ id }) => (found.has(id as MemberId) ? [id as MemberId] : []))
}
