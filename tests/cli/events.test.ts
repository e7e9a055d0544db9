import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const folder = cli.path('行事 の会')
const club = ['--data', folder]

beforeAll(async () => {
  const office = createOffice({ home: cli.env.MEIBO_HOME, host: 'cli', dailyBackups: false })
  const api = apiOf(office)
  await api.clubs.create({ name: '行事の会', folder })
  await api.members.add({ memberNumber: '0101', familyName: '青木', givenName: '一郎' })
  await api.members.add({ memberNumber: '0102', familyName: '別所', givenName: '恵子' })
  const tickets = [{ name: '一般', amount: 1000 }]
  await api.events.save({ name: '花見', startsOn: '2099-04-01', capacity: 1, tickets })
  await api.events.save({ name: '遠足', startsOn: '2099-05-01', tickets })
  const lunch = { id: crypto.randomUUID(), label: '弁当', kind: 'choice' as const, choices: ['肉', '魚'] }
  const questions = [{ ...lunch, required: true, sensitive: false }]
  await api.events.save({ name: '月見', startsOn: '2099-09-01', tickets, questions })
  await office.close()
})
afterAll(() => cli.close())

test('people are registered, wait, move up and arrive', async () => {
  const { out: added } = await cli.run('register', '花見', '--add', '0101', '--add', '別所恵子', ...club)
  const { out: cancelled } = await cli.run('register', '花見', '--cancel', '0101', ...club)
  const { out: arrived } = await cli.run('register', '花見', '--arrived', '0102', ...club)
  const listed = await cli.json<{ name: string; state: string }[]>('register', '花見', ...club)

  expect(added).toContain('別所 恵子 さんが「キャンセル待ち（1番目）」になりました。')
  expect(cancelled).toContain('別所 恵子 さんが「参加」になりました。')
  expect(arrived).toBe('別所 恵子 さんを受け付けました。\n')
  expect(listed.map(({ name, state }) => [name, state])).toEqual([
    ['青木 一郎', 'cancelled'],
    ['別所 恵子', 'attended'],
  ])
})

test('a form’s answers are looked at, then taken in, and papers are written', async () => {
  const file = fixture('forms/microsoft-forms.xlsx')
  const { out: looked } = await cli.run('register', '遠足', '--import', file, '--dry-run', ...club)
  const taken = await cli.json('register', '遠足', '--import', file, ...club)
  const roster = cli.path('名簿.xlsx')
  await cli.json('events', 'roster', '遠足', '--out', roster, ...club)
  const badges = cli.path('名札.pdf')
  const made = await cli.json('events', 'badges', '遠足', '--out', badges, '--start', '4', ...club)

  expect(looked.split('\n')[0]).toBe('2 行目  髙橋 花子  会員外')
  expect(taken).toMatchObject({ added: 3, already: 0, waiting: 0 })
  expect([existsSync(roster), made]).toMatchObject([true, { out: badges, rows: 3 }])
  expect(readFileSync(badges).subarray(0, 5).toString()).toBe('%PDF-')
})

test('who sits where is written under its name, and a paper is .xlsx or .pdf', async () => {
  const office = createOffice({ home: cli.env.MEIBO_HOME, host: 'cli', dailyBackups: false })
  await office.open(folder)
  const api = apiOf(office)
  const { events } = await api.events.list({ search: '遠足' })
  const eventId = (events[0] as (typeof events)[number]).id
  await api.arrangements.save({ eventId, name: '座席', kind: 'bus', places: [] })
  await office.close()
  const seats = cli.path('座席.pdf')

  const made = await cli.run('events', 'arrangement', '遠足', '--of', '座席', '--out', seats, ...club)
  const other = await cli.run('events', 'roster', '遠足', '--out', cli.path('名簿.docx'), ...club)

  expect([made.code, existsSync(seats)]).toEqual([0, true])
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('.xlsx か .pdf')])
})

test('what has to be answered is asked for', async () => {
  const without = await cli.run('register', '月見', '--add', '0101', ...club)
  const mistyped = await cli.run('register', '月見', '--add', '0101', '--answer', '夕食=肉', ...club)
  const answered = await cli.run('register', '月見', '--add', '0101', '--answer', '弁当=肉', ...club)
  const listed = await cli.json<{ answers: object; missing: string[] }[]>('register', '月見', ...club)

  expect([without.err, without.code]).toEqual([expect.stringContaining('「弁当」の答えがありません'), 1])
  expect(mistyped.err).toContain('「夕食=肉」')
  expect(answered.code).toBe(0)
  expect(listed.map(({ answers, missing }) => [Object.values(answers), missing])).toEqual([[['肉'], []]])
})

test('events are listed with their places, and two acts at once are refused', async () => {
  const { out } = await cli.run('events', ...club)
  const both = await cli.run('register', '花見', '--add', '0101', '--cancel', '0102', ...club)

  expect(out.split('\n')[1]).toMatch(/花見 +2099年4月1日 +1 +1 +0 +0/)
  expect(both.code).toBe(2)
})
