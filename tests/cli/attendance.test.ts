import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixture, openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]
const timetable = [{ weekday: 4, weeks: [], startsAt: '19:00', endsAt: '21:00', from: '2026-01-01', until: null }]

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
  await cli.run('import', fixture('roster-cp932.csv'), ...club)
  const activity = { name: '木曜練習', timetable, minimumRate: 80 }
  await cli.json('call', 'activities.save', JSON.stringify(activity), ...club)
})
afterAll(() => cli.close())

test('an evening at the command line: planned, marked, looked at, summed up and taken back', async () => {
  const span = ['--from', '2026-05-01', '--to', '2026-05-21']
  const dry = await cli.json<{ outcome: string }[]>('sessions', ...span, '--plan', '--dry-run', ...club)
  const planned = await cli.run('sessions', ...span, '--plan', ...club)
  const members = await cli.json<{ memberNumber: string }[]>('members', ...club)
  const [first = { memberNumber: '' }] = members
  const date = ['--date', '2026-05-07']
  await cli.run('attend', ...date, '--all', '--state', 'absent', ...club)
  const shown = await cli.run('attend', ...date, '--member', first.memberNumber, ...club)
  const rates = await cli.json<{ all: { rate: number }; rows: unknown[] }>('rates', '--warned', ...club)
  const listed = await cli.run('sessions', '--from', '2026-05-07', '--to', '2026-05-07', ...club)
  const out = cli.path('rates.xlsx')
  const report = await cli.run('rates', '--out', out, ...club)

  expect(dry.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new'])
  expect(planned.out).toBe('3 回分の予定を作りました。\n')
  expect(shown.out).toContain('○ 出席')
  expect(shown.out).toContain(`○1 ×${members.length - 1}`)
  expect([rates.all.rate, rates.rows.length]).toEqual([1 / members.length, members.length - 1])
  expect(listed.out).toContain(`木曜練習  ○1 ×${members.length - 1}`)
  expect(report.out).toContain(`${members.length} 名の出席率を`)
})

test('a sheet comes in by what it says, and rows of nobody are named', async () => {
  const [first] = await cli.json<{ memberNumber: string; name: string }[]>('members', ...club)
  const sheet = cli.path('四月.csv')
  writeFileSync(sheet, `会員番号,氏名,2026-04-02\r\n${first?.memberNumber},${first?.name},遅刻\r\n,だれでもない,○\r\n`)

  const taken = await cli.run('attend', '--file', sheet, ...club)
  const { people } = await cli.json<{ people: { state: string | null }[] }>('attend', '--date', '2026-04-02', ...club)

  expect(taken.out).toBe('出欠 1 件を読み込みました（新しい回 1 回）。\n')
  expect(taken.err).toContain('3 行目「だれでもない」')
  expect(people.flatMap(({ state }) => state ?? [])).toEqual(['late'])
})

test('one session is added, called off and held after all, and a visitor is written down', async () => {
  const day = ['--date', '2026-06-06']
  const added = await cli.run('sessions', '--add', '2026-06-06', '--title', '合宿', ...club)
  await cli.run('sessions', '--cancel', '2026-06-06', '--reason', '大雨', ...club)
  const [off] = await cli.json<{ cancelReason: string }[]>('sessions', '--from', '2026-06-06', ...club)
  await cli.run('sessions', '--resume', '2026-06-06', ...club)
  const shown = await cli.run('attend', ...day, '--visitor', '見学 花子', '--note', '体験', ...club)

  expect(added.out).toBe('木曜練習に 2026-06-06 の回を加えました。\n')
  expect(off).toMatchObject({ title: '合宿', startsAt: '19:00', cancelled: true, cancelReason: '大雨' })
  expect(shown.out).toContain('見学・体験 1名')
})

test('a state or a note that is for nobody is refused, and two sessions at once', async () => {
  const run = (...words: string[]) => cli.run(...words, ...club)
  const codes = [
    await run('attend', '--date', '2026-05-07', '--state', 'late'),
    await run('attend', '--date', '2026-05-07', '--all', '--note', '雨'),
    await run('sessions', '--add', '2026-06-07', '--cancel', '2026-05-07'),
  ].map(({ code }) => code)

  expect(codes).toEqual([2, 2, 2])
})

test('a day without a session and a state that is none are refused', async () => {
  expect(await cli.run('attend', '--date', '2026-05-08', ...club)).toMatchObject({ code: 1 })
  expect(await cli.run('attend', '--state', 'asleep', '--all', ...club)).toMatchObject({ code: 2 })
})
