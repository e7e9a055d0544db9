import type { AgendaItem, ItemResult, Meeting, QuorumState } from '../../../../src-shared/contract/meetings.ts'
import { majorityShare } from '../../../../src-shared/domain/ballot-result.ts'
import { createFormat, type Format } from '../../../../src-shared/domain/format.ts'
import { meetingPapers } from '../../../../src-shared/texts/meeting-papers.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { MinutesBlock } from '../../pdf/minutes-block.ts'
import { itemHeadings } from './item-headings.ts'
import { meetingBook, resultsOf } from './meeting-book.ts'
import { itemsOf } from './meeting-rows.ts'
import { whenOf } from './papers.ts'

type MinutesWords = (typeof meetingPapers)['ja' | 'en']['minutes']

interface Told {
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly headings: ReadonlyMap<string, string>
  readonly results: ReadonlyMap<string, ItemResult>
  readonly quorum: QuorumState
  /** The only type with a vote, where there is one only; else empty. */
  readonly votingType: string
  readonly f: Format
  readonly locale: 'ja' | 'en'
}

/**
 * 議事録 as the model 定款 of NPOs asks for: day, time and place; all members and those present, with the papers
 * counted apart; the agenda; course and results; who signs.
 */
export function minutesBlocks(ctx: Ctx, meeting: Meeting, locale: 'ja' | 'en'): MinutesBlock[] {
  const club = readClub(ctx.read)
  const book = meetingBook(ctx.read, meeting)
  const items = itemsOf(ctx.read, meeting.id)
  const told: Told = {
    ...{ meeting, items, quorum: book.quorum, locale },
    votingType: onlyVotingType(ctx),
    headings: itemHeadings(items, locale),
    results: new Map(resultsOf(ctx.read, book).map((result) => [result.agendaItemId, result])),
    f: createFormat(locale, club.yearStyle, club.timeZone),
  }
  const { minutes } = meetingPapers[locale]
  return [
    { kind: 'title', text: `${minutes.title(meeting.name)}${meeting.closedAt === null ? minutes.draft : ''}` },
    { kind: 'right', text: club.name },
    ...facts(told),
    ...agenda(told),
    { kind: 'heading', text: minutes.headings.course },
    ...course(told),
    ...signing(told),
  ]
}

function facts({ meeting, quorum, votingType, f, locale }: Told): MinutesBlock[] {
  const words = meetingPapers[locale]
  const { minutes } = words
  const count = ({ people, votes }: { people: number; votes: number }) => {
    const body = (meeting.unit === 'household' ? words.households : words.people)(f.number(people))
    return meeting.votes === 'units' ? `${body} ${words.votesOf(f.number(votes))}` : body
  }
  const { entitled } = quorum
  const who = (meeting.unit === 'household' ? words.households : words.people)(f.number(entitled.people))
  const allVotes = meeting.votes === 'units' ? f.number(entitled.votes) : ''
  const ways = (['inPerson', 'proxy', 'written', 'electronic'] as const).map((way) =>
    minutes.by(minutes.ways[way], count(quorum[way])),
  )
  const { headings } = minutes
  return [
    { kind: 'fact', label: headings.when, text: whenHeld(meeting, f, locale) },
    { kind: 'fact', label: headings.where, text: placeOf(meeting) || words.undecided },
    {
      kind: 'fact',
      label: entitledHeading(meeting, minutes, votingType),
      text: minutes.entitled(who, allVotes, f.date(meeting.recordOn)),
    },
    { kind: 'fact', label: headings.present, text: minutes.present(count(quorum.present), ways) },
    {
      kind: 'fact',
      label: headings.quorum,
      text: minutes.quorum(words.share(meeting.quorum), words.votesOf(f.number(quorum.needed)), quorum.reached),
    },
  ]
}

function entitledHeading({ kind, unit }: Meeting, { headings, entitledOf }: MinutesWords, votingType: string): string {
  if (unit === 'household') return headings.entitledHouseholds
  if (kind === 'board') return headings.entitledBoard
  return votingType === '' ? headings.entitled : entitledOf(votingType)
}

function onlyVotingType({ read }: Ctx): string {
  const types = read.rows<{ name: string }>(
    'SELECT name FROM member_type WHERE votes = 1 AND deleted = 0 AND created_dev IS NOT NULL LIMIT 2',
  )
  return types.length === 1 ? (types[0]?.name ?? '') : ''
}

