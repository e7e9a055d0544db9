import type { Api } from '../../../src-shared/contract/contract.ts'
import type { Member } from '../../../src-shared/contract/members.ts'
import type { AgendaItemId, MeetingId, VoterId } from '../../../src-shared/contract/values.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

export interface MeetingClub extends StartedClub {
  readonly people: readonly Member[]
  readonly meetingId: MeetingId
  /** 第1号議案 and 第2号議案; the second asks for two thirds. */
  readonly items: readonly [AgendaItemId, AgendaItemId]
  voter(of: { readonly id: string }): Promise<VoterId>
}

/** A club of so many with a vote, and a general meeting in May whose list is settled. */
export async function startMeeting(count: number): Promise<MeetingClub> {
  const club = await startClub({ today: '2026-05-01' })
  const { api, given } = club
  await given.memberType('正会員', { votes: true })
  await given.memberType('賛助会員', { votes: false })
  const people: Member[] = []
  for (const [at, name] of names.slice(0, count).entries()) {
    people.push(
      await given.member(name, {
        number: `${1001 + at}`,
        type: '正会員',
        joinedOn: '2020-04-01',
        kana: kana[at] ?? '',
      }),
    )
  }
  const { id: meetingId } = await api.meetings.save({
    name: '第5回通常総会',
    heldOn: '2026-05-24',
    recordOn: '2026-04-30',
  })
  await api.meetings.saveAgenda({
    meetingId,
    items: [{ title: '事業報告' }, { title: '定款の変更', majority: 'twoThirds' }],
  })
  await api.meetings.fixVoters({ meetingId })
  const [first, second] = (await api.meetings.get({ id: meetingId })).items
  if (first === undefined || second === undefined) throw new Error('two items were saved')
  return { ...club, people, meetingId, items: [first.id, second.id], voter: (of) => voterOf(api, meetingId, of.id) }
}

async function voterOf(api: Api, meetingId: MeetingId, memberId: string): Promise<VoterId> {
  const { voters } = await api.meetings.voters({ meetingId, limit: 1000 })
  const voter = voters.find((one) => one.memberId === memberId)
  if (voter === undefined) throw new Error(`${memberId} has no vote`)
  return voter.id
}

const names = ['青木 一', '石田 二郎', '上野 三枝', '遠藤 史郎', '岡田 五月', '加藤 六', '木村 七海']
const kana = [
  'アオキ ハジメ',
  'イシダ ジロウ',
  'ウエノ ミエ',
  'エンドウ シロウ',
  'オカダ サツキ',
  'カトウ ロク',
  'キムラ ナナミ',
]
