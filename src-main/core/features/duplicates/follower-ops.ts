import type { HouseholdId } from '../../../../src-shared/contract/values.ts'
import type { GroupValue, Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { consentOps } from './consent-ops.ts'
import { termOps } from './term-ops.ts'

export interface Survivor {
  readonly id: string
  /** The household in which the survivor ends up. */
  readonly householdId: HouseholdId | null
}

/** What makes everything that hangs on the losers hang on the survivor. Charges, payments and receipts need nothing. */
export function followerOps(ctx: Ctx, survivor: Survivor, losers: readonly string[]): Op[] {
  const asked = JSON.stringify(losers)
  return [
    ...tagOps(ctx, survivor.id, asked),
    ...termOps(ctx, 'groupMembership', survivor.id, losers),
    ...termOps(ctx, 'officeTerm', survivor.id, losers),
    ...consentOps(ctx, survivor.id, asked),
    ...guardianOps(ctx, survivor.id, asked, losers),
    ...attachmentOps(ctx, survivor.id, asked),
    ...headOps(ctx, survivor, asked),
    ...payerOps(ctx, survivor.id, asked, losers),
  ]
}

const inAsked = 'IN (SELECT value FROM json_each(?))'

function tagOps(ctx: Ctx, memberId: string, losers: string): Op[] {
  const worn = ctx.read.rows<{ id: string; tagId: string }>(
    `SELECT id, tag_id FROM member_tag WHERE member_id ${inAsked} AND deleted = 0`,
    losers,
  )
  const tags = [...new Set(worn.map(({ tagId }) => tagId))]
  return [
    ...worn.map(({ id }) => ctx.ops.remove('memberTag', id)),
    ...tags.flatMap((tagId) => tie(ctx, deterministicId('memberTag', memberId, tagId), { memberId, tagId })),
  ]
}

function tie(ctx: Ctx, id: string, all: GroupValue): Op[] {
  const known = ctx.read.row<{ deleted: number }>('SELECT deleted FROM member_tag WHERE id = ?', id)
  if (known === undefined) return [ctx.ops.create('memberTag', id, { all })]
  return known.deleted === 0 ? [] : [ctx.ops.restore('memberTag', id)]
}

interface StoredGuardian {
  readonly id: string
  readonly memberId: string
  readonly guardianId: string | null
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly email: string
  readonly position: number
}

/** Both ways: who answers for them, and for whom they answer. Nobody answers for oneself, or twice for one person. */
function guardianOps(ctx: Ctx, survivorId: string, asked: string, losers: readonly string[]): Op[] {
  const rows = ctx.read.rows<StoredGuardian>(
    `SELECT id, member_id, guardian_id, name, relation, phone, email, position FROM guardian
     WHERE deleted = 0 AND (member_id ${inAsked} OR guardian_id ${inAsked})`,
    asked,
    asked,
  )
  return rows.flatMap(({ id, ...row }) => {
    const moved = { ...row, memberId: moveTo(row.memberId), guardianId: row.guardianId && moveTo(row.guardianId) }
    const isGone = moved.guardianId === moved.memberId || answersAlready(ctx, id, moved)
    return [isGone ? ctx.ops.remove('guardian', id) : ctx.ops.set('guardian', id, 'all', moved)]
  })

  function moveTo(memberId: string): string {
    return losers.includes(memberId) ? survivorId : memberId
  }
}

function answersAlready(ctx: Ctx, id: string, row: Omit<StoredGuardian, 'id'>): boolean {
  const found = ctx.read.row(
    `SELECT 1 FROM guardian WHERE member_id = ?1 AND deleted = 0 AND id <> ?2
       AND CASE WHEN ?3 IS NULL THEN guardian_id IS NULL AND name = ?4 ELSE guardian_id = ?3 END`,
    row.memberId,
    id,
    row.guardianId,
    row.name,
  )
  return found !== undefined
}

function attachmentOps(ctx: Ctx, memberId: string, losers: string): Op[] {
  const rows = ctx.read.rows<{ id: string; thumbnailId: string | null; mediaType: string }>(
    `SELECT id, thumbnail_id, media_type FROM attachment WHERE member_id ${inAsked} AND created_dev IS NOT NULL`,
    losers,
  )
  return rows.map(({ id, ...owner }) => ctx.ops.set('attachment', id, 'owner', { ...owner, memberId }))
}

/** A household keeps its head where the survivor lives in it; otherwise it has none until somebody chooses. */
function headOps(ctx: Ctx, survivor: Survivor, losers: string): Op[] {
  const rows = ctx.read.rows<{ id: string; letters: string }>(
    `SELECT id, letters FROM household WHERE head_id ${inAsked} AND created_dev IS NOT NULL`,
    losers,
  )
  return rows.map(({ id, letters }) => {
    const headId = survivor.householdId === id ? survivor.id : null
    return ctx.ops.set('household', id, 'people', { headId, letters })
  })
}

function payerOps(ctx: Ctx, payerId: string, asked: string, losers: readonly string[]): Op[] {
  const rows = ctx.read.rows<{ id: string; householdId: string | null }>(
    `SELECT id, household_id FROM member WHERE payer_id ${inAsked} AND created_dev IS NOT NULL`,
    asked,
  )
  const others = rows.filter(({ id }) => id !== payerId && !losers.includes(id))
  return others.map(({ id, householdId }) => ctx.ops.set('member', id, 'household', { householdId, payerId }))
}
