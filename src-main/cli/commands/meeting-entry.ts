import type { Api } from '../../../src-shared/contract/contract.ts'
import {
  type BallotVote,
  ballotVote,
  type Meeting,
  responseKind,
  type Voter,
} from '../../../src-shared/contract/meetings.ts'
import type { AgendaItemId } from '../../../src-shared/contract/values.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { Fault, required, UsageError } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { type MeetingTask, quorumLines } from './meeting-task.ts'

/** Takes in a paper or an arrival, for whoever a code, a number or a name fits alone. */
export async function takeResponse({ api, meeting, values, terminal }: MeetingTask): Promise<void> {
  const kind = responseKind.safeParse(required(values.kind, '--kind'))
  if (!kind.success) throw new UsageError('--kind')
  const voter = await voterNamed(api, meeting, required(values.voter, '--voter'), terminal)
  const items = await votedItems(api, meeting)
  const votes: Record<string, BallotVote> = {}
  for (const each of values.vote) {
    const [number = '', vote] = each.split('=')
    const read = ballotVote.safeParse(vote)
    if (!read.success) throw new UsageError('--vote')
    votes[itemNumbered(items, number, terminal)] = read.data
  }
  const isChair = values.proxy === undefined || values.proxy === 'chair'
  const given = isChair ? { proxyTo: 'chair' as const } : { proxyName: values.proxy ?? '' }
  const proxy = kind.data === 'proxy' ? given : {}

  const result = await api.meetings.respond({
    meetingId: meeting.id,
    voterId: voter.id,
    kind: kind.data,
    votes,
    ...proxy,
  })
  if (terminal.json) return terminal.printJson(result)
  const { t } = terminal
  terminal.say(t.meetings.taken(result.voter.name, t.meetings.counts[result.voter.counts]))
  const refused = result.quorum.refused.find(({ voterId }) => voterId === voter.id)
  if (kind.data === 'proxy' && refused !== undefined)
    terminal.warn(t.meetings.taken(refused.name, t.meetings.refused[refused.why]))
  for (const line of quorumLines(result.quorum, terminal).slice(0, 1)) terminal.say(line)
}

/** Keeps what was counted in the room; proxies count for, as long as nobody says otherwise. */
export async function saveBallot({ api, meeting, values, terminal }: MeetingTask): Promise<void> {
  const items = await votedItems(api, meeting)
  const agendaItemId = itemNumbered(items, required(values.item, '--item'), terminal)
  const before = items.find(({ id }) => id === agendaItemId)
  const inPerson = {
    for: countOf(required(values.for, '--for'), '--for'),
    against: countOf(values.against ?? '0', '--against'),
    abstain: countOf(values.abstain ?? '0', '--abstain'),
  }
  const casting = (['for', 'against'] as const).find((vote) => vote === values.casting) ?? null
  if (values.casting !== undefined && casting === null) throw new UsageError('--casting')

  const ballot = {
    agendaItemId,
    inPerson,
    proxies: before?.proxies ?? null,
    casting,
    course: before?.course ?? '',
    recount: true,
  }
  const result = await api.meetings.saveBallot(ballot)
  if (terminal.json) terminal.printJson(result)
  else terminal.say(meetingPapers[terminal.locale].outcomes[result.result.outcome])
}

export async function voterNamed(api: Api, meeting: Meeting, asked: string, { t }: Terminal): Promise<Voter> {
  const { voters } = await api.meetings.findVoter({ meetingId: meeting.id, asked })
  const [only, another] = voters
  if (only === undefined) throw new Fault(t.meetings.nobody(asked))
  if (another !== undefined) {
    throw new Fault(t.meetings.several(asked, voters.map(({ serial, name }) => `${serial} ${name}`).join(', ')))
  }
  return only
}

async function votedItems(api: Api, { id }: Meeting) {
  return (await api.meetings.get({ id })).items.filter(({ kind }) => kind === 'vote')
}

/** Items are numbered as on the papers; a report has no number. */
function itemNumbered(items: readonly { id: AgendaItemId }[], asked: string, { t }: Terminal): AgendaItemId {
  const item = /^\d+$/.test(asked) ? items[Number(asked) - 1] : undefined
  if (item === undefined) throw new Fault(t.meetings.noSuchItem(asked))
  return item.id
}

function countOf(text: string, flag: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(flag)
  return Number(text)
}
