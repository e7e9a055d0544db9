import { openChargesPaidBy } from './charge-rows.ts'
import { readClub } from './club-row.ts'
import type { Ctx } from './ctx.ts'

/** What somebody who arrives has to pay, where the club shows it at the desk: what is open of periods that have begun. */
export function owedAtDesk(ctx: Ctx, personId: string): number | null {
  if (readClub(ctx.read).deskShows !== 'owed') return null
  return openChargesPaidBy(ctx.read, personId)
    .filter(({ periodStart }) => periodStart <= ctx.today)
    .reduce((sum, { open }) => sum + open, 0)
}
