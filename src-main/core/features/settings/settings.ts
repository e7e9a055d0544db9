import type { ClubSettings } from '../../../../src-shared/contract/clubs.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
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
  return stored(ctx)
}

export function updateSettings(ctx: Ctx, input: Inputs['settings']['update']): Outputs['settings']['update'] {
  const { id, ...before } = stored(ctx)
  checkTimeZone(input.timeZone)
  checkFirstNumber(ctx, input.firstReceiptNumber, before.firstReceiptNumber)

  const after: ClubSettings = { ...before, ...withoutUndefined(input) }
  return {
    operationId: ctx.write({
      label: { kind: 'club.settings', name: after.name },
      ops: changedGroups(ctx, id, before, after),
    }),
  }
}

function changedGroups(ctx: Ctx, id: string, before: ClubSettings, after: ClubSettings): Op[] {
  return Object.entries(syncedTables.club.groups).flatMap(([group, columns]) => {
    const value = Object.fromEntries(columns.map((column) => [column, after[column]]))
    const old = Object.fromEntries(columns.map((column) => [column, before[column]]))
    return JSON.stringify(value) === JSON.stringify(old) ? [] : [ctx.ops.set('club', id, group, value)]
  })
}

function stored(ctx: Ctx): ClubSettings & { id: string } {
  const row = ctx.read.row<ClubSettings & { id: string }>('SELECT * FROM club ORDER BY created_hlc LIMIT 1')
  if (row === undefined) throw refuse('ROW_NOT_FOUND', { what: 'club' })
  const columns = Object.values(syncedTables.club.groups).flat()
  return { id: row.id, ...Object.fromEntries(columns.map((column) => [column, row[column]])) } as ClubSettings & {
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

/** A first number can only be set while it still lies ahead of every number given. */
function checkFirstNumber(ctx: Ctx, wanted: number | undefined, before: number): void {
  if (wanted === undefined || wanted === before) return
  const used = Number(ctx.read.prepare('SELECT coalesce(max(number), 0) FROM receipt').pluck().get())
  if (used > 0 && wanted <= used) throw refuse('FIRST_NUMBER_TOO_LATE', { used })
}

function withoutUndefined<T extends object>(value: T): Partial<ClubSettings> {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined))
}