/** When it really was, once it was opened and closed on its day. */
function whenHeld(meeting: Meeting, f: Format, locale: 'ja' | 'en'): string {
  const startsAt = timeOnTheDay(meeting, meeting.openedAt, f) || meeting.startsAt
  const endsAt = timeOnTheDay(meeting, meeting.closedAt, f) || meeting.endsAt
  return whenOf({ ...meeting, startsAt, endsAt }, f, locale)
}

/** What is entered on another day says nothing of the hour. */
function timeOnTheDay({ heldOn }: Meeting, at: string | null, f: Format): string {
  return at !== null && f.day(at) === f.date(heldOn) ? f.time(at) : ''
}

function placeOf({ place, onlineAddress }: Meeting): string {
  return [place, onlineAddress].filter(Boolean).join('　')
}

function agenda({ items, headings, locale }: Told): MinutesBlock[] {
  if (items.length === 0) return []
  const { minutes } = meetingPapers[locale]
  return [
    { kind: 'heading', text: minutes.headings.agenda },
    ...items.map(({ id, title }): MinutesBlock => ({ kind: 'text', text: `${headings.get(id) ?? ''}　${title}` })),
  ]
}

function course(told: Told): MinutesBlock[] {
  const { meeting, items, quorum, f, locale } = told
  const { minutes } = meetingPapers[locale]
  const { closedAt } = meeting
  return [
    { kind: 'text', text: minutes.opened(meeting.chair, quorum.reached) },
    ...(meeting.course ? [{ kind: 'text', text: meeting.course } as const] : []),
    ...items.flatMap((item) => itemBlocks(told, item)),
    { kind: 'text', text: minutes.closed(timeOnTheDay(meeting, closedAt, f) || meeting.endsAt) },
  ]
}

function itemBlocks(told: Told, item: AgendaItem): MinutesBlock[] {
  const { minutes } = meetingPapers[told.locale]
  const heading: MinutesBlock = { kind: 'subheading', text: `${told.headings.get(item.id) ?? ''}　${item.title}` }
  const result = told.results.get(item.id)
  if (result === undefined) return [heading, { kind: 'text', text: item.course || minutes.reported }]
  return [
    heading,
    ...(item.course ? [{ kind: 'text', text: item.course } as const] : []),
    ...(result.outcome === 'open' ? [] : [countTable(told, result)]),
    { kind: 'text', text: resultWords(told, item, result) },
  ]
}

function resultWords({ f, locale }: Told, item: AgendaItem, result: ItemResult): string {
  const words = meetingPapers[locale]
  const all = {
    for: f.number(result.all.for),
    against: f.number(result.all.against),
    abstain: f.number(result.all.abstain),
  }
  const rule = words.majority(item.base, majorityShare(item))
  const isTied = result.all.for === result.all.against && item.casting !== null
  return [
    ...(isTied ? [words.minutes.casting(item.casting === 'for')] : []),
    words.minutes.result(all, rule, f.number(result.needed), result.outcome),
  ].join('')
}

/** The votes by the way they were given, which add up to all. */
function countTable({ f, locale }: Told, result: ItemResult): MinutesBlock {
  const { ways, votes } = meetingPapers[locale]
  const rows = (['inPerson', 'proxy', 'written', 'electronic', 'all'] as const)
    .filter((way) => way === 'all' || result[way].for + result[way].against + result[way].abstain > 0)
    .map((way) => [ways[way], ...(['for', 'against', 'abstain'] as const).map((vote) => f.number(result[way][vote]))])
  return { kind: 'table', rows: [['', votes.for, votes.against, votes.abstain], ...rows] }
}

function signing({ meeting, f, locale }: Told): MinutesBlock[] {
  const { minutes } = meetingPapers[locale]
  const signatories = meeting.signatories.length > 0 ? meeting.signatories : ['', '']
  return [
    { kind: 'heading', text: minutes.headings.signatories },
    { kind: 'text', text: minutes.signatories(meeting.signatories) },
    ...(meeting.secretary ? [{ kind: 'text', text: minutes.secretary(meeting.secretary) } as const] : []),
    { kind: 'text', text: minutes.closing },
    { kind: 'text', text: f.date(meeting.heldOn) },
    { kind: 'signature', role: minutes.chair, name: meeting.chair, seal: minutes.seal },
    ...signatories.map((name) => ({ kind: 'signature', role: minutes.signatory, name, seal: minutes.seal }) as const),
  ]
}
