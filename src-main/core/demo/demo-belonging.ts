import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId, PlainDate } from '../../../src-shared/contract/values.ts'
import { daysAfter } from './days.ts'
import type { Ids } from './demo-people.ts'
import type { Random } from './random.ts'
import { committees, sampleOffices, sampleTags, sections } from './sample-belonging.ts'
import type { SampleHousehold, SamplePerson } from './sample-people.ts'

interface Club {
  readonly households: readonly SampleHousehold[]
  readonly ids: Ids
  readonly today: PlainDate
  readonly startOfYear: PlainDate
}

/** Groups, tags, offices with those who held them before, guardians of the young, consents, a state of the club's own. */
export async function* tieTogether(api: Api, random: Random, club: Club): AsyncGenerator<number, void, void> {
  await api.memberStatuses.save({ name: '長期療養', standsFor: 'paused' })
  await fillSections(api, club)
  yield 20
  await fillCommittees(api, random, club)
  await tagSome(api, random, club)
  await fillOffices(api, random, club)
  yield 20
  await nameGuardians(api, club)
  yield 10
  yield* recordConsents(api, random, club)
}

/** Everyone is in the section of the neighbourhood, since the club was divided or since they joined. */
async function fillSections(api: Api, { ids, startOfYear }: Club): Promise<void> {
  const divided = yearsBefore(startOfYear, 3)
  for (const name of sections) {
    const { id: groupId } = await api.groups.save({ name, kind: '班' })
    const people = [...ids].filter(([person]) => person.group === name)
    const byStart = Map.groupBy(people, ([{ fields }]) => (fields.joinedOn > divided ? fields.joinedOn : divided))
    for (const [startsOn, some] of byStart) {
      await api.groups.assign({ groupId, who: { ids: some.map(([, id]) => id) }, startsOn })
    }
    const [leader] = people.filter(([person]) => isOldHand(person, divided))
    if (leader) await lead(api, leader[1], groupId)
  }
}

async function lead(api: Api, id: MemberId, groupId: string): Promise<void> {
  const membership = (await api.members.get({ id })).groups.find((one) => one.groupId === groupId)
  if (membership) {
    const { startsOn, endsOn } = membership
    await api.groups.updateMembership({ id: membership.id, role: '班長', startsOn, endsOn })
  }
}

/** Some sit on a committee now, some did until last year. */
async function fillCommittees(api: Api, random: Random, { ids, startOfYear }: Club): Promise<void> {
  const hands = oldHands(ids, yearsBefore(startOfYear, 2))
  for (const name of committees) {
    const { id: groupId } = await api.groups.save({ name, kind: '委員会' })
    const chosen = shuffled(random, hands).slice(0, 9)
    const before = { startsOn: yearsBefore(startOfYear, 2), endsOn: startOfYear }
    await api.groups.assign({ groupId, who: { ids: chosen.slice(0, 3) }, ...before })
    await api.groups.assign({ groupId, who: { ids: chosen.slice(3) }, startsOn: yearsBefore(startOfYear, 1) })
  }
}

async function tagSome(api: Api, random: Random, { ids, startOfYear }: Club): Promise<void> {
  const hands = oldHands(ids, startOfYear)
  for (const name of sampleTags) {
    const who = { ids: shuffled(random, hands).slice(0, random.int(6, 18)) }
    await api.tags.assign({ who, create: [name] })
  }
}

/** Two years at a time: those before left their office on the day on which those of today took it. */
async function fillOffices(api: Api, random: Random, { ids, startOfYear }: Club): Promise<void> {
  const now = yearsBefore(startOfYear, 1)
  const before = yearsBefore(startOfYear, 3)
  // Those who have been there longest stay, whoever leaves later on.
  const holders = oldHands(ids, before).slice(0, sampleOffices.length)
  const people = shuffled(random, oldHands(ids, before).slice(sampleOffices.length))
  for (const [place, office] of sampleOffices.entries()) {
    const { id: officeId } = await api.offices.save(office)
    const [earlier, current] = [people[place], holders[place]]
    if (earlier) await api.offices.saveTerm({ officeId, memberId: earlier, startsOn: before, endsOn: now })
    if (current) await api.offices.saveTerm({ officeId, memberId: current, startsOn: now, note: '総会で選任' })
  }
}

/** The head of the household answers for the young in it, and for one of them somebody outside does too. */
async function nameGuardians(api: Api, { households, ids, today }: Club): Promise<void> {
  const ofAge = yearsBefore(today, 18)
  const noContact = { phone: '', email: '' }
  for (const { people } of households) {
    const [head, ...others] = people
    const headId = head && ids.get(head)
    const relation = head?.fields.gender === 'female' ? '母' : '父'
    const young = others.filter(({ fields }) => fields.birthDate != null && fields.birthDate > ofAge)
    for (const memberId of young.flatMap((person) => ids.get(person) ?? [])) {
      await api.guardians.save({ memberId, guardianId: headId ?? null, name: '', relation, ...noContact })
    }
    const [first] = young.flatMap((person) => ids.get(person) ?? [])
    if (first === undefined) continue
    const outside = { name: `${head?.fields.familyName ?? ''} 恵`, relation: '祖母', phone: '09000002345', email: '' }
    await api.guardians.save({ memberId: first, guardianId: null, ...outside })
  }
}

/** Asked on paper at the meeting of spring; a few would rather not. */
async function* recordConsents(
  api: Api,
  random: Random,
  { ids, startOfYear, today }: Club,
): AsyncGenerator<number, void, void> {
  const meeting = daysAfter(startOfYear, 25)
  const answeredOn = meeting > today ? startOfYear : meeting
  for (const [person, memberId] of ids) {
    if (person.kind === 'supporter' || person.fields.joinedOn > answeredOn || random.chance(0.65)) continue
    const answer = (refusal: number) => (random.chance(refusal) ? ('refused' as const) : ('given' as const))
    await api.consents.record({
      memberId,
      answers: [
        { purpose: 'directory', answer: answer(0.03), answeredOn },
        { purpose: 'address', answer: answer(0.1), answeredOn },
        { purpose: 'phone', answer: answer(0.06), answeredOn },
        { purpose: 'photo', answer: answer(0.15), answeredOn },
      ],
    })
    yield 1
  }
}

function oldHands(ids: Ids, since: PlainDate): MemberId[] {
  return [...ids].filter(([person]) => isOldHand(person, since)).map(([, id]) => id)
}

function isOldHand({ kind, payer, fields }: SamplePerson, since: PlainDate): boolean {
  return kind === 'regular' && payer === undefined && fields.joinedOn <= since
}

function yearsBefore(date: PlainDate, years: number): PlainDate {
  const day = date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)
  return `${Number(date.slice(0, 4)) - years}${day}`
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
