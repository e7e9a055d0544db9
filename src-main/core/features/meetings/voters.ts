import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { meetingPart, readVoterCode } from '../../../../src-shared/domain/voter-code.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { type EntitledPerson, entitledOn } from './entitled.ts'
import { type BookVoter, type MeetingBook, meetingBook, voterId } from './meeting-book.ts'
import { meetingGroups } from './meeting-groups.ts'
import { getMeeting, refuseClosed } from './meeting-rows.ts'
import { memberWords, shownVoters } from './shown-voters.ts'

/** As many as a screen offers to choose among. */
const MOST_FOUND = 20

export function listVoters(ctx: Ctx, input: Inputs['meetings']['voters']): Outputs['meetings']['voters'] {
  const meeting = getMeeting(ctx.read, input.meetingId)
  const book = meetingBook(ctx.read, meeting)
  const counted = book.voters.filter(
    ({ id }) => input.counts === undefined || (book.stands.get(id)?.counts ?? 'none') === input.counts,
  )
  const found = input.search.trim() === '' ? counted : named(ctx, counted, input.search)
  const page = found.slice(input.offset, input.offset + input.limit)
  return { total: found.length, fixed: meeting.fixedOn !== null, voters: shownVoters(ctx.read, book, page) }
}

/** Whose paper this is. A code says it alone; a number may be a serial (with no zeros before it) or a member's, and letters may fit several. */
export function findVoter(ctx: Ctx, input: Inputs['meetings']['findVoter']): Outputs['meetings']['findVoter'] {
  const meeting = fixedMeeting(ctx, input.meetingId)
  const book = meetingBook(ctx.read, meeting)
  const found = foundBy(ctx, book, input.asked.trim())
  return { voters: shownVoters(ctx.read, book, found.slice(0, MOST_FOUND)) }
}

function foundBy(ctx: Ctx, { voters, meeting }: MeetingBook, asked: string): readonly BookVoter[] {
  const code = readVoterCode(asked)
  if (code?.meeting === meetingPart(meeting.id)) return voters.filter(({ serials }) => serials.includes(code.serial))
  const bare = asked.normalize('NFKC').toUpperCase()
  const serial = /^[1-9]\d{0,6}$/.test(bare) ? Number(bare) : null
  const words = memberWords(ctx.read, voters)
  const byNumber = voters.filter(({ memberId, serials }) => {
    const number = words.get(memberId)?.memberNumber.toUpperCase() ?? ''
    return (number !== '' && number === bare) || (serial !== null && serials.includes(serial))
  })
  if (byNumber.length > 0) return byNumber
  if (code !== null) throw refuse('PAPER_OF_OTHER_MEETING', { asked })
  return named(ctx, voters, asked)
}

function named(ctx: Ctx, voters: readonly BookVoter[], search: string): readonly BookVoter[] {
  const asked = foldText(search)
  if (asked === '') return []
  const words = memberWords(ctx.read, voters)
  return voters.filter(({ name, memberId, serial }) => {
    const { kana = '', memberNumber = '' } = words.get(memberId) ?? {}
    return [name, kana, memberNumber, serial === 0 ? '' : String(serial)].some((text) => foldText(text).includes(asked))
  })
}

/** Settles who is entitled. Again, it adds and takes away what the roster says now; numbers once given stay. */
export function fixVoters(ctx: Ctx, { meetingId }: Inputs['meetings']['fixVoters']): Outputs['meetings']['fixVoters'] {
  const meeting = getMeeting(ctx.read, meetingId)
  refuseClosed(meeting)

  const { ops, voters, added, removed } = settleVoters(ctx, meeting)
  if (meeting.fixedOn === null) {
    const { entitled = {} } = meetingGroups({ ...meeting, fixedOn: ctx.today })
    ops.push(ctx.ops.set('meeting', meetingId, 'entitled', entitled))
  }
  const label = { kind: 'meeting.voters', name: meeting.name, count: voters } as const
  const operationId = ops.length === 0 ? null : ctx.write({ label, ops })
  return { operationId, voters, added, removed }
}

/** What makes the list what the roster and the meeting's rules say. */
export function settleVoters(ctx: Ctx, meeting: Meeting) {
  const wanted = entitledOn(ctx.read, meeting)
  if (wanted.length === 0) throw refuse('NOBODY_ENTITLED', { recordOn: meeting.recordOn })
  return { voters: wanted.length, ...voterOps(ctx, meeting.id, wanted, knownVoters(ctx, meeting.id)) }
}

interface KnownVoter {
  readonly id: string
  readonly personId: string
  readonly memberId: string
  readonly householdId: string | null
  readonly votes: number
  readonly serial: number
  readonly name: string
  readonly deleted: number
}

/** Also those taken out before: whoever comes back gets their number again. */
function knownVoters(ctx: Ctx, meetingId: string): KnownVoter[] {
  return ctx.read.rows<KnownVoter>(
    `SELECT voter.id, coalesce(member.root, voter.member_id) AS person_id, voter.member_id, voter.household_id, votes,
       serial, voter.name, voter.deleted
     FROM voter LEFT JOIN member ON member.id = voter.member_id
     WHERE meeting_id = ? AND voter.created_dev IS NOT NULL ORDER BY serial, voter.id`,
    meetingId,
  )
}

function voterOps(ctx: Ctx, meetingId: string, wanted: readonly EntitledPerson[], known: readonly KnownVoter[]) {
  const live = known.filter(({ deleted }) => deleted === 0)
  const byPerson = Map.groupBy(known, ({ personId }) => personId)
  const stays = new Set<string>()
  const ops: Op[] = []
  let serial = known.reduce((last, voter) => Math.max(last, voter.serial), 0)
  let added = 0
  for (const { memberId, householdId, name, votes } of wanted) {
    const ofPerson = byPerson.get(memberId) ?? []
    const before = ofPerson.find(({ deleted }) => deleted === 0) ?? ofPerson[0]
    for (const { id } of ofPerson) stays.add(id)
    const body = { meetingId, memberId: before?.memberId ?? memberId, householdId, name, votes }
    if (before === undefined) {
      serial += 1
      ops.push(ctx.ops.create('voter', voterId(meetingId, memberId), { all: { ...body, serial } }))
    } else {
      if (before.deleted !== 0) ops.push(ctx.ops.restore('voter', before.id))
      if (differs(before, body)) ops.push(ctx.ops.set('voter', before.id, 'all', { ...body, serial: before.serial }))
    }
    if (before === undefined || before.deleted !== 0) added += 1
  }
  const gone = live.filter(({ id }) => !stays.has(id))
  ops.push(...gone.map(({ id }) => ctx.ops.remove('voter', id)))
  return { ops, added, removed: gone.length }
}

function differs(a: KnownVoter, b: { householdId: string | null; name: string; votes: number }): boolean {
  return a.householdId !== b.householdId || a.name !== b.name || a.votes !== b.votes
}

/** A meeting whose list is settled: before that nobody has a number. */
export function fixedMeeting(ctx: Ctx, id: string): Meeting {
  const meeting = getMeeting(ctx.read, id)
  if (meeting.fixedOn === null) throw refuse('VOTERS_NOT_FIXED', { name: meeting.name })
  return meeting
}
