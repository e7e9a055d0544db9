import type { Api } from '../../../src-shared/contract/contract.ts'
import type { BallotVote, ResponseKind, Voter } from '../../../src-shared/contract/meetings.ts'
import type { AgendaItemId, MeetingId, PlainDate } from '../../../src-shared/contract/values.ts'
import { fiscalYearLabel } from '../../../src-shared/domain/fiscal-year.ts'
import { daysAfter } from './days.ts'
import type { Random } from './random.ts'

interface Time {
  readonly today: PlainDate
  /** The fiscal year of today. */
  readonly current: number
}

/** Last year's general meeting, held and closed, and the next one, to which the first answers have come. */
export async function* holdMeetings(api: Api, random: Random, time: Time): AsyncGenerator<number, void, void> {
  const last = yield* heldMeeting(api, random, time)
  const heldOn = sundayAfter(daysAfter(time.today, 21))
  const { id } = await api.meetings.copy({ id: last, name: nameOf(time.current), heldOn })
  await api.meetings.save({ id, name: nameOf(time.current), answerBy: daysAfter(heldOn, -7) })
  const { items } = await api.meetings.get({ id })
  await api.meetings.saveAgenda({
    meetingId: id,
    items: items.map((item) => ({ ...item, title: item.title.replaceAll(yearBefore(time), yearOf(time)) })),
  })
  await api.meetings.fixVoters({ meetingId: id })
  const { voters } = await api.meetings.voters({ meetingId: id, limit: 1000 })
  const voted = await votedOn(api, id)
  for (const voter of voters.filter(() => random.chance(0.1))) {
    const kind = random.pick(['willCome', 'willCome', 'proxy', 'proxy', 'written', 'absent'] as const)
    yield await answer(api, random, { meetingId: id, voter, kind, items: voted })
  }
}

async function* heldMeeting(api: Api, random: Random, time: Time): AsyncGenerator<number, MeetingId, void> {
  const heldOn = sundayAfter(daysAfter(time.today, -330))
  const { id: meetingId } = await api.meetings.save({
    ...{ name: nameOf(time.current - 1), kind: 'ordinary', place: 'みどり台市民センター 集会室' },
    ...{ heldOn, startsAt: '13:30', endsAt: '15:00', answerBy: daysAfter(heldOn, -7) },
    ...{ recordOn: daysAfter(heldOn, -30), proxyLimit: 5 },
    ...{ chair: '髙橋 一', secretary: '佐藤 花子', signatories: ['鈴木 次郎', '田中 恵子'] },
    course: '議長は、議事録署名人の選任について諮り、異議なく承認された。',
  })
  const [year, next] = [yearBefore(time), yearOf(time)]
  await api.meetings.saveAgenda({
    meetingId,
    items: [
      { title: `${year} 事業報告および決算の承認`, text: '監査の報告とあわせて、承認を求めます。' },
      { title: `${next} 事業計画および予算`, text: '活動の日程と、会費の使いみちをお諮りします。' },
      { title: '会則の一部変更', text: '第12条（例会）を改めます。', majority: 'twoThirds' },
      { title: '会員の異動について', kind: 'report' },
    ],
  })
  await api.meetings.fixVoters({ meetingId })
  const { voters } = await api.meetings.voters({ meetingId, limit: 1000 })
  const voted = await votedOn(api, meetingId)
  for (const voter of voters.filter(() => random.chance(0.6))) {
    const kind = random.pick(['inPerson', 'inPerson', 'inPerson', 'proxy', 'proxy', 'written'] as const)
    yield await answer(api, random, { meetingId, voter, kind, items: voted })
  }
  await decide(api, meetingId)
  return meetingId
}

/** Everybody was there until the end: what was counted in the room is what came. */
async function decide(api: Api, meetingId: MeetingId): Promise<void> {
  await api.meetings.open({ meetingId })
  const { inPerson } = await api.meetings.quorum({ meetingId })
  for (const [index, agendaItemId] of (await votedOn(api, meetingId)).entries()) {
    const against = index * 3
    const counted = { for: inPerson.votes - against - index, against, abstain: index }
    const course = index === 0 ? '会計から説明があり、質疑のあと採決した。' : ''
    await api.meetings.saveBallot({ agendaItemId, inPerson: counted, proxies: null, course })
  }
  await api.meetings.close({ meetingId })
}

interface Answer {
  readonly meetingId: MeetingId
  readonly voter: Voter
  readonly kind: ResponseKind
  readonly items: readonly AgendaItemId[]
}

async function answer(api: Api, random: Random, { meetingId, voter, kind, items }: Answer): Promise<number> {
  const vote = (): BallotVote => (random.chance(0.85) ? 'for' : random.chance(0.5) ? 'against' : 'abstain')
  const votes = kind === 'written' ? Object.fromEntries(items.map((id) => [id, vote()])) : {}
  await api.meetings.respond({ meetingId, voterId: voter.id, kind, votes })
  return 1
}

async function votedOn(api: Api, id: MeetingId): Promise<AgendaItemId[]> {
  return (await api.meetings.get({ id })).items.flatMap((item) => (item.kind === 'vote' ? [item.id] : []))
}

function sundayAfter(day: PlainDate): PlainDate {
  return daysAfter(day, (7 - new Date(`${day}T12:00:00Z`).getUTCDay()) % 7)
}

const inWords = (year: number) => fiscalYearLabel(year, { style: 'western', startMonth: 4, locale: 'ja' })
const nameOf = (year: number) => `${inWords(year)} 通常総会`
const yearOf = ({ current }: Time) => inWords(current)
const yearBefore = ({ current }: Time) => inWords(current - 1)
