import { expect, test } from 'vitest'
import { cardPlace, labelSheetOf } from '../../../src-main/core/pdf/label-sheet.ts'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Answers } from '../../../src-shared/contract/registrations.ts'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

const allergy = '0198c000-0000-7000-8000-000000000001'

async function camp(api: Api) {
  const { id } = await api.events.save({
    name: '夏の合宿',
    startsOn: '2025-08-01',
    questions: [{ id: allergy, label: 'アレルギー', kind: 'text', choices: [], required: false, sensitive: true }],
    tickets: [{ name: '一般', amount: 5000 }],
  })
  return id
}

async function sheetOf(file: File) {
  const { sheets } = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name)
  return sheets[0]?.rows ?? []
}

async function textOf(file: File) {
  return pdfTexts(new Uint8Array(await file.arrayBuffer()))
}

test('a roster leaves out answers that are nobody’s business unless they are asked for, and is recorded', async () => {
  const { api, given } = await startClub()
  const eventId = await camp(api)
  const { id: personId } = await given.member('青木 一', { number: '0101', kana: 'アオキ ハジメ' })
  await api.registrations.add({ eventId, people: [{ personId, answers: { [allergy]: 'そば' } }] })

  const plain = await finish(await api.events.makeList({ id: eventId, list: 'roster', format: 'xlsx' }))
  const asked = { id: eventId, list: 'roster', format: 'xlsx', sensitive: true, recipient: '宿の人' } as const
  const whole = await finish(await api.events.makeList(asked))

  const cells = [await sheetOf(plain.file), await sheetOf(whole.file)].map((rows) => rows.flat().includes('そば'))
  const { records } = await api.lists.records({})
  expect(cells).toEqual([false, true])
  expect(records.map(({ title, recipient, members }) => [title, recipient, members])).toEqual([
    ['夏の合宿 参加者名簿', '宿の人', 1],
    ['夏の合宿 参加者名簿', '', 1],
  ])
})

test('nobody stayed away: the list says so, and the summary counts what to order', async () => {
  const { api, given } = await startClub()
  const lunch = '0198c000-0000-7000-8000-000000000002'
  const question = { id: lunch, label: '昼食', kind: 'choice' as const, choices: ['和食', '洋食'], required: false }
  const eventId = await camp(api)
  await api.events.save({
    id: eventId,
    name: '夏の合宿',
    place: '海の家',
    questions: [{ ...question, sensitive: false }],
  })
  const people = await Promise.all(['青木 一', '別所 二', '千葉 三'].map((name) => given.member(name)))
  const western: Answers = { [lunch]: '洋食' }
  await api.registrations.add({
    eventId,
    people: people.map(({ id: personId }, at) => ({ personId, answers: at < 2 ? western : {} })),
  })

  const away = await finish(await api.events.makeList({ id: eventId, list: 'noShows', format: 'pdf' }))
  const summary = await finish(await api.events.makeList({ id: eventId, list: 'summary', format: 'xlsx' }))

  const [page = ''] = await textOf(away.file)
  expect([away.rows, page.includes('0名'), page.includes('海の家')]).toEqual([0, true, true])
  expect((await sheetOf(summary.file)).find(([item]) => item === '昼食')).toEqual(['昼食', '洋食 2名、未回答 1名'])
})

test('badges begin at the card that is still there, and every sheet fills its paper', async () => {
  const sheets = (['91x55', '97x69'] as const).map((id) => labelSheetOf(id, '/nowhere'))

  const edges = sheets.map((sheet) => {
    const last = cardPlace(sheet, sheet.columns * sheet.rows - 1, 0)
    const right = last.x + sheet.card[0] + sheet.first[0]
    return [right, last.y + sheet.card[1] + sheet.first[1]]
  })

  expect(edges).toEqual([
    [210, 297],
    [210, 297],
  ])
  const [small] = sheets
  if (small === undefined) throw new Error('no sheet')
  expect([cardPlace(small, 0, 9), cardPlace(small, 1, 9)]).toEqual([
    { page: 0, x: 105, y: 231 },
    { page: 1, x: 14, y: 11 },
  ])
})

test('a hundred and more badges are drawn beside the core', async () => {
  const { api } = await startClub()
  const eventId = await camp(api)
  const people = Array.from({ length: 105 }, (_, i) => ({ guest: { name: `客 ${i}`, email: `g${i}@example.com` } }))
  await api.registrations.add({ eventId, people })

  const { file, rows } = await finish(
    await api.events.makeList({ id: eventId, list: 'badges', format: 'pdf', startAt: 3 }),
  )

  const text = (await textOf(file)).join('')
  expect(rows).toBe(105)
  expect(text).toContain('客 104')
  expect(text).toContain('夏の合宿')
})

