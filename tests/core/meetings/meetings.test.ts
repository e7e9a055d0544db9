import { expect, test } from 'vitest'
import { startMeeting } from './meeting-club.ts'

test('last year’s rules and agenda come over to a new day, without what happened', async () => {
  const { api, meetingId, people } = await startMeeting(3)
  await api.meetings.save({
    id: meetingId,
    name: '第5回通常総会',
    answerBy: '2026-05-17',
    quorum: { of: 2, in: 3, more: true },
  })
  await api.meetings.save({ id: meetingId, name: '第5回通常総会', chair: '青木 一', proxyLimit: 2 })
  await api.meetings.checkIn({ meetingId, memberId: people[0]?.id ?? ('' as never) })

  const { id } = await api.meetings.copy({ id: meetingId, name: '第6回通常総会', heldOn: '2027-05-23' })
  const copy = await api.meetings.get({ id })

  expect(copy).toMatchObject({
    ...{ name: '第6回通常総会', heldOn: '2027-05-23', recordOn: '2027-04-29', answerBy: '2027-05-16', fixedOn: null },
    ...{ quorum: { of: 2, in: 3, more: true }, proxyLimit: 2, chair: '' },
  })
  expect(copy.items.map(({ title, majority, inPerson }) => [title, majority, inPerson])).toEqual([
    ['事業報告', 'simple', null],
    ['定款の変更', 'twoThirds', null],
  ])
})

test('an item that was voted on stays on the agenda', async () => {
  const { api, meetingId, items, people, voter } = await startMeeting(3)
  const [first, second] = items
  await api.meetings.respond({
    ...{ meetingId, voterId: await voter(people[0] ?? ({ id: '' } as never)), kind: 'written' as const },
    votes: { [second]: 'for' },
  })

  const without = api.meetings.saveAgenda({ meetingId, items: [{ id: first, title: '事業報告' }] })
  await expect(without).rejects.toMatchObject({ code: 'AGENDA_HAS_VOTES', data: { title: '定款の変更' } })
  await api.meetings.saveAgenda({ meetingId, items: [{ id: second, title: '定款の一部変更' }] })

  const kept = await api.meetings.get({ id: meetingId })
  expect(kept.items.map(({ title, majority, position }) => [title, majority, position])).toEqual([
    ['定款の一部変更', 'twoThirds', 0],
  ])
})

test('a meeting goes with its list and agenda, unless something has come in, and undo brings all of it back', async () => {
  const { api, meetingId, people, voter } = await startMeeting(3)
  const { id } = await api.meetings.respond({
    ...{ meetingId, voterId: await voter(people[0] ?? ({ id: '' } as never)), kind: 'proxy' as const },
  })
  await expect(api.meetings.remove({ id: meetingId })).rejects.toMatchObject({ data: { count: 1 } })
  await api.meetings.removeResponse({ id })

  const { operationId } = await api.meetings.remove({ id: meetingId })
  const gone = await api.meetings.list({})
  await api.history.undo({ operationId })

  const { meetings } = await api.meetings.list({})
  expect(gone.total).toBe(0)
  expect(meetings.map(({ name, quorumState }) => [name, quorumState.entitled.people])).toEqual([['第5回通常総会', 3]])
})

test('a rule that could never be fulfilled is refused', async () => {
  const { api } = await startMeeting(1)
  const more = { name: '総会', quorum: { of: 1, in: 1, more: true } }
  await expect(api.meetings.save(more)).rejects.toMatchObject({ code: 'SHARE_IMPOSSIBLE' })
  await expect(api.meetings.save({ name: '総会', votes: 'units' })).rejects.toMatchObject({ code: 'VOTE_FEE_MISSING' })
})

test('the acts of a meeting are undone one after the other, back to nothing', async () => {
  const { api } = await startMeeting(3)
  for (;;) {
    const { entries } = await api.history.list({ limit: 50 })
    const next = entries.find(({ label, undoneBy }) => label.kind.startsWith('meeting.') && undoneBy === null)
    if (next === undefined) break
    await api.history.undo({ operationId: next.operationId })
  }
  expect((await api.meetings.list({})).meetings).toEqual([])
})
