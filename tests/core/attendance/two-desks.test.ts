import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedHolidays } from '../../../src-main/core/db/holidays.ts'
import { checkIn } from '../../../src-main/core/features/attendance/check-in.ts'
import { markAll, markCells } from '../../../src-main/core/features/attendance/mark.ts'
import { readSheet } from '../../../src-main/core/features/attendance/sheet.ts'
import { attendanceStates } from '../../../src-shared/contract/activities.ts'
import type { ActivityId, PersonId, SessionId } from '../../../src-shared/contract/values.ts'
import { MemoryLaptop } from '../../support/memory-club.ts'

const act = fc.record({
  desk: fc.nat(1),
  kind: fc.constantFrom('mark', 'mark', 'checkIn', 'checkIn', 'all', 'undo', 'hear', 'wait'),
  person: fc.nat(4),
  state: fc.constantFrom(...attendanceStates, null),
})

/** Two laptops with one evening of one activity, five people expected. */
function evening() {
  const desks = [new MemoryLaptop('anna'), new MemoryLaptop('bert')] as const
  const [first, second] = desks
  const { ops, newId } = first.ctx()
  const [club, activityId, sessionId] = [newId(), newId() as ActivityId, newId() as SessionId]
  const people = [1, 2, 3, 4, 5].map(() => newId() as PersonId)
  const beginning = first.write(
    ops.create('club', club, { identity: { name: '会' } }),
    ops.create('activity', activityId, { all: { name: '練習' }, expected: { expected: {} } }),
    ops.create('session', sessionId, { all: { activityId, heldOn: '2026-04-01' } }),
    ...people.map((id, place) => ops.create('member', id, { name: { fullName: `会員${place}` } })),
  )
  second.take(first.changes())
  return { desks, activityId, sessionId, people, beginning }
}

type Evening = ReturnType<typeof evening>
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function perform({ desks, sessionId, people, beginning }: Evening, { desk, kind, person, state }: Act): void {
  const laptop = desks[desk] as MemoryLaptop
  const other = desks[1 - desk] as MemoryLaptop
  const personId = people[person] as PersonId
  const ctx = laptop.ctx()
  switch (kind) {
    case 'mark':
      markCells(ctx, { marks: [{ sessionId, personId, state, note: '' }] })
      break
    case 'checkIn':
      checkIn(ctx, { sessionId, personId, state: 'present', desk: laptop.device })
      break
    case 'all':
      markAll(ctx, { sessionId, state: 'absent', overwrite: false })
      break
    case 'undo': {
      const last = laptop.db.row<{ id: string }>(
        'SELECT id FROM operation WHERE id <> ? ORDER BY hlc DESC LIMIT 1',
        beginning,
      )
      // What somebody else has changed since stays: undo then refuses.
      if (last !== undefined) ignoring(() => laptop.undo(last.id))
      break
    }
    case 'hear':
      laptop.take(other.changes())
      break
    default:
      laptop.clock += (person - 2) * 3_600_000
  }
}

function ignoring(work: () => void): void {
  try {
    work()
  } catch {}
}

function sheetOf({ activityId }: Evening, laptop: MemoryLaptop) {
  const asked = { activityId, to: '2030-01-01', last: 20 }
  const { people, marks } = readSheet(laptop.ctx(), asked, shippedHolidays)
  return marks.map(({ person, ...mark }) => ({ ...mark, name: people[person]?.name })).toSorted(byName)
}

const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
  String(a.name) < String(b.name) ? -1 : 1

test('two desks that mark the same evening in any interleaving end up with the same sheet', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 50 }), (history) => {
      const tonight = evening()
      const [anna, bert] = tonight.desks
      for (const one of history) perform(tonight, one)

      const theirs = bert.changes()
      bert.take(anna.changes())
      anna.take(theirs)

      expect(sheetOf(tonight, anna)).toEqual(sheetOf(tonight, bert))
    }),
    { numRuns: 60 },
  )
})

test('somebody whom both desks check in at once arrived once', () => {
  const tonight = evening()
  const [anna, bert] = tonight.desks
  for (const desk of [0, 1]) perform(tonight, { desk, kind: 'checkIn', person: 0, state: null })

  anna.take(bert.changes())

  expect(anna.db.row('SELECT count(*) AS count FROM attendance')).toEqual({ count: 1 })
  expect(sheetOf(tonight, anna)).toEqual([{ session: 0, state: 'present', note: '', name: '会員0' }])
})
