import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { AgendaItem, Counted, Meeting } from '../../../../src-shared/contract/meetings.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { quorumIn } from './book-about.ts'
import { meetingBook, resultOf, resultsOf } from './meeting-book.ts'
import { getItem, getMeeting, refuseClosed } from './meeting-rows.ts'
import { fixedMeeting } from './voters.ts'

export function listResults(ctx: Ctx, { meetingId }: Inputs['meetings']['results']): Outputs['meetings']['results'] {
  return resultsOf(ctx.read, meetingBook(ctx.read, getMeeting(ctx.read, meetingId)))
}

export function readQuorum(ctx: Ctx, { meetingId }: Inputs['meetings']['quorum']): Outputs['meetings']['quorum'] {
  return quorumIn(ctx.read, getMeeting(ctx.read, meetingId))
}

/** Keeps what was counted in the room and by proxy, and what was said. After the end only what was said. */
export function saveBallot(ctx: Ctx, input: Inputs['meetings']['saveBallot']): Outputs['meetings']['saveBallot'] {
  const item = getItem(ctx.read, input.agendaItemId)
  const meeting = getMeeting(ctx.read, item.meetingId)
  const counts = { inPerson: input.inPerson, proxies: input.proxies, casting: input.casting }
  const book = meetingBook(ctx.read, meeting)
  const isCount = input.recount || figuresOf(counts) !== figuresOf(item)
  if (isCount || counts.casting !== item.casting) {
    if (item.kind === 'report') throw refuse('NOT_VOTED_ON', { title: item.title })
    refuseClosed(fixedMeeting(ctx, meeting.id))
    refuseAhead(ctx, meeting)
  }
  if (isCount) {
    refuseTooMany('room', counts.inPerson, book.quorum.inPerson.votes)
    refuseTooMany('proxies', counts.proxies, book.quorum.proxy.votes)
  }

  const countedAt = isCount ? ctx.now : item.countedAt
  const ballot = {
    inPerson: counts.inPerson === null ? {} : { ...counts.inPerson, ...(countedAt !== null && { at: countedAt }) },
    ...{ proxies: counts.proxies ?? {}, casting: counts.casting, course: input.course },
  }
  const operationId = ctx.write({
    label: { kind: 'meeting.ballot', name: item.title },
    ops: [ctx.ops.set('agendaItem', item.id, 'ballot', ballot)],
  })
  return { result: resultOf(book, { ...item, ...counts, countedAt }), operationId }
}

/** A vote belongs to a day: afterwards it may be entered in a meeting that nobody opened, before it is a slip. */
function refuseAhead(ctx: Ctx, { name, openedAt, heldOn }: Meeting): void {
  if (openedAt === null && (heldOn === null || heldOn > ctx.today)) throw refuse('MEETING_NOT_OPEN', { name })
}

function figuresOf({ inPerson, proxies }: Pick<AgendaItem, 'inPerson' | 'proxies'>): string {
  return JSON.stringify([inPerson, proxies].map((one) => one && [one.for, one.against, one.abstain]))
}

function refuseTooMany(where: 'room' | 'proxies', counted: Counted | null, there: number): void {
  if (counted === null) return
  const sum = counted.for + counted.against + counted.abstain
  if (sum > there) throw refuse('BALLOT_TOO_MANY', { where, counted: sum, there })
}
