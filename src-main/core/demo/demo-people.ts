import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberFields } from '../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate } from '../../../src-shared/contract/values.ts'
import { daysAfter } from './days.ts'
import type { DemoTerms } from './demo-club.ts'
import type { Random } from './random.ts'
import { healths, helps, relations } from './sample-belonging.ts'
import type { SampleHousehold, SamplePerson } from './sample-people.ts'

export type Ids = ReadonlyMap<SamplePerson, MemberId>

/** Numbers go by the day of joining, so a payer may have a higher one than who is paid for: payers are set afterwards. */
export async function* addPeople(
  api: Api,
  random: Random,
  households: readonly SampleHousehold[],
  terms: DemoTerms,
): AsyncGenerator<number, Ids, void> {
  const ids = new Map<SamplePerson, MemberId>()
  const people = households.flatMap((household) => household.people)
  const byAge = people.toSorted((a, b) => (a.fields.joinedOn < b.fields.joinedOn ? -1 : 1))
  const numbers = new Map(byAge.map((person, i) => [person, String(i + 1).padStart(4, '0')]))
  for (const person of people) {
    const payerId = person.payer === undefined ? undefined : ids.get(person.payer)
    const { id } = await api.members.add({
      ...person.fields,
      memberNumber: numbers.get(person) ?? '',
      memberTypeId: terms.types[person.kind],
      ...(payerId && { payerId }),
      custom: ownValues(random, terms, person),
    })
    ids.set(person, id)
    yield 1
  }
  return ids
}

export async function* joinHouseholds(
  api: Api,
  households: readonly SampleHousehold[],
  ids: Ids,
): AsyncGenerator<number, void, void> {
  for (const { name, people } of households) {
    if (people.length < 2) continue
    const memberIds = people.flatMap((person) => ids.get(person) ?? [])
    const [headId = null] = memberIds
    await api.households.save({ name, memberIds, headId, letters: memberIds.length > 3 ? 'each' : 'one' })
    yield 1
  }
}

function ownValues(random: Random, { fields }: DemoTerms, { kind, skill }: SamplePerson): MemberFields['custom'] {
  if (kind === 'supporter') return {}
  const help = helps.filter(() => random.chance(0.12))
  return {
    [fields.skill]: skill,
    ...(help.length > 0 && { [fields.help]: help }),
    ...(random.chance(0.3) && { [fields.emergency]: `${random.pick(relations)} 0900000${random.int(1000, 9999)}` }),
    ...(random.chance(0.06) && { [fields.health]: random.pick(healths) }),
  }
}

const endings = [
  ...Array.from({ length: 11 }, (_, i) => ({
    status: 'left' as const,
    reason: ['転居', '本人の希望', '体調のため'][i % 3] ?? '',
  })),
  ...Array.from({ length: 4 }, () => ({ status: 'deceased' as const, reason: 'ご逝去' })),
]
const PAUSED = 6

/** Between last year's dues and this year's some leave, some pause. */
export async function endSome(
  api: Api,
  random: Random,
  ids: Ids,
  between: { from: PlainDate; to: PlainDate },
): Promise<void> {
  const days = Math.round((Date.parse(between.to) - Date.parse(between.from)) / 86_400_000)
  const settled = [...ids].filter(
    ([{ kind, fields, payer }]) => kind === 'regular' && !payer && fields.joinedOn < between.from,
  )
  const chosen = shuffled(random, settled.slice(10))
  for (const { status, reason } of endings) {
    const [, id] = chosen.pop() ?? []
    if (id) await api.members.leave({ id, leftOn: daysAfter(between.from, random.int(30, days)), reason, status })
  }
  for (const [, id] of chosen.splice(0, PAUSED)) await api.members.update({ id, fields: { status: 'paused' } })
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
