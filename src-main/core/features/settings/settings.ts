import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { syncedTables } from '../../db/synced-tables.ts'

/** The club's own row: made by the first laptop, found by its being the only one. */
export function createClub(ctx: Ctx, name: string): void {
  const id = ctx.newId()
  ctx.write({ label: { kind: 'club.create', name }, ops: [ctx.ops.create('club', id, { identity: { name } })] })
}

export function getSettings(ctx: Ctx): Outputs['settings']['get'] {
  const { firstReceiptYear, id: _id, ...club } = stored(ctx)
  const isSet = firstReceiptYear === fiscalYearOf(ctx.today, club.fiscalYearStartMonth)
  return { ...club, firstReceiptNumber: isSet ? club.firstReceiptNumber : 1 }
}

export function updateSettings(ctx: Ctx, input: Inputs['settings']['update']): Outputs['settings']['update'] {
  const { id, ...before } = stored(ctx)
  checkTimeZone(input.timeZone)

  const { firstReceiptNumber: _first, ...plain } = withoutUndefined(input)
  const after = { ...before, ...plain, ...firstNumber(ctx, input) }
  return {
    operationId: ctx.write({
      label: { kind: 'club.settings', name: after.name },
      ops: changedGroups(ctx, id, before, after),
    }),
  }
}

function changedGroups(ctx: Ctx, id: string, before: ClubRow, after: ClubRow): Op[] {
  return Object.entries(syncedTables.club.groups).flatMap(([group, columns]) => {
    const value = Object.fromEntries(columns.map((column) => [column, after[column]]))
    const old = Object.fromEntries(columns.map((column) => [column, before[column]]))
    return JSON.stringify(value) === JSON.stringify(old) ? [] : [ctx.ops.set('club', id, group, value)]
  })
}

type ClubRow = ClubSettings & { readonly firstReceiptYear: number }

function stored(ctx: Ctx): ClubRow & { readonly id: string } {
  const row = ctx.read.row<ClubRow & { id: string }>('SELECT * FROM club ORDER BY created_hlc LIMIT 1')
  if (row === undefined) throw refuse('ROW_NOT_FOUND', { what: 'club' })
  const columns = Object.values(syncedTables.club.groups).flat()
  return { id: row.id, ...Object.fromEntries(columns.map((column) => [column, row[column]])) } as ClubRow & {
    id: string
  }
}

function checkTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined) return
  try {
    new Intl.DateTimeFormat('en', { timeZone })
  } catch {
    throw refuse('ROW_NOT_FOUND', { what: 'timeZone' })
  }
}

/**
 * The number that goes on from a paper book holds for the fiscal year in which it is set; later years begin at 1.
 * It can only be set while it still lies ahead of every number given in that year.
 */
function firstNumber(ctx: Ctx, { firstReceiptNumber: wanted }: Inputs['settings']['update']): Partial<ClubRow> {
  const now = getSettings(ctx)
  if (wanted === undefined || wanted === now.firstReceiptNumber) return {}
  const firstReceiptYear = fiscalYearOf(ctx.today, now.fiscalYearStartMonth)
  const used = Number(
    ctx.read
      .prepare("SELECT coalesce(max(number), 0) FROM receipt WHERE fiscal_year = ? AND series = ''")
      .pluck()
      .get(firstReceiptYear),
  )
  if (wanted <= used) throw refuse('FIRST_NUMBER_TOO_LATE', { used })
  return { firstReceiptNumber: wanted, firstReceiptYear }
}

function withoutUndefined<T extends object>(value: T): Partial<ClubSettings> {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined))
}
