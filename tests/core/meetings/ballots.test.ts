import { expect, test } from 'vitest'
import { startMeeting } from './meeting-club.ts'

async function aMeetingOfFive() {
  const club = await startMeeting(7)
  const { api, meetingId, people, voter, items } = club
  for (const person of people.slice(0, 3)) await api.meetings.checkIn({ meetingId, memberId: person.id })
  const [, , , fourth, fifth] = people
  if (fourth === undefined || fifth === undefined) throw new Error('seven people were made')
  await api.meetings.respond({ meetingId, voterId: await voter(fourth), kind: 'proxy' })
  await api.meetings.respond({
    meetingId,
    voterId: await voter(fifth),
    kind: 'written',
    votes: { [items[1]]: 'against' },
  })
  await api.meetings.open({ meetingId })
  return club
}

test('votes of the room, proxies and papers make the result', async () => {
  const { api, meetingId, items } = await aMeetingOfFive()
  const first = await api.meetings.saveBallot({
    ...{ agendaItemId: items[0], inPerson: { for: 2, against: 0, abstain: 1 }, proxies: null },
  })
  const second = await api.meetings.saveBallot({
    agendaItemId: items[1],
    ...{ inPerson: { for: 2, against: 1, abstain: 0 }, proxies: { for: 0, against: 1, abstain: 0 } },
    course: '反対の意見があった。',
  })

  expect([first.result.all, first.result.outcome]).toEqual([{ for: 3, against: 0, abstain: 2 }, 'carried'])
  expect([second.result.all, second.result.needed, second.result.outcome]).toEqual([
    { for: 2, against: 3, abstain: 0 },
    4,
    'rejected',
  ])
  expect(await api.meetings.results({ meetingId })).toEqual([first.result, second.result])
  await api.history.undo({ operationId: second.operationId })
  expect((await api.meetings.results({ meetingId })).map(({ outcome }) => outcome)).toEqual(['carried', 'open'])
})

test('who comes after the count changes nothing of what was decided, until it is counted again', async () => {
  const { api, clock, meetingId, items, people } = await aMeetingOfFive()
  const agendaItemId = items[1]
  const inPerson = { for: 3, against: 0, abstain: 0 }
  const { result } = await api.meetings.saveBallot({ agendaItemId, inPerson, proxies: null })
  clock.advance({ minutes: 10 })

  for (const { id: memberId } of [...people.slice(0, 1), ...people.slice(3, 5)]) {
    await api.meetings.checkIn({ meetingId, memberId })
  }
  const later = (await api.meetings.results({ meetingId }))[1]
  await api.meetings.saveBallot({ agendaItemId, inPerson, proxies: null, course: '質疑があった。' })
  const told = (await api.meetings.results({ meetingId }))[1]
  await api.meetings.saveBallot({ agendaItemId, inPerson, proxies: null, recount: true })
  const again = (await api.meetings.results({ meetingId }))[1]

  expect([result.all, result.outcome]).toEqual([{ for: 4, against: 1, abstain: 0 }, 'carried'])
  expect([later, told]).toEqual([result, result])
  expect([again?.all, again?.notVoted, again?.outcome]).toEqual([inPerson, 2, 'rejected'])
})

test('an arrival taken back after the count leaves more votes than people, and is said', async () => {
  const { api, meetingId, items, people } = await aMeetingOfFive()
  const agendaItemId = items[0]
  await api.meetings.saveBallot({ agendaItemId, inPerson: { for: 3, against: 0, abstain: 0 }, proxies: null })
  const { voters } = await api.meetings.findVoter({ meetingId, asked: people[0]?.memberNumber ?? '' })
  for (const { id } of voters.flatMap(({ responses }) => responses)) await api.meetings.removeResponse({ id })

  const [result] = await api.meetings.results({ meetingId })

  expect([result?.surplus, result?.all.for]).toEqual([1, 4])
})

test('more votes than there are people are counted again', async () => {
  const { api, items } = await aMeetingOfFive()
  const four = { for: 3, against: 1, abstain: 0 }
  const room = api.meetings.saveBallot({ agendaItemId: items[0], inPerson: four, proxies: null })
  await expect(room).rejects.toMatchObject({ code: 'BALLOT_TOO_MANY', data: { where: 'room', counted: 4, there: 3 } })
  const proxies = api.meetings.saveBallot({ agendaItemId: items[0], inPerson: null, proxies: four })
  await expect(proxies).rejects.toMatchObject({ data: { where: 'proxies', there: 1 } })
})

test('after the end only what was said may still be put right', async () => {
  const { api, meetingId, items } = await aMeetingOfFive()
  const ballot = { agendaItemId: items[0], inPerson: { for: 3, against: 0, abstain: 0 }, proxies: null }
  await api.meetings.saveBallot(ballot)
  await api.meetings.close({ meetingId })

  await api.meetings.saveBallot({ ...ballot, course: '説明があった。' })
  await api.meetings.save({ id: meetingId, name: '第5回通常総会', signatories: ['青木 一', '石田 二郎'] })
  const changed = api.meetings.saveBallot({ ...ballot, inPerson: null })

  await expect(changed).rejects.toMatchObject({ code: 'MEETING_CLOSED' })
  const { items: kept, signatories } = await api.meetings.get({ id: meetingId })
  expect([kept[0]?.course, kept[0]?.inPerson?.for, signatories.length]).toEqual(['説明があった。', 3, 2])
})

test('a vote is not entered before the day of a meeting that is not open; afterwards it is', async () => {
  const { api, items, clock } = await startMeeting(5)
  const ballot = { agendaItemId: items[0], inPerson: null, proxies: null, recount: true }
  await expect(api.meetings.saveBallot(ballot)).rejects.toMatchObject({ code: 'MEETING_NOT_OPEN' })

  clock.set('2026-05-24T04:30:00Z')

  await expect(api.meetings.saveBallot(ballot)).resolves.toMatchObject({ result: { outcome: 'open' } })
})
