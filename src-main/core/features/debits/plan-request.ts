import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { type ChargeRow, openChargesPaidBy } from '../../db/charge-rows.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { allMandates, allRequests, countWithoutMandate, type Mandate } from './queries.ts'

type Preview = Outputs['debits']['preview']

export interface PlannedLine {
  readonly mandate: Mandate
  readonly charges: readonly ChargeRow[]
  readonly amount: number
  readonly isNew: boolean
}

/**
 * What would be drawn on a day: of everyone whose mandate is in force then, what is open of periods that have begun,
 * their own and of those whose dues they pay. What a request still waits for is not asked for again.
 */
export function planRequest(ctx: Ctx, drawnOn: string): PlannedLine[] {
  const requests = allRequests(ctx.read)
  const asked = new Set<string>(
    requests.flatMap(({ readOn, lines }) =>
      readOn === null ? lines.flatMap(({ charges }) => charges.map(({ chargeId }) => chargeId)) : [],
    ),
  )
  const drawnBefore = new Set(requests.flatMap(({ lines }) => lines.map(({ mandateId }) => mandateId)))
  return allMandates(ctx.read)
    .filter((mandate) => (mandate.startsOn ?? '') <= drawnOn && (mandate.endsOn ?? '9999') >= drawnOn)
    .map((mandate) => {
      const charges = openChargesPaidBy(ctx.read, mandate.memberId).filter(
        ({ id, periodStart }) => periodStart <= drawnOn && !asked.has(id),
      )
      for (const { id } of charges) asked.add(id)
      const amount = charges.reduce((sum, { open }) => sum + open, 0)
      return { mandate, charges, amount, isNew: !drawnBefore.has(mandate.id) }
    })
    .filter(({ amount }) => amount > 0)
}

export function previewRequest(ctx: Ctx, { drawnOn }: { drawnOn: string }): Preview {
  const planned = planRequest(ctx, drawnOn)
  const club = readClub(ctx.read)
  return {
    lines: planned.map(({ mandate, charges, amount, isNew }) => ({
      mandateId: mandate.id,
      payerId: mandate.memberId,
      payerName: mandate.memberName,
      memberNumber: mandate.memberNumber,
      customerNumber: mandate.customerNumber,
      amount,
      isNew,
      charges: charges.map(({ id, feeName, fiscalYear, open }) => ({
        chargeId: id as Preview['lines'][number]['charges'][number]['chargeId'],
        label: `${feeName} ${yearLabel(club, fiscalYear, 'ja')}`,
        amount: open,
      })),
    })),
    total: planned.reduce((sum, { amount }) => sum + amount, 0),
    without: countWithoutMandate(
      ctx.read,
      drawnOn,
      allMandates(ctx.read).map(({ memberId }) => memberId),
    ),
    missing: missingSettings(ctx),
  }
}

/** What the bank's file needs and the club has not said yet. */
export function missingSettings(ctx: Ctx): Preview['missing'] {
  const { debitCode, debitName, debitFundId } = readClub(ctx.read)
  const fund = ctx.read.row<{ bankCode: string; branchCode: string; accountNumber: string }>(
    'SELECT bank_code, branch_code, account_number FROM fund WHERE id = ? AND deleted = 0',
    debitFundId,
  )
  const missing: Preview['missing'] = []
  if (!/^\d{1,10}$/.test(debitCode)) missing.push('code')
  if (debitName.trim() === '') missing.push('name')
  if (fund === undefined) missing.push('fund')
  else if (
    ![/^\d{4}$/.test(fund.bankCode), /^\d{3}$/.test(fund.branchCode), /^\d{1,7}$/.test(fund.accountNumber)].every(
      Boolean,
    )
  )
    missing.push('account')
  return missing
}
