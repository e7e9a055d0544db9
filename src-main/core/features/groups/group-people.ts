import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import { runsOn } from '../../../../src-shared/domain/terms-overlap.ts'
import type { Ctx } from '../../db/ctx.ts'
import { storedGroup } from './queries.ts'

type Answer = Outputs['groups']['people']
type InGroup = Answer['people'][number]
type Stored = Omit<InGroup, 'name' | 'kana' | 'today'> & {
  familyName: string
  givenName: string
  fullName: string
  familyNameKana: string
  givenNameKana: string
}

/** Everyone of a group who is not in the trash. */
export function groupPeople(ctx: Ctx, { id }: Inputs['groups']['people']): Answer {
  const group = storedGroup(ctx.read, id)
  const people = ctx.read
    .rows<Stored>(
      `SELECT group_membership.id AS membership_id, person.id AS member_id, person.member_number, person.status,
         person.family_name, person.given_name, person.full_name, person.family_name_kana, person.given_name_kana,
         role, starts_on, ends_on
       FROM group_membership JOIN member ON member.id = member_id
       JOIN member AS person ON person.id = coalesce(member.root, member.id) AND person.deleted = 0
       WHERE group_id = ? AND group_membership.deleted = 0
       ORDER BY person.sort_key, starts_on DESC, group_membership.id`,
      id,
    )
    .map((stored) => toPerson(ctx, stored))
  return { ...group, people: [...people.filter(({ today }) => today), ...people.filter(({ today }) => !today)] }
}

function toPerson(ctx: Ctx, stored: Stored): InGroup {
  const { familyName, givenName, fullName, familyNameKana, givenNameKana, ...membership } = stored
  return {
    ...membership,
    name: memberName({ familyName, givenName, fullName }),
    kana: memberKana({ familyNameKana, givenNameKana }),
    today: runsOn(membership, ctx.today),
  }
}
