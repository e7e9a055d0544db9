import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { ResponseId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { type BookVoter, bookWith, type MeetingBook, meetingBook, type Paper, voterOfRow } from './meeting-book.ts'
import { itemsOf, refuseClosed } from './meeting-rows.ts'
import { memberWords, shownVoters } from './shown-voters.ts'
import { fixedMeeting } from './voters.ts'

type Asked = Inputs['meetings']['respond']

/** Takes in a paper, a message, or the voter's coming. What came in before stays on file; which stands is a rule's. */
export function respond(ctx: Ctx, input: Asked): Outputs['meetings']['respond'] {
  const book = bookToWrite(ctx, input.meetingId)
  const voter = voterToWrite(book, input.voterId)
  const body = bodyOf(ctx, book, voter, input)

  const [id, ops] = input.kind === 'inPerson' ? arrivalOp(ctx, book, voter, body) : paperOp(ctx, body)
  const operationId = ctx.write({ label: { kind: 'meeting.response', name: voter.name }, ops })
  return { id, ...after(ctx, bookWith(book, id, { ...body, id }), voter), operationId }
}

/** Puts right how a paper was read. */
export function reviseResponse(
  ctx: Ctx,
  { id, ...input }: Inputs['meetings']['reviseResponse'],
): Outputs['meetings']['reviseResponse'] {
  const { book, voter, paper } = paperToWrite(ctx, id)
  const asked = { receivedAt: paper.receivedAt, ...input, meetingId: book.meeting.id, voterId: voter.id }
  const body = bodyOf(ctx, book, voter, asked)

  const operationId = ctx.write({
    label: { kind: 'meeting.reviseResponse', name: voter.name },
    ops: [ctx.ops.set('response', id, 'all', body)],
  })
  return { ...after(ctx, bookWith(book, id, { ...body, id }), voter), operationId }
}

export function removeResponse(
  ctx: Ctx,
  { id }: Inputs['meetings']['removeResponse'],
): Outputs['meetings']['removeResponse'] {
  const { book, voter } = paperToWrite(ctx, id)
  const operationId = ctx.write({
    label: { kind: 'meeting.removeResponse', name: voter.name },
    ops: [ctx.ops.remove('response', id)],
  })
  return { ...after(ctx, bookWith(book, id, null), voter), operationId }
}

function paperOp(ctx: Ctx, all: Body): [ResponseId, Op[]] {
  const id = ctx.newId() as ResponseId
  return [id, [ctx.ops.create('response', id, { all })]]
}

/** One row for one coming, however often and at however many desks it is taken. */
export function arrivalOp(ctx: Ctx, { meeting }: MeetingBook, voter: BookVoter, all: Body): [ResponseId, Op[]] {
  const id = deterministicId('response', meeting.id, voter.memberId, 'inPerson') as ResponseId
  const found = ctx.read.row<{ deleted: number }>('SELECT deleted FROM response WHERE id = ?', id)
  if (found === undefined) return [id, [ctx.ops.create('response', id, { all })]]
  const restored = found.deleted === 0 ? [] : [ctx.ops.restore('response', id)]
  return [id, [...restored, ctx.ops.set('response', id, 'all', all)]]
}

/** The one register group of a response. */
type Body = Omit<Paper, 'id'> & { readonly meetingId: string }

/** Only what a response of that kind says is kept of it: a name on a proxy, votes on a written vote. */
function bodyOf(ctx: Ctx, book: MeetingBook, voter: BookVoter, input: Asked): Body {
  const proxy = input.kind === 'proxy' ? proxyOf(ctx, book, input) : { proxyTo: null, proxyName: '' }
  const items = new Set<string>(
    itemsOf(ctx.read, book.meeting.id).flatMap(({ id, kind }) => (kind === 'vote' ? [id] : [])),
  )
  const isVote = input.kind === 'written' || input.kind === 'electronic'
  return {
    ...{ meetingId: book.meeting.id, voterId: voter.id, kind: input.kind, note: input.note },
    receivedAt: input.receivedAt === undefined ? ctx.now : new Date(input.receivedAt).toISOString(),
    ...proxy,
    votes: isVote ? Object.fromEntries(Object.entries(input.votes).filter(([item]) => items.has(item))) : {},
  }
}

/** A proxy that names nobody is for the chair; a name is looked for among those entitled. */
function proxyOf(
  ctx: Ctx,
  { voters }: MeetingBook,
  { proxyTo, proxyName }: Asked,
): Pick<Paper, 'proxyTo' | 'proxyName'> {
  const name = proxyName.trim()
  if (proxyTo !== null) return { proxyTo, proxyName: name }
  if (name === '') return { proxyTo: 'chair', proxyName: '' }
  const asked = foldText(name)
  const words = memberWords(ctx.read, voters)
  const [one, another] = voters.filter(
    (voter) => words.get(voter.memberId)?.memberNumber === name || foldText(voter.name) === asked,
  )
  return { proxyTo: one !== undefined && another === undefined ? one.memberId : null, proxyName: name }
}

/** The meeting as it may be written to: its list is settled, and it is not closed. */
export function bookToWrite(ctx: Ctx, meetingId: string): MeetingBook {
  const meeting = fixedMeeting(ctx, meetingId)
  refuseClosed(meeting)
  return meetingBook(ctx.read, meeting)
}

function voterToWrite(book: MeetingBook, id: string): BookVoter {
  const voter = voterOfRow(book, id)
  if (voter === undefined) throw refuse('ROW_NOT_FOUND', { what: 'voter' })
  return voter
}

function paperToWrite(ctx: Ctx, id: string): { book: MeetingBook; voter: BookVoter; paper: Paper } {
  const found = ctx.read.row<{ meetingId: string }>('SELECT meeting_id FROM response WHERE id = ? AND deleted = 0', id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'response' })
  const book = bookToWrite(ctx, found.meetingId)
  const paper = book.papers.find((one) => one.id === id)
  if (paper === undefined) throw refuse('ROW_NOT_FOUND', { what: 'response' })
  return { book, voter: voterToWrite(book, paper.voterId), paper }
}

/** How the voter and the meeting stand once it is written. */
function after(ctx: Ctx, book: MeetingBook, voter: BookVoter) {
  const [shown] = shownVoters(ctx.read, book, [voter])
  if (shown === undefined) throw new Error('a voter is shown')
  return { voter: shown, quorum: book.quorum }
}
