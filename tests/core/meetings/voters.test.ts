import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MeetingId } from '../../../src-shared/contract/values.ts'
import { voterCode } from '../../../src-shared/domain/voter-code.ts'
import { startClub } from '../../support/start-club.ts'
import { startMeeting } from './meeting-club.ts'

async function listed(api: Api, meetingId: MeetingId) {
  const { voters } = await api.meetings.voters({ meetingId })
  return voters.map(({ serial, name, votes }) => [serial, name, votes])
}

test('entitled is who was a member with a vote on the record date', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.memberType('正会員', { votes: true })
  await given.memberType('賛助会員', { votes: false })
  const of = (type: string, joinedOn: string) => ({ type, joinedOn })
  await given.member('青木 一', of('正会員', '2020-04-01'))
  await given.member('石田 二郎', of('正会員', '2026-05-01'))
  await given.member('上野 三枝', of('賛助会員', '2020-04-01'))
  const gone = await given.member('遠藤 史郎', of('正会員', '2020-04-01'))
  await api.members.leave({ id: gone.id, leftOn: '2026-04-30', reason: 'left' })
  const { id } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30' })

  const before = await api.meetings.voters({ meetingId: id })
  const fixed = await api.meetings.fixVoters({ meetingId: id })

  expect([before.fixed, before.voters.map(({ name }) => name)]).toEqual([false, ['青木 一']])
  expect(fixed).toMatchObject({ voters: 1, added: 1, removed: 0 })
  expect(await listed(api, id)).toEqual([[1, '青木 一', 1]])
})

test('settled again, the list takes in who is new and keeps every number', async () => {
  const { api, given, meetingId, people } = await startMeeting(3)
  const [, second] = people
  await given.member('秋山 零', { type: '正会員', joinedOn: '2020-04-01', kana: 'アキヤマ レイ' })
  await api.members.trash({ ids: [second?.id ?? ''] } as Parameters<Api['members']['trash']>[0])

  const again = await api.meetings.fixVoters({ meetingId })
  const without = await listed(api, meetingId)
  await api.members.restore({ ids: [second?.id ?? ''] } as Parameters<Api['members']['restore']>[0])
  await api.meetings.fixVoters({ meetingId })
  const nothing = await api.meetings.fixVoters({ meetingId })

  expect(again).toMatchObject({ voters: 3, added: 1, removed: 1 })
  expect(without).toEqual([
    [1, '青木 一', 1],
    [3, '上野 三枝', 1],
    [4, '秋山 零', 1],
  ])
  expect((await listed(api, meetingId)).map(([serial]) => serial)).toEqual([1, 2, 3, 4])
  expect(nothing).toEqual({ operationId: null, voters: 4, added: 0, removed: 0 })
})

test('a settled list follows the record date, until papers have come in', async () => {
  const { api, given, meetingId, people } = await startMeeting(3)
  await given.member('秋山 零', { type: '正会員', joinedOn: '2026-05-01', kana: 'アキヤマ レイ' })
  const rule = { id: meetingId, name: '第5回通常総会' }

  const { operationId } = await api.meetings.save({ ...rule, recordOn: '2026-05-01' })
  const after = await listed(api, meetingId)
  await api.history.undo({ operationId })
  const undone = await listed(api, meetingId)
  for (const { id: memberId } of people.slice(0, 1)) await api.meetings.checkIn({ meetingId, memberId })
  const late = api.meetings.save({ ...rule, recordOn: '2026-05-01' })

  expect([after.length, after.at(-1)]).toEqual([4, [4, '秋山 零', 1]])
  expect(undone.length).toBe(3)
  await expect(late).rejects.toMatchObject({ code: 'VOTERS_HAVE_ANSWERED', data: { count: 1 } })
  await api.meetings.save({ ...rule, place: '集会室' })
})

