import type { Api } from '../../../src-shared/contract/contract.ts'
import type { EventId, MemberId, PlainDate } from '../../../src-shared/contract/values.ts'
import { daysAfter } from './days.ts'
import type { Ids } from './demo-people.ts'
import type { Random } from './random.ts'

interface Time {
  readonly ids: Ids
  readonly today: PlainDate
}

/** A festival that is over, and a bus trip to come for which more have applied than the bus holds. */
export async function* holdEvents(api: Api, random: Random, { ids, today }: Time): AsyncGenerator<number, void, void> {
  const present = new Set((await api.members.listFull({ limit: 1000 })).members.map(({ id }) => id))
  const members = [...ids.values()].filter((id) => present.has(id))
  yield await festival(api, random, { members, today })
  yield await busTrip(api, random, { members, today })
}

interface Coming {
  readonly members: readonly MemberId[]
  readonly today: PlainDate
}

async function festival(api: Api, random: Random, { members, today }: Coming): Promise<number> {
  const { id: eventId } = await api.events.save({
    ...{ name: '秋の交流会', kind: '交流会', place: 'みどり台市民センター ホール' },
    ...{ startsOn: daysAfter(today, -45), startsAt: '13:00', endsAt: '16:00' },
  })
  const people = some(random, members, 36)
  const { ids } = await api.registrations.add({ eventId, people: people.map((personId) => ({ personId })) })
  await api.registrations.markTold({ ids })
  await api.registrations.setTurnout({ ids: ids.filter(() => random.chance(0.9)), turnout: 'attended' })
  await api.registrations.closeDoors({ eventId })
  return people.length
}

async function busTrip(api: Api, random: Random, { members, today }: Coming): Promise<number> {
  const questions = [
    { id: crypto.randomUUID(), label: 'アレルギー', kind: 'text', choices: [], required: false, sensitive: true },
    {
      id: crypto.randomUUID(),
      label: '昼食',
      kind: 'choice',
      choices: ['和食', '洋食'],
      required: true,
      sensitive: false,
    },
  ] as const
  const { id: eventId } = await api.events.save({
    ...{ name: '日帰りバスの旅', kind: '旅行', place: 'みどり台駅 北口 集合', address: '東京都八王子市みどり台1-1' },
    ...{ startsOn: daysAfter(today, 24), startsAt: '08:00', endsAt: '17:30', closesOn: daysAfter(today, 14) },
    ...{ capacity: 24, description: '昼食と入園料を含みます。雨のときは美術館に変わります。' },
    questions: questions.map((question) => ({ ...question, choices: [...question.choices] })),
    tickets: [
      { name: 'おとな', amount: 3000, guestAmount: 3500, prices: [] },
      { name: '小学生', amount: 1500, guestAmount: 1500, prices: [] },
    ],
  })
  const [allergy, lunch] = questions
  const people = some(random, members, 28).map((personId) => ({
    personId,
    answers: {
      [lunch.id]: random.pick(['和食', '洋食']),
      ...(random.chance(0.12) && { [allergy.id]: random.pick(['そば', 'えび・かに', '卵']) }),
    },
  }))
  const guest = { name: '高田 友子', kana: 'タカダ トモコ', email: 'guest@example.jp' }
  const { ids } = await api.registrations.add({
    eventId,
    people: [...people.slice(0, 20), { guest, answers: { [lunch.id]: '和食' } }, ...people.slice(20)],
  })
  await api.registrations.markTold({ ids: ids.slice(0, 26) })
  await seats(api, eventId)
  return ids.length
}

async function seats(api: Api, eventId: EventId): Promise<void> {
  const places = ['1号車', '2号車'].map((name) => ({ id: crypto.randomUUID(), name, capacity: 14 }))
  const { id } = await api.arrangements.save({ eventId, name: '座席', kind: 'bus', places })
  await api.arrangements.fill({ id, rule: 'together' })
}

function some(random: Random, members: readonly MemberId[], count: number): MemberId[] {
  const left = [...members]
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.int(0, left.length - 1), 1)[0] as MemberId,
  )
}
