import { expect, test } from 'vitest'
import { practiceClub, thursdays, written } from './attendance-club.ts'

test('the days of the timetable become sessions once, without holidays where the club is off, and again with what was taken away', async () => {
  const { api, activityId } = await practiceClub({ onHolidays: 'off' })
  const span = { activityId, from: '2026-04-20', to: '2026-05-10' }

  const preview = await api.sessions.previewPlan(span)
  const first = await api.sessions.plan(span)
  const second = await api.sessions.plan(span)
  const { sessions } = await api.sessions.list({ activityId })
  for (const { id } of sessions.slice(0, 1)) await api.sessions.remove({ id })
  const third = await api.sessions.plan(span)

  expect(preview.days.map(({ heldOn, outcome }) => [heldOn, outcome])).toEqual([
    ['2026-04-23', 'new'],
    ['2026-04-30', 'new'],
    ['2026-05-07', 'new'],
  ])
  expect([first.made, second, third.made]).toEqual([3, { operationId: null, made: 0 }, 1])
  expect((await api.sessions.list({ activityId })).sessions.map(({ id }) => id)).toEqual(sessions.map(({ id }) => id))
})

test('a holiday is left out of the plan and named', async () => {
  const { api, activityId } = await practiceClub({ onHolidays: 'off', timetable: [{ ...thursdays, weekday: 1 }] })

  const { days } = await api.sessions.previewPlan({ activityId, from: '2026-05-01', to: '2026-05-12' })

  expect(days.map(({ heldOn, outcome, holiday }) => [heldOn, outcome, holiday?.ja])).toEqual([
    ['2026-05-04', 'holiday', 'みどりの日'],
    ['2026-05-11', 'new', undefined],
  ])
})

test('a session that was moved is not made anew on its old day', async () => {
  const { api, activityId } = await practiceClub()
  const span = { activityId, from: '2026-05-01', to: '2026-05-10' }
  await api.sessions.plan(span)
  const { sessions } = await api.sessions.list({ activityId })
  for (const one of sessions.slice(0, 1)) await api.sessions.save({ ...one, heldOn: '2026-05-09' })

  const again = await api.sessions.plan(span)

  expect(again.made).toBe(0)
})

