import type { Api } from '../../../src-shared/contract/contract.ts'
import type { ItemResult, Meeting } from '../../../src-shared/contract/meetings.ts'
import { meetingPapers } from '../../../src-shared/texts/meeting-papers.ts'
import { clubFormat } from '../club-words.ts'
import { command, Fault, UsageError } from '../command.ts'
import { allPages } from '../pages.ts'
import { savedByName } from '../saved-by-name.ts'
import { tableLines } from '../table.ts'
import type { Terminal } from '../terminal.ts'
import { saveBallot, takeResponse } from './meeting-entry.ts'
import { writeMinutes, writePapers } from './meeting-papers.ts'
import { countsNamed, type MeetingTask, quorumLines } from './meeting-task.ts'

const actions = {
  list: listMeetings,
  show: showMeeting,
  voters: listVoters,
  papers: writePapers,
  respond: takeResponse,
  quorum: showQuorum,
  open: openMeeting,
  ballot: saveBallot,
  results: showResults,
  close: closeMeeting,
  minutes: writeMinutes,
}

export const meeting = command({
  name: 'meeting',
  usage:
    '[list] | show MEETING | voters MEETING [--fix] [--counts KIND] | papers MEETING --out FILE [--list] [--voter WHO] [--counts KIND] | respond MEETING --voter WHO --kind KIND [--proxy chair|NAME] [--vote N=for|against|abstain]... | quorum MEETING | open MEETING | ballot MEETING --item N --for N --against N --abstain N [--casting for|against] | results MEETING | close MEETING | minutes MEETING --out FILE.docx|FILE.pdf',
  options: {
    fix: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    counts: { type: 'string' },
    voter: { type: 'string' },
    kind: { type: 'string' },
    proxy: { type: 'string' },
    vote: { type: 'string', multiple: true, default: [] },
    item: { type: 'string' },
    for: { type: 'string' },
    against: { type: 'string' },
    abstain: { type: 'string' },
    casting: { type: 'string' },
    out: { type: 'string' },
  },
  words: 2,
  run: async ({ values, words: [action = 'list', name] }, { club, terminal }) => {
    if (!Object.hasOwn(actions, action))
      throw new UsageError(terminal.t.meetings.actions(Object.keys(actions).join(', ')))
    const api = await club()
    if (action === 'list') return listMeetings({ api, terminal })
    const meeting = await meetingNamed(api, name, terminal)
    return actions[action as keyof typeof actions]({ api, meeting, values, terminal })
  },
})

async function everyMeeting(api: Api) {
  return allPages(async (page) => {
    const { total, meetings } = await api.meetings.list(page)
    return { total, items: meetings }
  })
}

/** By its name or id; without one, the only one there is. */
async function meetingNamed(api: Api, name: string | undefined, terminal: Terminal): Promise<Meeting> {
  const meetings = await everyMeeting(api)
  const [only, another] = meetings
  if (only === undefined) throw new Fault(terminal.t.meetings.none)
  if (name !== undefined) return savedByName(meetings, name, terminal)
  if (another !== undefined) throw new Fault(terminal.t.meetings.which(meetings.map((one) => one.name).join(', ')))
  return only
}

async function listMeetings({ api, terminal }: Pick<MeetingTask, 'api' | 'terminal'>): Promise<void> {
  const meetings = await everyMeeting(api)
  const { t, say, warn, json, printJson } = terminal
  if (json) return printJson(meetings)
  if (meetings.length === 0) return warn(t.meetings.none)
  const f = await clubFormat(api, terminal)
  const { columns, states } = t.meetings
  const rows = meetings.map(({ quorumState: { entitled, present, needed }, ...one }) => [
    ...[one.name, f.dateShort(one.heldOn), states[stateOf(one)]],
    ...[entitled.people, present.people, needed].map(f.number),
  ])
  for (const line of tableLines([Object.values(columns), ...rows])) say(line)
}

