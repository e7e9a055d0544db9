import type { MemberFields } from '../../../src-shared/contract/members.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'
import type { GroupValue, Op } from './change.ts'
import type { Ctx } from './ctx.ts'
import { deterministicId } from './ids.ts'
import { customGroup, syncedTables } from './synced-tables.ts'

type Fields = Partial<MemberFields>

const groups = Object.entries(syncedTables.member.groups).filter(([group]) => group !== 'mergedInto')

/** The register groups of a new member: only those that say something. */
export function newMemberGroups(fields: Fields): Record<string, GroupValue> {
  const result: Record<string, GroupValue> = {}
  for (const [group, columns] of groups) {
    const given = pick(fields, columns)
    for (const column in given) if (given[column] !== '' && given[column] !== null) result[group] = given
  }
  for (const [field, value] of Object.entries(fields.custom ?? {})) {
    if (!isEmptyAnswer(value)) result[customGroup(field)] = { value }
  }
  return result
}

/** Ops for the groups in which the new fields differ from what is there; a group is written whole. */
export function changedGroups(ctx: Ctx, id: string, before: MemberFields, fields: Fields): Op[] {
  const ops: Op[] = []
  const said = new Set(Object.keys(fields))
  for (const [group, columns] of groups) {
    if (!columns.some((column) => said.has(column))) continue
    const old = pick(before, columns)
    const wanted = { ...old, ...pick(fields, columns) }
    if (JSON.stringify(old) !== JSON.stringify(wanted)) ops.push(ctx.ops.set('member', id, group, wanted))
  }
  for (const [field, given] of Object.entries(fields.custom ?? {})) {
    const value = isEmptyAnswer(given) ? null : given
    const old = before.custom[field as keyof typeof before.custom] ?? null
    if (JSON.stringify(old) !== JSON.stringify(value))
      ops.push(ctx.ops.set('member', id, customGroup(field), { value }))
  }
  return [
    ...ops,
    ...contactOps(ctx, id, 'phone', fields.otherPhones),
    ...contactOps(ctx, id, 'email', fields.otherEmails),
  ]
}

/** Further phones and addresses are rows with an id of their content, so adding one twice is adding it once. */
export function contactOps(
  ctx: Ctx,
  memberId: string,
  kind: 'phone' | 'email',
  wanted: readonly string[] | undefined,
): Op[] {
  if (wanted === undefined) return []
  const known = ctx.read.rows<{ id: string; value: string; position: number; deleted: number }>(
    'SELECT id, value, position, deleted FROM contact_point WHERE member_id = ? AND kind = ?',
    memberId,
    kind,
  )
  const values = [...new Set(wanted.map((value) => value.trim()).filter((value) => value !== ''))]
  const gone = known.filter(({ value, deleted }) => deleted === 0 && !values.includes(value))
  return [
    ...gone.map(({ id }) => ctx.ops.remove('contactPoint', id)),
    ...values.flatMap((value, position) => {
      const id = deterministicId('contact', memberId, kind, value)
      const point = { memberId, kind, value, position }
      const found = known.find((each) => each.id === id)
      if (found === undefined) return [ctx.ops.create('contactPoint', id, { all: point })]
      return [
        ...(found.deleted !== 0 ? [ctx.ops.restore('contactPoint', id)] : []),
        ...(found.position === position ? [] : [ctx.ops.set('contactPoint', id, 'all', point)]),
      ]
    }),
  ]
}

function pick(fields: Fields, columns: readonly string[]): Record<string, unknown> {
  const given = fields as Readonly<Record<string, unknown>>
  const picked: Record<string, unknown> = {}
  for (const column of columns) if (given[column] !== undefined) picked[column] = given[column]
  return picked
}
