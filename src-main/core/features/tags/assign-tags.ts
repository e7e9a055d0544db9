import type { Tag } from '../../../../src-shared/contract/groups.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId, TagId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type PersonToWrite, personsOf } from '../../db/persons.ts'
import { type StoredTie, tieTag } from '../../db/tag-ties.ts'
import { nextPosition, storedTag, storedTags } from './tags.ts'

interface TieOfPerson extends StoredTie {
  readonly person: MemberId
}

/** Ties and unties tags of people, and makes the new ones named, as one act. */
export function assignTags(ctx: Ctx, input: Inputs['tags']['assign']): Outputs['tags']['assign'] {
  const persons = personsOf(ctx, input.who)
  for (const id of [...input.add, ...input.remove]) storedTag(ctx, id)
  const made = newTags(ctx, input.create)
  const add = [...new Set([...input.add, ...made.ids])]
  const remove = input.remove.filter((id) => !add.includes(id))

  const ties = Map.groupBy(tiesOf(ctx, [...add, ...remove]), ({ person, tagId }) => `${person} ${tagId}`)
  const tiesTo = (person: PersonToWrite, tagId: TagId) => ties.get(`${person.id} ${tagId}`) ?? []
  const planned = persons.map((person) => [
    ...add.flatMap((tagId) => tieTag(ctx, person.id, tagId, tiesTo(person, tagId))),
    ...remove.flatMap((tagId) => untieOps(ctx, tiesTo(person, tagId))),
  ])

  const changed = persons.filter((_, place) => (planned[place] ?? []).length > 0)
  const label = { kind: 'tag.assign' as const, name: changed[0]?.name ?? '', count: changed.length }
  return { operationId: ctx.write({ label, ops: [...made.ops, ...planned.flat()] }), count: changed.length }
}

/** A name that a tag has already, written a little differently, means that tag. */
function newTags(ctx: Ctx, names: readonly string[]): { ids: TagId[]; ops: Op[] } {
  const known: Tag[] = storedTags(ctx)
  const ids: TagId[] = []
  const ops: Op[] = []
  for (const name of names) {
    const found = known.find((tag) => foldText(tag.name) === foldText(name))
    const tag = found ?? { id: ctx.newId() as TagId, name, position: nextPosition(known) }
    ids.push(tag.id)
    if (found !== undefined) continue
    known.push(tag)
    ops.push(ctx.ops.create('tag', tag.id, { all: { name, position: tag.position } }))
  }
  return { ids, ops }
}

function tiesOf(ctx: Ctx, tagIds: readonly TagId[]): TieOfPerson[] {
  return ctx.read.rows<TieOfPerson>(
    `SELECT member_tag.id, tag_id, coalesce(member.root, member.id) AS person, member_tag.deleted
     FROM json_each(?) AS asked JOIN member_tag ON tag_id = asked.value JOIN member ON member.id = member_id`,
    JSON.stringify(tagIds),
  )
}

function untieOps(ctx: Ctx, ties: readonly StoredTie[]): Op[] {
  return ties.filter(({ deleted }) => deleted === 0).map(({ id }) => ctx.ops.remove('memberTag', id))
}