function stateOf({ closedAt, openedAt, fixedOn }: Meeting): 'planned' | 'fixed' | 'open' | 'closed' {
  if (closedAt !== null) return 'closed'
  if (openedAt !== null) return 'open'
  return fixedOn === null ? 'planned' : 'fixed'
}

async function showMeeting({ api, meeting, terminal }: MeetingTask): Promise<void> {
  const detail = await api.meetings.get({ id: meeting.id })
  if (terminal.json) return terminal.printJson(detail)
  const f = await clubFormat(api, terminal)
  const words = meetingPapers[terminal.locale]
  terminal.say(`${detail.name}  ${terminal.t.meetings.states[stateOf(detail)]}`)
  terminal.say(
    [words.dayAndTime(f.date(detail.heldOn), detail.startsAt, detail.endsAt), detail.place].join('  ').trim(),
  )
  let number = 0
  for (const { title, kind, base, share } of detail.items) {
    number += kind === 'vote' ? 1 : 0
    terminal.say(
      kind === 'vote'
        ? `${words.item(number)}  ${title}（${words.majority(base, share)}）`
        : `${words.report}  ${title}`,
    )
  }
}

async function listVoters({ api, meeting, values, terminal }: MeetingTask): Promise<void> {
  const { t, json, printJson, say, warn } = terminal
  const counts = values.counts === undefined ? undefined : countsNamed(values.counts)
  const fixed = values.fix ? await api.meetings.fixVoters({ meetingId: meeting.id }) : null
  const voters = await allPages(async (page) => {
    const found = await api.meetings.voters({ meetingId: meeting.id, ...(counts && { counts }), ...page })
    return { total: found.total, items: found.voters }
  })
  if (json) return printJson(voters)
  if (fixed !== null) warn(t.meetings.fixed(`${fixed.voters}`, `${fixed.added}`, `${fixed.removed}`))
  else if (meeting.fixedOn === null) warn(t.meetings.notFixed)
  const rows = voters.map((voter) => [
    ...[voter.serial === 0 ? '' : `${voter.serial}`, voter.memberNumber, voter.name, `${voter.votes}`],
    t.meetings.counts[voter.counts],
  ])
  for (const line of tableLines([Object.values(t.meetings.voters), ...rows])) say(line)
}

async function showQuorum({ api, meeting, terminal }: MeetingTask): Promise<void> {
  const quorum = await api.meetings.quorum({ meetingId: meeting.id })
  if (terminal.json) terminal.printJson(quorum)
  else for (const line of quorumLines(quorum, terminal)) terminal.say(line)
}

async function showResults({ api, meeting, terminal }: MeetingTask): Promise<void> {
  const results = await api.meetings.results({ meetingId: meeting.id })
  if (terminal.json) return terminal.printJson(results)
  const { items } = await api.meetings.get({ id: meeting.id })
  const words = meetingPapers[terminal.locale]
  const titles = new Map<string, string>(items.map(({ id, title }) => [id, title]))
  const row = (result: ItemResult, number: number) => [
    ...[words.item(number + 1), titles.get(result.agendaItemId) ?? ''],
    ...(['for', 'against', 'abstain'] as const).map((vote) => `${words.votes[vote]} ${result.all[vote]}`),
    words.outcomes[result.outcome],
  ]
  for (const line of tableLines(results.map(row))) terminal.say(line)
}

async function openMeeting({ api, meeting, terminal }: MeetingTask): Promise<void> {
  const done = await api.meetings.open({ meetingId: meeting.id })
  if (terminal.json) terminal.printJson(done)
  else terminal.say(terminal.t.meetings.opened(meeting.name))
}

async function closeMeeting({ api, meeting, terminal }: MeetingTask): Promise<void> {
  const done = await api.meetings.close({ meetingId: meeting.id })
  if (terminal.json) terminal.printJson(done)
  else terminal.say(terminal.t.meetings.closed(meeting.name))
}
