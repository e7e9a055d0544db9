import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratesOfPeople, trendOfRates } from '../../../src-main/core/features/attendance/rates.ts'
import { type AttendanceState, attendanceStates, type CountsAs } from '../../../src-shared/contract/activities.ts'
import type { ActivityId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'
import { practiceClub } from './attendance-club.ts'

const DAYS = ['2026-01-08', '2026-02-05', '2026-02-19', '2026-03-05', '2026-04-02']
const TODAY = '2026-04-01'
const counts = fc.constantFrom<CountsAs>('present', 'absent', 'out')
const member = fc.record({
  joinedOn: fc.constantFrom(null, '2026-01-20', '2026-02-19', '2026-05-01'),
  leftOn: fc.constantFrom(null, null, null, '2026-02-19', '2026-03-20'),
  marks: fc.array(fc.constantFrom(null, null, ...attendanceStates), { minLength: 5, maxLength: 5 }),
})
const world = fc.record({
  members: fc.array(member, { minLength: 1, maxLength: 6 }),
  rule: fc.record({ lateAs: counts, leftEarlyAs: counts, excusedAs: counts }),
  minimumRate: fc.constantFrom(null, 50, 80),
  unseenSessions: fc.constantFrom(null, 1, 2),
  cancelled: fc.constantFrom(null, 1, 3),
  from: fc.constantFrom(undefined, '2026-02-01', '2026-02-19'),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

function laptopOf({ members, rule, minimumRate, unseenSessions, cancelled }: World) {
  const laptop = new MemoryLaptop('anna')
  const { ops, newId } = laptop.ctx()
  const activityId = newId() as ActivityId
  const sessions = DAYS.map(() => newId())
  laptop.write(
    ops.create('activity', activityId, { expected: { expected: {} }, rate: { ...rule, minimumRate, unseenSessions } }),
    ...DAYS.map((heldOn, place) =>
      ops.create('session', sessions[place] ?? '', {
        all: { activityId, heldOn },
        cancel: { cancelled: place === cancelled },
      }),
    ),
  )
  for (const [place, { joinedOn, leftOn, marks }] of members.entries()) {
    const id = newId()
    laptop.write(
      ops.create('member', id, {
        name: { fullName: `m${place}` },
        membership: { joinedOn, leftOn, status: leftOn === null ? 'active' : 'left' },
      }),
      ...marks.flatMap((state, day) =>
        state === null
          ? []
          : [ops.create('attendance', newId(), { who: { sessionId: sessions[day], personId: id }, mark: { state } })],
      ),
    )
  }
  return laptop
}

/** The rates as somebody would count them on paper, person by person and day by day. */
function counted({ members, rule, minimumRate, unseenSessions, cancelled, from }: World) {
  const heldDays = DAYS.map((day, place) => ({ day, place })).filter(
    (one) => one.day <= TODAY && one.place !== cancelled,
  )
  const belongs = ({ joinedOn, leftOn }: World['members'][number], day: string) =>
    (joinedOn === null || joinedOn <= day) && (leftOn === null || day < leftOn)
  return members.flatMap((one, index) => {
    const asWhat: Record<AttendanceState, CountsAs> = {
      ...{ present: 'present', absent: 'absent' },
      ...{ late: rule.lateAs, leftEarly: rule.leftEarlyAs, excused: rule.excusedAs },
    }
    const inSpan = heldDays
      .filter(({ day }) => from === undefined || day >= from)
      .flatMap(({ place }) => one.marks[place] ?? [])
    const sums = { present: 0, absent: 0, out: 0 }
    for (const state of inSpan) sums[asWhat[state]] += 1
    const judged = sums.present + sums.absent
    const isHere = (place: number) => ['present', 'late', 'leftEarly'].includes(one.marks[place] ?? '')
    const last = heldDays.findLast(({ place }) => isHere(place))
    const missed = heldDays.filter(
      ({ day, place }) =>
        (last === undefined || day > last.day) &&
        members.some(({ marks }) => marks[place] !== null) &&
        (belongs(one, day) || one.marks[place] !== null),
    ).length
    const expected = belongs(one, TODAY)
    if (!expected && inSpan.length === 0) return []
    const rate = judged === 0 ? null : sums.present / judged
    return [
      {
        ...{ name: `m${index}`, ...sums, rate, lastSeenOn: last?.day ?? null, unseen: missed },
        belowMinimum: expected && minimumRate !== null && rate !== null && rate < minimumRate / 100,
        notSeen: expected && unseenSessions !== null && missed >= unseenSessions,
      },
    ]
  })
}

test('rates, last days and warnings are those that somebody counts on paper', () => {
  fc.assert(
    fc.property(world, (one) => {
      const laptop = laptopOf(one)

      const ctx = laptop.ctx()
      const asked = { from: one.from, warned: false, sort: 'kana', offset: 0, limit: 100 } as const
      const { rows, all } = ratesOfPeople(ctx, asked)
      const trend = trendOfRates(ctx, { from: one.from, by: 'month' })

      const expected = counted(one)
      const told = rows
        .map(({ personId: _, memberNumber: __, kana: ___, states: ____, ...row }) => row)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      expect(told).toEqual(expected)
      for (const key of ['present', 'absent', 'out'] as const) {
        const sum = expected.reduce((total, row) => total + row[key], 0)
        expect([all[key], trend.reduce((total, row) => total + row[key], 0)]).toEqual([sum, sum])
      }
    }),
    { numRuns: 150 },
  )
})

test('rates of a group, by month and by session, with visitors counted apart', async () => {
  const { api, given, mark, sessionOn } = await practiceClub()
  const [ada, ben] = [await given.member('Ada'), await given.member('Ben')]
  const { id: groupId } = await api.groups.save({ name: '1班', kind: '班' })
  await api.groups.assign({ groupId, who: { ids: [ada.id] } })
  await mark('2026-04-02', [
    [ada, 'present'],
    [ben, 'absent'],
  ])
  await mark('2026-05-07', [[ben, 'late']])
  await api.attendance.addVisitor({ sessionId: await sessionOn('2026-05-07'), name: '見学 花子' })

  const groups = await api.rates.groups({})
  const trend = await api.rates.trend({})
  const bySession = await api.rates.trend({ by: 'session', from: '2026-05-01' })

  expect(groups).toEqual([{ groupId, name: '1班', people: 1, present: 1, absent: 0, out: 0, rate: 1 }])
  expect(trend).toEqual([
    { period: '2026-04', sessionId: null, visitors: 0, present: 1, absent: 1, out: 0, rate: 0.5 },
    { period: '2026-05', sessionId: null, visitors: 1, present: 1, absent: 0, out: 0, rate: 1 },
  ])
  expect(bySession.map(({ period, visitors }) => [period, visitors])).toEqual([['2026-05-07', 1]])
})

test('nobody is warned of who is paused, nor at an activity that is over, and the overall rate is that of all', async () => {
  const { api, given, mark, activityId } = await practiceClub({ minimumRate: 60, unseenSessions: 2 })
  const [ada, ben] = [await given.member('Ada'), await given.member('Ben', { status: 'paused' })]
  const cleo = await given.member('Cleo')
  for (const day of ['2026-05-07', '2026-05-14']) {
    await mark(day, [
      [ada, 'absent'],
      [ben, 'absent'],
      [cleo, 'present'],
    ])
  }

  const warned = await api.rates.people({ warned: true })
  await api.activities.save({ id: activityId, name: '木曜練習', endsOn: '2026-05-20' })
  const later = await api.rates.people({ warned: true })

  expect(warned.rows.map(({ name, belowMinimum, notSeen }) => [name, belowMinimum, notSeen])).toEqual([
    ['Ada', true, true],
  ])
  expect([warned.all.rate, later.total]).toEqual([1 / 3, 0])
})

test('the spreadsheet of one activity has its sheet of marks as well, without what was cancelled', async () => {
  const { api, given, mark, activityId, sessionOn } = await practiceClub()
  const [ada, ben] = [await given.member('Ada', { number: '0001' }), await given.member('Ben', { number: '0002' })]
  await mark('2026-05-07', [
    [ada, 'late'],
    [ben, 'excused'],
  ])
  await api.sessions.cancel({ id: await sessionOn('2026-05-14') })
  await mark('2026-05-21', [[ben, 'absent']])

  const { file } = await finish(api.rates.report({ activityId, format: 'xlsx' }))
  const book = read(Buffer.from(await file.arrayBuffer()))

  expect(book.SheetNames).toEqual(['出席率', '出欠表'])
  expect(utils.sheet_to_json(book.Sheets.出欠表 ?? {}, { header: 1, defval: '' })).toEqual([
    ['会員番号', '氏名', 'フリガナ', '2026-05-07', '2026-05-21'],
    ['0001', 'Ada', '', '△', ''],
    ['0002', 'Ben', '', '届', '×'],
  ])
})

test('the report goes out as a spreadsheet and on paper, and is written into the record', async () => {
  const { api, given, mark, activityId } = await practiceClub({ minimumRate: 60 })
  const ada = await given.member('髙橋 一', { number: '0001' })
  await mark('2026-04-02', [[ada, 'absent']])
  const made = []
  for (const format of ['xlsx', 'pdf'] as const) {
    const { file, rows } = await finish(api.rates.report({ activityId, format, recipient: '会長' }))
    made.push([file.name, rows, file.size > 1000])
  }

  const { records } = await api.lists.records({})

  expect(made).toEqual([
    ['木曜練習 出席率 2026-06-01.xlsx', 1, true],
    ['木曜練習 出席率 2026-06-01.pdf', 1, true],
  ])
  expect(records.map(({ title, recipient }) => [title, recipient])).toEqual([
    ['木曜練習 出席率', '会長'],
    ['木曜練習 出席率', '会長'],
  ])
})
