import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Moved } from '../../../src-shared/contract/registrations.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

const fixture = (name: string) =>
  new File([readFileSync(new URL(`../../fixtures/forms/${name}`, import.meta.url))], name)

const allergy = {
  id: '0198c000-0000-7000-8000-000000000001',
  label: 'アレルギー',
  kind: 'text' as const,
  choices: [] as string[],
}
const lunch = { id: '0198c000-0000-7000-8000-000000000002', label: '当日の弁当', kind: 'choices' as const }
const bus = {
  id: '0198c000-0000-7000-8000-000000000003',
  label: 'バスに乗りますか',
  kind: 'yesNo' as const,
  choices: [] as string[],
}

async function clubWithOuting() {
  const club = await startClub()
  const hanako = await club.given.member('高橋 花子', {
    number: '0001',
    email: 'hanako@example.jp',
    mobile: '09011112222',
  })
  const taro = await club.given.member('佐藤 太郎', { number: '0002', email: 'family@example.jp', phone: '0312345678' })
  const { id } = await club.api.events.save({
    name: 'バスの旅',
    startsOn: '2026-06-01',
    capacity: 2,
    questions: [
      { ...allergy, required: false, sensitive: true },
      { ...lunch, choices: ['飲み物', '幕の内'], required: false, sensitive: false },
      { ...bus, required: false, sensitive: false },
    ],
    tickets: [
      { name: '一般', amount: 1000 },
      { name: '学生', amount: 500 },
    ],
  })
  return { ...club, eventId: id, hanako, taro }
}

async function takeIn(api: Api, eventId: Awaited<ReturnType<typeof clubWithOuting>>['eventId'], file: File) {
  const { rows } = await api.registrations.readForm({ eventId, file })
  const taken = rows.map(({ ticketId, ...row }) => ({ ...row, ...(ticketId !== null && { ticketId }) }))
  return finish(await api.registrations.importForm({ eventId, fileName: file.name, rows: taken }))
}

test('answers of Google Forms are read with their time, their questions and whom they are of', async () => {
  const { api, eventId, hanako, taro } = await clubWithOuting()
  const { tickets } = await api.events.get({ id: eventId })
  const names = new Map(tickets.map(({ id, name }) => [id as string, name]))

  const read = await api.registrations.readForm({ eventId, file: fixture('google-forms.csv') })

  expect(read.form).toBe('google')
  expect(read.columns.map(({ target }) => target)).toEqual([
    ...['appliedAt', 'email', 'name', 'kana', 'phone', 'ticket'],
    ...[allergy, lunch, bus].map(({ id }) => `question:${id}`),
  ])
  expect(
    read.rows.map(({ appliedAt, match, personId, ticketId }) => [
      appliedAt,
      match,
      personId,
      names.get(`${ticketId}`) ?? null,
    ]),
  ).toEqual([
    ['2026-05-01T00:03:12.000Z', 'sure', hanako.id, '一般'],
    ['2026-05-01T00:03:15.000Z', 'likely', null, '学生'],
    ['2026-05-01T03:20:00.000Z', 'none', null, '一般'],
    ['2026-05-02T04:00:59.000Z', 'sure', taro.id, '一般'],
    [null, 'none', null, null],
  ])
  expect(read.rows[0]?.answers).toEqual({ [lunch.id]: ['飲み物', '幕の内'], [bus.id]: true })
  expect(read.rows[4]?.faults.map(({ header }) => header)).toEqual(['タイムスタンプ', '参加区分', 'バスに乗りますか'])
})

test('answers of Microsoft Forms come in by the time they were finished, and a second time nothing is added', async () => {
  const { api, eventId } = await clubWithOuting()

  const first = await takeIn(api, eventId, fixture('microsoft-forms.xlsx'))
  const second = await takeIn(api, eventId, fixture('microsoft-forms.xlsx'))

  expect([first.added, first.already, first.waiting]).toEqual([3, 0, 1])
  expect([second.operationId, second.added, second.already]).toEqual([null, 0, 3])
  const { registrations } = await api.registrations.list({ eventId })
  expect(registrations.map(({ name, state, appliedAt, personKind }) => [name, state, appliedAt, personKind])).toEqual([
    ['佐藤 太郎', 'confirmed', '2026-05-01T01:01:40.000Z', 'member'],
    ['高橋 花子', 'confirmed', '2026-05-01T01:02:31.000Z', 'member'],
    ['田中 新', 'waiting', '2026-05-01T15:00:10.000Z', 'contact'],
  ])
})

test('whoever answered twice comes in once, and who has to wait again because of it is named', async () => {
  const { api, given, eventId } = await clubWithOuting()
  const late = [await given.member('青木 一'), await given.member('別所 二')]
  await api.registrations.add({ eventId, people: late.map(({ id: personId }) => ({ personId })) })
  const lines = [
    'タイムスタンプ,お名前,メールアドレス',
    '2020/05/01 10:00:00,客 一郎,k@example.jp',
    '2020/05/01 10:05:00,客 一郎,K@example.jp',
  ]
  const file = new File([lines.join('\n')], 'answers.csv')

  const { rows } = await api.registrations.readForm({ eventId, file })
  const { added, moved } = await takeIn(api, eventId, file)

  expect(rows.map(({ row, repeats }) => [row, repeats])).toEqual([
    [2, null],
    [3, 2],
  ])
  expect([added, moved.map(({ name, to }: Moved) => [name, to])]).toEqual([1, [['別所 二', 'waiting']]])
})

test('an import of answers is undone as one', async () => {
  const { api, eventId } = await clubWithOuting()
  const { operationId } = await takeIn(api, eventId, fixture('google-forms.csv'))

  await api.history.undo({ operationId: operationId ?? undefined })

  expect((await api.registrations.list({ eventId })).total).toBe(0)
  expect((await api.contacts.list({})).total).toBe(0)
})