test('by household its head votes, with one vote however many live there', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const father = await given.member('青木 一', { joinedOn: '2020-04-01' })
  const son = await given.member('青木 二郎', { joinedOn: '2020-04-01' })
  await given.member('石田 三枝', { joinedOn: '2020-04-01' })
  const { id: household } = await given.household('青木家', father, son)
  await api.households.save({ id: household, name: '青木家', memberIds: [father.id, son.id], headId: son.id })
  const { id } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30', unit: 'household' })
  await api.meetings.fixVoters({ meetingId: id })

  const { arrival, quorum } = await api.meetings.checkIn({ meetingId: id, memberId: father.id })
  const again = await api.meetings.checkIn({ meetingId: id, memberId: son.id })

  expect((await listed(api, id)).map(([, name, votes]) => [name, votes]).toSorted()).toEqual([
    ['石田 三枝', 1],
    ['青木 二郎', 1],
  ])
  expect([arrival.name, arrival.outcome, again.arrival.outcome]).toEqual(['青木 二郎', 'arrived', 'again'])
  expect(quorum.inPerson).toEqual({ people: 1, votes: 1 })
})

test('votes follow the units agreed on the record date', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const fee = await given.fee('賛助会費', 10_000, { unitName: '口' })
  const [ada, eve] = [await given.member('Ada'), await given.member('Eve')]
  const units = { feeId: fee.id, kind: 'units' as const }
  await api.fees.saveAgreement({ memberId: ada.id, ...units, units: 3, startsOn: '2024-04-01', endsOn: '2026-04-30' })
  await api.fees.saveAgreement({ memberId: ada.id, ...units, units: 9, startsOn: '2026-05-01' })
  await api.fees.saveAgreement({ memberId: eve.id, ...units, units: 2, startsOn: '2026-05-01' })
  const { id } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30', votes: 'units', voteFeeId: fee.id })

  await api.meetings.fixVoters({ meetingId: id })

  expect(await listed(api, id)).toEqual([
    [1, 'Ada', 3],
    [2, 'Eve', 1],
  ])
  expect(await api.meetings.quorum({ meetingId: id })).toMatchObject({ entitled: { people: 2, votes: 4 }, needed: 2 })
})

test('a paper is found by its code, its number, a member number or letters of the name', async () => {
  const { api, meetingId } = await startMeeting(3)
  const find = async (asked: string) =>
    (await api.meetings.findVoter({ meetingId, asked })).voters.map(({ serial }) => serial)
  const { id: other } = await api.meetings.save({ name: '臨時総会' })

  expect(await find(voterCode(meetingId, 2))).toEqual([2])
  expect(await find('2')).toEqual([2])
  expect(await find('1003')).toEqual([3])
  expect(await find('いしだ')).toEqual([2])
  expect(await find('田')).toEqual([2])
  expect(await find('何もない')).toEqual([])
  await expect(find(voterCode(other, 2))).rejects.toMatchObject({ code: 'PAPER_OF_OTHER_MEETING' })
})

test('of two entries that turn out to be one person, the papers of both count as one', async () => {
  const { api, meetingId, people, voter } = await startMeeting(3)
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('three people were made')
  await api.meetings.respond({ meetingId, voterId: await voter(second), kind: 'written' })
  await api.meetings.checkIn({ meetingId, memberId: first.id })

  await api.members.merge({ survivorId: first.id, loserId: second.id })

  const quorum = await api.meetings.quorum({ meetingId })
  expect(quorum).toMatchObject({ entitled: { people: 2 }, inPerson: { people: 1 }, written: { people: 0 } })
  const { voters } = await api.meetings.findVoter({ meetingId, asked: '2' })
  expect(voters.map(({ name, serial, responses }) => [name, serial, responses.length])).toEqual([['青木 一', 1, 2]])
  expect(await api.meetings.fixVoters({ meetingId })).toMatchObject({ voters: 2, added: 0, removed: 0 })
})

test('a list of nobody is not settled', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.memberType('賛助会員', { votes: false })
  await given.member('Ada', { type: '賛助会員' })
  const { id } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30' })
  await expect(api.meetings.fixVoters({ meetingId: id })).rejects.toMatchObject({ code: 'NOBODY_ENTITLED' })
})
