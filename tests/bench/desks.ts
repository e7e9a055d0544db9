import type { Office } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import type { ResponseKind } from '../../src-shared/contract/meetings.ts'
import type { MeetingId, MemberId, VoterId } from '../../src-shared/contract/values.ts'
import { atMost, p95, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const ROUNDS = 60
const REGISTERED = 1000

/** The desk of an event of a thousand, and of a meeting of the whole club where six in ten sent something before. */
export async function benchDesks(office: Office, people: readonly MemberId[]): Promise<Row[]> {
  return [...(await benchEvent(office, people)), ...(await benchMeeting(office, people))]
}

async function benchEvent(office: Office, people: readonly MemberId[]): Promise<Row[]> {
  const api = apiOf(office)
  const tickets = [{ name: '一般', amount: 1000 }]
  const { id: eventId } = await api.events.save({ name: '大会', startsOn: '2026-05-01', capacity: 800, tickets })
  const registered = people.slice(0, REGISTERED)
  for (let at = 0; at < REGISTERED; at += 500) {
    const chosen = registered.slice(at, at + 500).map((personId) => ({ personId }))
    await api.registrations.add({ eventId, people: chosen })
  }
  const arrivals: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    const personId = registered[i * 11] as MemberId
    arrivals.push(await timed(() => api.registrations.checkIn({ eventId, personId })))
  }
  return [atMost(`event: one of ${REGISTERED} registered arrives, ms p95`, p95(arrivals), 10)]
}

async function benchMeeting(office: Office, people: readonly MemberId[]): Promise<Row[]> {
  const api = apiOf(office)
  const { id: meetingId } = await api.meetings.save({ name: '総会', recordOn: '2026-04-30' })
  await api.meetings.fixVoters({ meetingId })
  const voters = await papersSent(office, meetingId)
  const arrivals: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    const memberId = people[(i * 163) % people.length] as MemberId
    arrivals.push(await timed(() => api.meetings.checkIn({ meetingId, memberId })))
  }
  const papers: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    const { id: voterId } = voters[(i * 157 + 9) % voters.length] as Voter
    papers.push(await timed(() => api.meetings.respond({ meetingId, voterId, kind: 'proxy' })))
  }
  return [
    atMost(`meeting: one of ${voters.length} entitled arrives, ms p95`, p95(arrivals), 30),
    atMost(`meeting: a paper of one of ${voters.length} is taken in, ms p95`, p95(papers), 30),
  ]
}

interface Voter {
  readonly id: VoterId
  readonly memberId: MemberId
}

/** Of every ten, six sent one paper, one of them a second; one proxy in a hundred names a holder. */
function papersSent(office: Office, meetingId: MeetingId): Promise<Voter[]> {
  return office.club().command(({ read, write, ops, newId, now }) => {
    const voters = read.rows<Voter>('SELECT id, member_id FROM voter WHERE meeting_id = ? ORDER BY serial', meetingId)
    const paper = (voterId: VoterId, kind: ResponseKind, proxyTo: string | null) => {
      const rest = { receivedAt: now, proxyName: '', votes: {}, note: '' }
      return ops.create('response', newId(), { all: { meetingId, voterId, kind, proxyTo, ...rest } })
    }
    const papers = voters.flatMap(({ id }, at) => {
      const kind = kinds[at % 10]
      if (kind === undefined) return []
      const holder = at % 100 === 0 ? (voters[at + 7] as Voter).memberId : 'chair'
      const first = paper(id, kind, kind === 'proxy' ? holder : null)
      return at % 10 === 1 ? [first, paper(id, 'willCome', null)] : [first]
    })
    write({ label: { kind: 'meeting.response', name: '' }, ops: papers })
    return voters
  })
}

const kinds = ['proxy', 'written', 'willCome', 'absent', 'proxy', 'written'] as const
