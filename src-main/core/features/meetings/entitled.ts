import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import type { HouseholdId, MemberId } from '../../../../src-shared/contract/values.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import { BELONGS_ON } from '../../db/belongs-on.ts'
import type { Read } from '../../db/connection.ts'
import { HOUSEHOLD_HEAD } from '../../db/household-head.ts'

export interface EntitledPerson {
  readonly memberId: MemberId
  readonly householdId: HouseholdId | null
  readonly memberNumber: string
  readonly name: string
  readonly kana: string
  readonly votes: number
}

type Rule = Pick<Meeting, 'recordOn' | 'unit' | 'votes' | 'voteFeeId'>

interface Stored {
  readonly id: MemberId
  readonly householdId: HouseholdId | null
  readonly headId: string | null
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly familyNameKana: string
  readonly givenNameKana: string
}

/**
 * Who has a vote, by the roster of the record date: members of a type that votes, in a club without types every member,
 * in kana order. By household its head, or where the head has no vote whoever comes first, with the votes of all.
 */
export function entitledOn(read: Read, rule: Rule): EntitledPerson[] {
  const members = read.rows<Stored>(
    `SELECT member.id, household_id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana,
       (SELECT ${HOUSEHOLD_HEAD} FROM household WHERE household.id = member.household_id AND household.deleted = 0) AS head_id
     FROM member WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND ${BELONGS_ON}
       AND (member_type_id IN (SELECT id FROM member_type WHERE votes = 1 AND deleted = 0)
         OR NOT EXISTS (SELECT 1 FROM member_type WHERE deleted = 0 AND created_dev IS NOT NULL))
     ORDER BY sort_key, n`,
    rule.recordOn,
  )
  const units = rule.votes === 'units' ? unitsOn(read, rule) : null
  if (rule.unit === 'person') {
    return members.map((member) => entitled(member, units === null ? 1 : (units.get(member.id) ?? 1), null))
  }
  const households = Map.groupBy(members, ({ id, householdId }) => householdId ?? id)
  return [...households.values()].flatMap((people) => {
    const speaker = people.find(({ id, headId }) => id === headId) ?? people[0]
    if (speaker === undefined) return []
    const agreed = people.reduce((sum, { id }) => sum + (units?.get(id) ?? 0), 0)
    return [entitled(speaker, Math.max(1, agreed), speaker.householdId)]
  })
}

function entitled(member: Stored, votes: number, householdId: HouseholdId | null): EntitledPerson {
  return {
    memberId: member.id,
    householdId,
    memberNumber: member.memberNumber,
    name: memberName(member),
    kana: memberKana(member),
    votes,
  }
}

/** Units agreed on the record date; of several agreements the one that began last. */
function unitsOn(read: Read, { voteFeeId, recordOn }: Rule): ReadonlyMap<string, number> {
  const rows = read.rows<{ id: string; units: number }>(
    `SELECT coalesce(member.root, member.id) AS id, units FROM fee_agreement AS agreement
     JOIN member ON member.id = agreement.member_id
     WHERE fee_id = ?1 AND kind = 'units' AND units IS NOT NULL AND agreement.deleted = 0
       AND agreement.created_dev IS NOT NULL
       AND coalesce(starts_on, '') <= ?2 AND coalesce(ends_on, '9999-12-31') >= ?2
     ORDER BY coalesce(starts_on, ''), agreement.id`,
    voteFeeId,
    recordOn,
  )
  return new Map(rows.map(({ id, units }) => [id, units]))
}
