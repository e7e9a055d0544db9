import { expect, test } from 'vitest'
import { startMeeting } from './meeting-club.ts'

test('a member counts once, whatever comes in, and every paper stays on file', async () => {
  const { api, meetingId, people, voter, items, clock } = await startMeeting(3)
  const [ada] = people
  if (ada === undefined) throw new Error('three people were made')
  const voterId = await voter(ada)
  const respond = async (kind: 'absent' | 'proxy' | 'written' | 'inPerson') => {
    clock.advance({ minutes: 5 })
    const { voter: now, quorum } = await api.meetings.respond({
      meetingId,
      voterId,
      kind,
      votes: { [items[0]]: 'against' },
    })
    return [now.counts, quorum.present.people]
  }

  expect([
    await respond('proxy'),
    await respond('absent'),
    await respond('written'),
    await respond('inPerson'),
  ]).toEqual([
    ['proxy', 1],
    ['proxy', 1],
    ['written', 1],
    ['inPerson', 1],
  ])
  const { voters } = await api.meetings.voters({ meetingId, counts: 'inPerson' })
  expect(
    voters[0]?.responses.map(({ kind, stands, proxyTo, votes }) => [kind, stands, proxyTo, Object.values(votes)]),
  ).toEqual([
    ['proxy', false, 'chair', []],
    ['absent', false, null, []],
    ['written', false, null, ['against']],
    ['inPerson', true, null, []],
  ])
})

test('coming twice, at two desks, is coming once', async () => {
  const { api, meetingId, people } = await startMeeting(3)
  const memberId = people[0]?.id ?? ('' as never)

  const first = await api.meetings.checkIn({ meetingId, memberId, desk: '東' })
  const second = await api.meetings.checkIn({ meetingId, memberId, desk: '西' })

  expect([first.arrival.outcome, second.arrival.outcome, second.operationId]).toEqual(['arrived', 'again', null])
  expect(second.arrival.at).toBe(first.arrival.at)
  expect(second.quorum.inPerson.people).toBe(1)
})

test('an arrival is taken back and taken again', async () => {
  const { api, meetingId, people } = await startMeeting(3)
  const memberId = people[0]?.id ?? ('' as never)
  const { operationId } = await api.meetings.checkIn({ meetingId, memberId })

  await api.history.undo({ operationId: operationId ?? ('' as never) })
  const without = await api.meetings.quorum({ meetingId })
  const { arrival, quorum } = await api.meetings.checkIn({ meetingId, memberId })

  expect([without.inPerson.people, arrival.outcome, quorum.inPerson.people]).toEqual([0, 'arrived', 1])
})

test('a proxy by name finds the member entitled and counts once that member is there', async () => {
  const { api, meetingId, people, voter } = await startMeeting(3)
  const [ada, holder] = people
  if (ada === undefined || holder === undefined) throw new Error('three people were made')
  const voterId = await voter(ada)

  const given = await api.meetings.respond({ meetingId, voterId, kind: 'proxy', proxyName: '石田二郎' })
  const { quorum } = await api.meetings.checkIn({ meetingId, memberId: holder.id })

  expect(given.quorum.refused).toEqual([{ voterId, name: '青木 一', why: 'notPresent' }])
  expect([given.voter.responses[0]?.proxyTo, given.voter.counts]).toEqual([holder.id, 'absent'])
  expect([quorum.refused, quorum.proxy.people, quorum.inPerson.people]).toEqual([[], 1, 1])
})

test('one member holds only so many proxies, the chair any number, also where the paper names the chair', async () => {
  const { api, meetingId, people, voter } = await startMeeting(4)
  const [first, second, third, holder] = people
  if (!first || !second || !third || !holder) throw new Error('four people were made')
  await api.meetings.save({ id: meetingId, name: '第5回通常総会', proxyLimit: 1 })
  await api.meetings.checkIn({ meetingId, memberId: holder.id })
  for (const giver of [first, second, third]) {
    await api.meetings.respond({ meetingId, voterId: await voter(giver), kind: 'proxy', proxyTo: holder.id })
  }
  const limited = await api.meetings.quorum({ meetingId })

  await api.meetings.save({ id: meetingId, name: '第5回通常総会', chair: '遠藤史郎' })
  const asChair = await api.meetings.quorum({ meetingId })

  expect([limited.proxy.people, limited.refused.map(({ why }) => why)]).toEqual([1, ['limit', 'limit']])
  expect([asChair.proxy.people, asChair.refused]).toEqual([3, []])
})

test('a paper is put right, taken out, and brought back by undo', async () => {
  const { api, meetingId, people, voter, items } = await startMeeting(2)
  const voterId = await voter(people[0] ?? ({ id: '' } as never))
  const { id } = await api.meetings.respond({ meetingId, voterId, kind: 'proxy' })

  const revised = await api.meetings.reviseResponse({ id, kind: 'written', votes: { [items[1]]: 'for' } })
  const removed = await api.meetings.removeResponse({ id })
  await api.history.undo({ operationId: removed.operationId })
  const { voters } = await api.meetings.voters({ meetingId, search: '青木' })

  expect([revised.voter.counts, removed.voter.counts, voters[0]?.counts]).toEqual(['written', 'none', 'written'])
  expect(voters[0]?.responses[0]?.votes).toEqual({ [items[1]]: 'for' })
})

test('nothing is taken in before the list is settled, of a stranger, or after the end', async () => {
  const { api, given, meetingId, people, voter } = await startMeeting(2)
  const guest = await given.member('客 人', { type: '賛助会員' })
  const { id: unsettled } = await api.meetings.save({ name: '臨時総会', recordOn: '2026-04-30' })
  const voterId = await voter(people[0] ?? ({ id: '' } as never))
  const memberId = people[0]?.id ?? ('' as never)

  await expect(api.meetings.checkIn({ meetingId: unsettled, memberId })).rejects.toMatchObject({
    code: 'VOTERS_NOT_FIXED',
  })
  await expect(api.meetings.checkIn({ meetingId, memberId: guest.id })).rejects.toMatchObject({ code: 'NOT_ENTITLED' })
  await expect(api.meetings.close({ meetingId })).rejects.toMatchObject({ code: 'MEETING_NOT_OPEN' })
  await api.meetings.open({ meetingId })
  await expect(api.meetings.open({ meetingId })).rejects.toMatchObject({ code: 'MEETING_IS_OPEN' })
  await api.meetings.close({ meetingId })
  const after = [
    api.meetings.respond({ meetingId, voterId, kind: 'proxy' }),
    api.meetings.checkIn({ meetingId, memberId }),
    api.meetings.fixVoters({ meetingId }),
    api.meetings.saveAgenda({ meetingId, items: [] }),
    api.meetings.save({ id: meetingId, name: '第5回通常総会', standing: 'latest' }),
  ]
  for (const each of await Promise.allSettled(after)) expect(each).toMatchObject({ reason: { code: 'MEETING_CLOSED' } })
})
