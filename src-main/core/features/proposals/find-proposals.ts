import type { Proposal } from '../../../../src-shared/contract/proposals.ts'
import type { MemberTypeId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { fullYears } from '../../../../src-shared/domain/full-years.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import {
  arrears,
  type DatedPerson,
  datedMembers,
  endedGroups,
  endedOffices,
  type StoredPerson,
  type TypeWithAges,
  typesWithAges,
} from './queries.ts'
import { enteredTwice, twoReceipts } from './twice.ts'

/** Everything that the rules of the club suggest today, kind by kind, each by kana; first what laptops did twice. */
export function findProposals({ read, today }: Ctx): Proposal[] {
  const dated = datedMembers(read, today)
  const isLeaving = ({ leftOn }: DatedPerson) => leftOn !== null && leftOn <= today
  // Whose leave has come is asked about that alone.
  const staying = dated.filter((person) => !isLeaving(person))
  const types = typesWithAges(read)
  return [
    ...twoReceipts(read),
    ...enteredTwice(read, today),
    ...staying.flatMap((person) => typeByAge(person, types, today)),
    ...longArrears(read, today),
    ...dated.filter(isLeaving).flatMap((person) => onDay('leaveDay', person, person.leftOn)),
    ...staying
      .filter(({ expiresOn }) => expiresOn !== null && expiresOn < today)
      .flatMap((person) => onDay('expired', person, person.expiresOn)),
    ...endedTerms(read, today),
  ]
}

/** Of whoever is outside of the ages of their type, where another type is meant for their age. */
function typeByAge(person: DatedPerson, types: readonly TypeWithAges[], today: PlainDate): Proposal[] {
  const age = person.birthDate === null ? null : fullYears(person.birthDate, today)
  const present = types.find(({ id }) => id === person.memberTypeId)
  if (age === null || present === undefined || isMeantFor(age, present)) return []
  const next = types.find((type) => isMeantFor(age, type))
  if (next === undefined) return []
  return [
    {
      ...about('typeByAge', person, present.id, next.id),
      age,
      memberType: present.name,
      newMemberTypeId: next.id as MemberTypeId,
      newMemberType: next.name,
    },
  ]
}

function isMeantFor(age: number, { fromAge, toAge }: TypeWithAges): boolean {
  return age >= (fromAge ?? 0) && age <= (toAge ?? 200)
}

/** The years and the amount stand in the key: once more is owed, it is asked again. */
function longArrears(read: Read, today: PlainDate): Proposal[] {
  const { arrearsYears: years } = readClub(read)
  if (years === 0) return []
  return arrears(read, { years, today }).map((row) => ({
    ...about('arrears', row, row.fiscalYears, `${row.amount}`),
    years: row.years,
    amount: row.amount,
  }))
}

function onDay(kind: 'leaveDay' | 'expired', person: StoredPerson, on: PlainDate | null): Proposal[] {
  return on === null ? [] : [{ ...about(kind, person, on), on }]
}

function endedTerms(read: Read, today: PlainDate): Proposal[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return [...endedOffices(read, today, yearAgo), ...endedGroups(read, today, yearAgo)].map((row) => ({
    ...about('termEnded', row, row.termId, row.on),
    on: row.on,
    what: row.what,
  }))
}

function about(kind: Proposal['kind'], person: StoredPerson, ...matter: readonly string[]) {
  const { memberId, memberNumber } = person
  return { key: [kind, memberId, ...matter].join(':'), kind, memberId, memberNumber, name: memberName(person) }
}
