import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { chargesInYear } from '../../db/charge-rows.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { chargeSums, debtors, personsInTrash, yearsWithCharges } from './queries.ts'
import { yearFound } from './year-found.ts'

/** Members with their charges of one fiscal year, by kana; with `state`, those who have a charge in that state. */
export function duesOfYear(ctx: Ctx, input: Inputs['dues']['year']): Outputs['dues']['year'] {
  const { persons: found, columns } = yearFound(ctx, input)
  const page = found.slice(input.offset, input.offset + input.limit)
  const isAsked = ({ feeId }: { feeId: string }) => input.feeId === undefined || feeId === input.feeId
  const charges = Map.groupBy(
    chargesInYear(ctx.read, input.fiscalYear, page).filter(isAsked),
    ({ memberId }) => memberId,
  )
  const inTrash = personsInTrash(ctx.read, page)

  const rows = debtors(ctx.read, page).map(({ id, ...person }) => {
    const own = charges.get(id) ?? []
    return { memberId: id, ...person, charges: own, open: inTrash.has(id) ? 0 : openOf(own) }
  })
  return { total: found.length, columns, rows }
}

/** The year in figures. */
export function duesSummary(ctx: Ctx, input: Inputs['dues']['summary']): Outputs['dues']['summary'] {
  const sums = chargeSums(ctx.read, input.fiscalYear)
  const states = { paid: 0, part: 0, open: 0, waived: 0 }
  for (const { state } of sums) states[state] += 1
  return {
    charged: sums.reduce((sum, { amount }) => sum + amount, 0),
    allocated: sums.reduce((sum, { allocated }) => sum + allocated, 0),
    waived: sums.reduce((sum, { waived }) => sum + waived, 0),
    open: openOf(sums),
    members: new Set(sums.map(({ personId }) => personId)).size,
    states,
  }
}

/** Fiscal years that have charges, and the current one, newest first. */
export function duesYears(ctx: Ctx): Outputs['dues']['years'] {
  const club = readClub(ctx.read)
  const current = fiscalYearOf(ctx.today, club.fiscalYearStartMonth)
  const years = [...new Set([current, ...yearsWithCharges(ctx.read)])].sort((a, b) => b - a)
  return { current, years: years.map((fiscalYear) => ({ fiscalYear, label: yearLabel(club, fiscalYear, 'ja') })) }
}

/** What is owed: money paid twice on one charge does not lessen another. */
function openOf(charges: readonly { readonly open: number }[]): number {
  return charges.reduce((sum, { open }) => sum + Math.max(0, open), 0)
}