test('a plan of more than two years, times that run backwards and a second activity of one name are refused', async () => {
  const { api, activityId } = await practiceClub()

  await expect(api.sessions.plan({ activityId, from: '2026-01-01', to: '2028-02-01' })).rejects.toMatchObject({
    code: 'SPAN_TOO_LONG',
  })
  const backwards = { activityId, heldOn: '2026-05-01', startsAt: '21:00', endsAt: '19:00' }
  await expect(api.sessions.save(backwards)).rejects.toMatchObject({ code: 'TIMES_REVERSED' })
  await expect(api.activities.save({ name: '木曜　練習' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
})

test('who is expected was in the club and in the group on that day', async () => {
  const { api, given, activityId, sessionOn } = await practiceClub()
  const { id: groupId } = await api.groups.save({ name: '合唱', kind: 'パート' })
  await api.activities.save({
    id: activityId,
    name: '木曜練習',
    expected: { segmentIds: [], groupIds: [groupId], memberIds: [] },
  })
  const [ada, ben, cleo, dan] = [
    await given.member('Ada', { joinedOn: '2020-01-01' }),
    await given.member('Ben', { joinedOn: '2020-01-01' }),
    await given.member('Cleo', { joinedOn: '2020-01-01' }),
    await given.member('Dan', { joinedOn: '2020-01-01' }),
  ]
  await api.groups.assign({ groupId, who: { ids: [ada.id, ben.id, cleo.id] }, startsOn: '2026-01-01' })
  await api.groups.release({ groupId, who: { ids: [ben.id] }, endsOn: '2026-05-08' })
  await api.members.leave({ id: cleo.id, leftOn: '2026-05-14', status: 'left', reason: '' })
  const sheets = []
  for (const heldOn of ['2026-05-07', '2026-05-14']) {
    await sessionOn(heldOn)
    const { people } = await api.attendance.sheet({ activityId, from: heldOn, to: heldOn })
    sheets.push(people.map(({ name }) => name))
  }

  expect(sheets).toEqual([['Ada', 'Ben', 'Cleo'], ['Ada']])
  expect(dan.name).toBe('Dan')
})

test('a column is marked at once without touching what is marked, and all of it is taken back at once', async () => {
  const { api, given, mark, cells, sessionOn } = await practiceClub()
  const [ada] = [await given.member('Ada'), await given.member('Ben'), await given.member('Cleo')]
  await mark('2026-05-07', [[ada, 'excused']])
  const sessionId = await sessionOn('2026-05-07')

  const marked = await api.attendance.markAll({ sessionId, state: 'present' })
  const after = await cells()
  const again = await api.attendance.markAll({ sessionId, state: 'present' })
  const all = await api.attendance.markAll({ sessionId, state: 'absent', overwrite: true })
  await api.history.undo(written(all))
  const undone = await cells()
  await api.history.undo(written(marked))

  expect([marked.count, again, all.count]).toEqual([2, { operationId: null, count: 0 }, 3])
  expect(after).toEqual({
    Ada: { '2026-05-07': 'excused' },
    Ben: { '2026-05-07': 'present' },
    Cleo: { '2026-05-07': 'present' },
  })
  expect(undone).toEqual(after)
  expect(await cells()).toEqual({ Ada: { '2026-05-07': 'excused' }, Ben: {}, Cleo: {} })
})

test('a mark that was wiped out, undone and set again is there, and marking what is so already does nothing', async () => {
  const { api, given, mark, cells } = await practiceClub()
  const ada = await given.member('Ada')
  const first = await mark('2026-05-07', [[ada, 'late']])
  await api.history.undo(written(first))
  const undone = await cells()
  await mark('2026-05-07', [[ada, 'present']])
  await mark('2026-05-07', [[ada, null]])
  const wiped = await cells()
  await mark('2026-05-07', [[ada, 'leftEarly']])

  const again = await mark('2026-05-07', [[ada, 'leftEarly']])

  expect([undone, wiped]).toEqual([{ Ada: {} }, { Ada: {} }])
  expect(again).toEqual({ operationId: null })
  expect(await cells()).toEqual({ Ada: { '2026-05-07': 'leftEarly' } })
})

test('whoever arrives twice is there once, says since when, and whether anybody expected them', async () => {
  const { api, given, clock, sessionOn, cells } = await practiceClub()
  const ada = await given.member('Ada', { number: '0001' })
  const bo = await given.member('Bo', { status: 'applied' })
  const sessionId = await sessionOn('2026-06-01')
  const first = await api.attendance.checkIn({ sessionId, personId: ada.id })
  clock.advance({ minutes: 1 })

  const again = await api.attendance.checkIn({ sessionId, personId: ada.id })
  const guest = await api.attendance.checkIn({ sessionId, personId: bo.id, state: 'late' })

  expect(again).toEqual({ arrival: { ...first.arrival, outcome: 'again' }, operationId: null })
  expect([first.arrival.unexpected, guest.arrival.unexpected, first.arrival.owed]).toEqual([false, true, null])
  expect(await cells()).toEqual({ Ada: { '2026-06-01': 'present' }, Bo: { '2026-06-01': 'late' } })
})

test('the desk says what is owed where the club wants it, and an announced absence gives way', async () => {
  const { api, given, mark, sessionOn, cells } = await practiceClub()
  await api.settings.update({ deskShows: 'owed' })
  const ada = await given.member('Ada', { owes: { 2025: 3000 } })
  await mark('2026-06-01', [[ada, 'excused']])

  const { arrival } = await api.attendance.checkIn({ sessionId: await sessionOn('2026-06-01'), personId: ada.id })

  expect([arrival.outcome, arrival.owed]).toEqual(['arrived', 3000])
  expect(await cells()).toEqual({ Ada: { '2026-06-01': 'present' } })
})

test('a visitor is a contact, counted apart, and goes with the undo', async () => {
  const { api, given, sessionOn, mark } = await practiceClub()
  const ada = await given.member('Ada')
  await mark('2026-05-07', [[ada, 'present']])
  const sessionId = await sessionOn('2026-05-07')

  const { personId, operationId, arrival } = await api.attendance.addVisitor({ sessionId, name: '見学 花子' })
  const { sessions } = await api.sessions.list({})
  const { total } = await api.contacts.list({})
  await api.history.undo(written({ operationId }))
  const after = await api.sessions.list({})

  expect(personId).not.toBe(ada.id)
  expect(arrival).toMatchObject({ name: '見学 花子', outcome: 'arrived', unexpected: false, owed: null })
  expect(sessions.map(({ counts, visitors }) => [counts.present, visitors])).toEqual([[1, 1]])
  expect([total, (await api.contacts.list({})).total, after.sessions[0]?.visitors]).toEqual([1, 0, 0])
})

test('a visitor who is written down twice is there once, and one who comes again is the same', async () => {
  const { api, clock, sessionOn } = await practiceClub()
  const [first, next] = [await sessionOn('2026-05-07'), await sessionOn('2026-05-14')]
  const visit = (sessionId: typeof first, name: string) => api.attendance.addVisitor({ sessionId, name })
  const came = await visit(first, '見学 花子')
  clock.advance({ minutes: 1 })

  const twice = await visit(first, '見学　花子')
  const again = await visit(next, '見学 花子')
  const other = await visit(next, '見学 太郎')

  expect(twice).toEqual({
    ...{ personId: came.personId, operationId: null },
    arrival: { ...came.arrival, outcome: 'again' },
  })
  expect([again.personId, again.arrival.outcome]).toEqual([came.personId, 'arrived'])
  expect(other.personId).not.toBe(came.personId)
  expect((await api.sessions.list({})).sessions.map(({ visitors }) => visitors)).toEqual([2, 1])
})

test('the sheet is turned like pages: the last sessions, those before them, and those to come', async () => {
  const { api, activityId } = await practiceClub({ today: '2026-05-14' })
  await api.sessions.plan({ activityId, from: '2026-05-01', to: '2026-05-31' })
  const page = async (asked: { from?: string; to?: string }) => {
    const { sessions, earlier, later } = await api.attendance.sheet({ activityId, last: 2, ...asked })
    return [sessions.map(({ heldOn }) => heldOn.slice(8)).join(' '), earlier, later]
  }

  expect(await page({})).toEqual(['07 14', false, true])
  expect(await page({ from: '2026-05-15' })).toEqual(['21 28', true, false])
  expect(await page({ to: '2026-05-28' })).toEqual(['21 28', true, false])
  expect(await page({ from: '2026-05-08', to: '2026-05-21' })).toEqual(['14 21', true, true])
  expect(await page({ to: '2026-05-01' })).toEqual(['', false, true])
})

test('the desk counts who is expected on the day of the session', async () => {
  const { api, given, sessionOn } = await practiceClub()
  await given.member('Ada', { joinedOn: '2026-05-10' })
  await given.member('Bo', { joinedOn: '2020-04-01' })

  const counts = ['2026-05-07', '2026-05-14'].map(async (day) => {
    const { expectedCount } = await api.sessions.get({ id: await sessionOn(day) })
    return expectedCount
  })

  expect(await Promise.all(counts)).toEqual([1, 2])
})

test('nobody is marked in a cancelled session, and one with marks is not removed', async () => {
  const { api, given, mark, sessionOn } = await practiceClub()
  const ada = await given.member('Ada')
  await mark('2026-05-07', [[ada, 'present']])
  const id = await sessionOn('2026-05-07')

  await expect(api.sessions.remove({ id })).rejects.toMatchObject({ code: 'SESSION_IN_USE' })
  await api.sessions.cancel({ id, reason: '台風' })
  await expect(mark('2026-05-07', [[ada, 'late']])).rejects.toMatchObject({ code: 'SESSION_CANCELLED' })
  await api.sessions.resume({ id })
  await mark('2026-05-07', [[ada, 'late']])
})

test('an activity goes with its sessions and comes back with everything', async () => {
  const { api, given, mark, cells, activityId } = await practiceClub()
  const ada = await given.member('Ada')
  await mark('2026-05-07', [[ada, 'present']])
  const before = await cells()

  const { operationId } = await api.activities.remove({ id: activityId })
  const gone = [(await api.activities.list({})).length, (await api.sessions.list({})).total]
  await api.history.undo({ operationId })

  expect(gone).toEqual([0, 0])
  expect(await cells()).toEqual(before)
})

test('two entries of one person count once, the mark of more weight stands, and a correction holds', async () => {
  const { api, given, mark, cells } = await practiceClub()
  const [ada, double] = [await given.member('Ada'), await given.member('Ada Love')]
  await mark('2026-05-07', [
    [ada, 'absent'],
    [double, 'late'],
  ])
  await mark('2026-05-14', [[double, 'present']])
  await api.members.merge({ survivorId: ada.id, loserId: double.id })
  const merged = await cells()
  const { sessions } = await api.sessions.list({})
  const rates = await api.rates.people({})
  await mark('2026-05-07', [[ada, 'absent']])

  expect(merged).toEqual({ Ada: { '2026-05-07': 'late', '2026-05-14': 'present' } })
  expect(sessions.map(({ counts }) => counts.late + counts.present + counts.absent)).toEqual([1, 1])
  expect([rates.all.present, rates.all.absent]).toEqual([2, 0])
  expect(await cells()).toEqual({ Ada: { '2026-05-07': 'absent', '2026-05-14': 'present' } })
})

test('the marks of one person stand newest first', async () => {
  const { api, given, mark } = await practiceClub()
  const ada = await given.member('Ada')
  await mark('2026-05-07', [[ada, 'present']])
  await mark('2026-05-14', [[ada, 'absent']])

  const { total, marks } = await api.attendance.ofPerson({ personId: ada.id, limit: 1 })

  expect([total, marks.map(({ heldOn, state }) => [heldOn, state])]).toEqual([2, [['2026-05-14', 'absent']]])
})

test('one session is read by itself, however long ago it was', async () => {
  const { api, activityId } = await practiceClub()
  const { id } = await api.sessions.save({ activityId, heldOn: '2019-01-10', title: '新年会' })

  const session = await api.sessions.get({ id })

  const { sessions } = await api.sessions.list({ activityId, to: '2019-12-31' })
  expect([session]).toEqual(sessions.map((one) => ({ ...one, expectedCount: 0 })))
  expect(session).toMatchObject({ title: '新年会', visitors: 0 })
})
