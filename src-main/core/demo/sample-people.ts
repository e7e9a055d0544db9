import type { Gender, MemberFields } from '../../../src-shared/contract/members.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { daysAfter } from './days.ts'
import type { Random } from './random.ts'
import {
  bodies,
  buildings,
  familyNames,
  femaleNames,
  maleNames,
  notes,
  rareFamilyNames,
  skills,
  towns,
} from './sample-names.ts'

export type MemberKind = 'regular' | 'family' | 'supporter'

export interface SamplePerson {
  readonly fields: Partial<MemberFields> & { readonly joinedOn: PlainDate }
  readonly kind: MemberKind
  /** Place in the list of the person who pays for them; undefined for who pays for themselves. */
  readonly payer: SamplePerson | undefined
  readonly group: string
  readonly skill: string
}

/** People who live together; one alone is a household of one. */
export interface SampleHousehold {
  readonly name: string
  readonly people: readonly SamplePerson[]
}

const MEMBERS = 240
const YEARS_OF_THE_CLUB = 22

/** About 240 members in families, all made up. */
export function sampleHouseholds(random: Random, today: PlainDate): readonly SampleHousehold[] {
  const households: SampleHousehold[] = bodies.map((body) => bodyHousehold(random, today, body))
  let people = households.length
  while (people < MEMBERS) {
    const household = family(random, today, households.length - bodies.length, MEMBERS - people)
    households.push(household)
    people += household.people.length
  }
  return households
}

function family(random: Random, today: PlainDate, index: number, most: number): SampleHousehold {
  const [familyName, familyNameKana] = rareFamilyNames[index] ?? random.pick(familyNames)
  const shared = { familyName, familyNameKana, home: address(random), group: `${random.int(1, 6)}班`, today }
  const size = Math.min(most, random.pick([1, 1, 1, 2, 2, 2, 3, 3, 4]))
  const age = random.int(48, 90)
  const joinedOn = daysAfter(today, -random.int(20, YEARS_OF_THE_CLUB * 365))
  const gender = random.pick(['male', 'female'] as const)
  const onePayer = random.chance(0.12)

  const head = person(random, { ...shared, age, gender, joinedOn })
  const others = Array.from({ length: size - 1 }, (_, i) => {
    const partner = i === 0
    const relative = person(random, {
      ...shared,
      age: partner ? age - random.int(-4, 6) : Math.max(10, age - 30 - random.int(0, 6)),
      gender: partner ? (gender === 'male' ? 'female' : 'male') : random.pick(['male', 'female'] as const),
      joinedOn: random.chance(0.6) ? joinedOn : laterOf(joinedOn, random, today),
    })
    const kind: MemberKind = partner && random.chance(0.25) ? 'regular' : 'family'
    return { ...relative, kind, payer: onePayer ? head : undefined }
  })
  return { name: `${familyName}家`, people: [head, ...others] }
}

interface Traits {
  readonly familyName: string
  readonly familyNameKana: string
  readonly home: Partial<MemberFields>
  /** Today. */
  readonly age: number
  readonly joinedOn: PlainDate
  readonly group: string
  readonly gender: Gender
  readonly today: PlainDate
}

function person(random: Random, traits: Traits): SamplePerson {
  const { familyName, familyNameKana, home, age, group, gender, today } = traits
  const [givenName, givenNameKana] = random.pick(gender === 'male' ? maleNames : femaleNames)
  const serial = random.int(1000, 9999)
  const birthDate = daysAfter(today, -age * 365 - random.int(30, 330))
  const ofAge = daysAfter(birthDate, 8 * 365)
  const fields = {
    ...home,
    familyName,
    givenName,
    ...(random.chance(0.97) && { familyNameKana, givenNameKana }),
    ...(gender === 'female' && random.chance(0.08) && { formerName: random.pick(familyNames)[0] }),
    gender: random.chance(0.95) ? gender : ('unanswered' as const),
    ...(random.chance(0.9) && { birthDate }),
    // No number with 0 after the area code is given out, and example.jp is kept for examples.
    ...(random.chance(0.7) && { phone: `030000${serial}` }),
    ...(random.chance(0.75) && { mobile: `0900000${random.int(1000, 9999)}` }),
    ...(random.chance(0.45) && { email: `member${serial}@example.jp` }),
    ...(random.chance(0.12) && { note: random.pick(notes) }),
    joinedOn: traits.joinedOn > ofAge ? traits.joinedOn : ofAge,
  }
  return { fields, kind: 'regular', payer: undefined, group, skill: random.chance(0.4) ? random.pick(skills) : '' }
}

function bodyHousehold(random: Random, today: PlainDate, [fullName, kana]: readonly [string, string]): SampleHousehold {
  const fields = {
    ...address(random),
    fullName,
    familyNameKana: kana,
    phone: `030000${random.int(1000, 9999)}`,
    joinedOn: daysAfter(today, -random.int(700, YEARS_OF_THE_CLUB * 365)),
  }
  return { name: fullName, people: [{ fields, kind: 'supporter', payer: undefined, group: '', skill: '' }] }
}

function address(random: Random): Partial<MemberFields> {
  const [postalCode, prefecture, city, town] = random.pick(towns)
  const street = `${town}${random.int(1, 5)}-${random.int(1, 30)}-${random.int(1, 25)}`
  if (random.chance(0.7)) return { postalCode, prefecture, city, street }
  const building = `${random.pick(buildings)}${random.int(1, 5)}0${random.int(1, 8)}`
  return { postalCode, prefecture, city, street: `${street}　`, building }
}

function laterOf(date: PlainDate, random: Random, today: PlainDate): PlainDate {
  const later = daysAfter(date, random.int(200, 3000))
  return later > today ? date : later
}