test('rooms are filled by rule, printed by room, and never hold more than they may', async () => {
  const { api, given } = await startClub()
  const eventId = await camp(api)
  const [father, mother, child, other] = [
    await given.member('青木 父'),
    await given.member('青木 母'),
    await given.member('青木 子'),
    await given.member('別所 一'),
  ]
  await given.household('青木', father, mother, child)
  const people = [father, other, mother, child].map(({ id }) => ({ personId: id }))
  await api.registrations.add({ eventId, people })
  const rooms = ['松', '竹'].map((name, at) => ({
    id: `0198c000-0000-7000-8000-00000000001${at}`,
    name,
    capacity: 3 - at,
  }))
  const { id } = await api.arrangements.save({ eventId, name: '部屋割り', kind: 'room', places: rooms })

  const filled = await api.arrangements.fill({ id, rule: 'together' })
  const seats = (await api.arrangements.get({ id })).people.map(({ name, placeId }) => [
    name,
    rooms.find((room) => room.id === placeId)?.name,
  ])
  const printed = await finish(
    await api.events.makeList({ id: eventId, list: 'arrangement', arrangementId: id, format: 'pdf' }),
  )

  expect([filled.assigned, filled.left]).toEqual([4, 0])
  expect(seats).toEqual([
    ['青木 父', '松'],
    ['別所 一', '竹'],
    ['青木 母', '松'],
    ['青木 子', '松'],
  ])
  expect((await textOf(printed.file)).join('')).toContain('松')
  const everyone = (await api.arrangements.get({ id })).people.map(({ registrationId }) => registrationId)
  const tooMany = { id, registrationIds: everyone, placeId: rooms[1]?.id ?? '' }
  await expect(api.arrangements.assign(tooMany)).rejects.toMatchObject({ code: 'PLACE_FULL' })
})

test('last year’s event is copied with its tickets and rooms, its days moved, and without its people', async () => {
  const { api } = await startClub()
  const eventId = await camp(api)
  await api.events.save({ id: eventId, name: '夏の合宿', endsOn: '2025-08-03', closesOn: '2025-07-20' })
  await api.registrations.add({ eventId, people: [{ guest: { name: '客' } }] })

  const { id } = await api.events.copy({ id: eventId, name: '夏の合宿 2026', startsOn: '2026-08-07' })

  const copy = await api.events.get({ id })
  expect([copy.startsOn, copy.endsOn, copy.closesOn, copy.counts.confirmed]).toEqual([
    ...['2026-08-07', '2026-08-09', '2026-07-26'],
    0,
  ])
  expect(copy.tickets.map(({ name, amount }) => [name, amount])).toEqual([['一般', 5000]])
})

test('the calendar shows events and holidays, and the .ics file keeps whole days and times', async () => {
  const { api } = await startClub()
  await camp(api)
  await api.events.save({ name: '例会', startsOn: '2025-08-11', startsAt: '13:30', endsAt: '15:00' })

  const { entries, holidays } = await api.events.calendar({ from: '2025-08-01', to: '2025-08-31' })
  const { file } = await api.events.ics({ from: '2025-08-01', to: '2025-08-31' })

  expect(entries.map(({ name, startsOn, startsAt }) => [name, startsOn, startsAt])).toEqual([
    ['夏の合宿', '2025-08-01', ''],
    ['例会', '2025-08-11', '13:30'],
  ])
  expect(holidays.map(({ on, ja }) => [on, ja])).toEqual([['2025-08-11', '山の日']])
  const lines = (await file.text()).split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20250801')
  expect(lines).toContain('DTEND;VALUE=DATE:20250802')
  expect(lines).toContain('DTSTART:20250811T043000Z')
  expect(lines).toContain('DTEND:20250811T060000Z')
})

test('what was spent for an event is set against what came in', async () => {
  const { api, given } = await startClub()
  const eventId = await camp(api)
  const member = await given.member('青木 一')
  await api.registrations.add({ eventId, people: [{ personId: member.id }] })
  await given.payment(member, 5000, { paidOn: '2025-05-01' })
  await api.books.begin()
  const [fund] = await api.funds.list()
  if (fund === undefined) throw new Error('no fund')

  await api.books.saveExpense({ paidOn: '2025-05-01', amount: 3200, fundId: fund.id, payee: '宿', eventId })

  const money = await api.events.money({ id: eventId })
  expect([money.paid, money.cost, money.balance, money.expenses.map(({ payee }) => payee)]).toEqual([
    5000,
    3200,
    1800,
    ['宿'],
  ])
})
