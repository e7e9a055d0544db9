import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import type { ResponseId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { bookAbout } from './book-about.ts'
import {
  type BookPart,
  type BookVoter,
  bookWith,
  fixedVoters,
  type Paper,
  voterId,
  voterOfRow,
} from './meeting-book.ts'
import { itemsOf, refuseClosed } from './meeting-rows.ts'
import { memberWords, shownVoters } from './shown-voters.ts'
import { fixedMeeting } from './voters.ts'

type Asked = Inputs['meetings']['respond']

/** Takes in a paper, a message, or the voter's coming. What came in before stays on file; which stands is a rule's. */
export function respond(ctx: Ctx, input: Asked): Outputs['meetings']['respond'] {
  const { book, voter, body: read } = readIn(ctx, input)
  const { id, ops, body } = input.kind === 'inPerson' ? arrivalOp(ctx, book, voter, read) : paperOp(ctx, read)
  const operationId = ctx.write({ label: { kind: 'meeting.response', name: voter.name }, ops })
  return { id, ...after(ctx, bookWith(book, id, { ...body, id }), voter), operationId }
}

/** Puts right how a paper was read. */
export function reviseResponse(
  ctx: Ctx,
  { id, ...input }: Inputs['meetings']['reviseResponse'],
): Outputs['meetings']['reviseResponse'] {
  const { book, voter, body } = readIn(ctx, { ...storedPaper(ctx, id), ...input })
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
  const { meetingId, voterId } = storedPaper(ctx, id)
  const book = bookAbout(ctx.read, meetingToWrite(ctx, meetingId), [voterId])
  const voter = voterToWrite(book, voterId)
  const operationId = ctx.write({
    label: { kind: 'meeting.removeResponse', name: voter.name },
    ops: [ctx.ops.remove('response', id)],
  })
  return { ...after(ctx, bookWith(book, id, null), voter), operationId }
}

interface Written {
  readonly id: ResponseId
  readonly ops: Op[]
  readonly body: Body
}

function paperOp(ctx: Ctx, body: Body): Written {
  const id = ctx.newId() as ResponseId
  return { id, ops: [ctx.ops.create('response', id, { all: body })], body }
}

/** One row for one coming, however often and at however many desks it is taken: whoever is here has been since the first. */
export function arrivalOp(ctx: Ctx, { meeting }: BookPart, voter: BookVoter, body: Body): Written {
  const id = deterministicId('response', meeting.id, voter.memberId, 'inPerson') as ResponseId
  const found = ctx.read.row<{ deleted: number; receivedAt: string }>(
    'SELECT deleted, received_at FROM response WHERE id = ? AND created_dev IS NOT NULL',
    id,
  )
  if (found === undefined) return { id, ops: [ctx.ops.create('response', id, { all: body })], body }
  if (found.deleted !== 0)
    return { id, ops: [ctx.ops.restore('response', id), ctx.ops.set('response', id, 'all', body)], body }
  const kept = { ...body, receivedAt: found.receivedAt }
  return { id, ops: [ctx.ops.set('response', id, 'all', kept)], body: kept }
}

/** The one register group of a response. */
type Body = Omit<Paper, 'id'> & { readonly meetingId: string }

/** A paper as it is to be written, with the voter and whoever is named on it. */
function readIn(ctx: Ctx, asked: Asked): { book: BookPart; voter: BookVoter; body: Body } {
  const meeting = meetingToWrite(ctx, asked.meetingId)
  const proxy = asked.kind === 'proxy' ? proxyOf(ctx, asked) : { proxyTo: null, proxyName: '' }
  const holder = proxy.proxyTo === null || proxy.proxyTo === 'chair' ? [] : [voterId(meeting.id, proxy.proxyTo)]
  const book = bookAbout(ctx.read, meeting, [asked.voterId, ...holder])
  const voter = voterToWrite(book, asked.voterId)
  return { book, voter, body: bodyOf(ctx, voter, { ...asked, ...proxy }) }
}

/** Only what a response of that kind says is kept of it: a name on a proxy, votes on a written vote. */
function bodyOf(ctx: Ctx, voter: BookVoter, input: Asked): Body {
  const { meetingId, kind, note, proxyTo, proxyName } = input
  const items = new Set<string>(itemsOf(ctx.read, meetingId).flatMap(({ id, kind }) => (kind === 'vote' ? [id] : [])))
  const isVote = input.kind === 'written' || input.kind === 'electronic'
  return {
    ...{ meetingId, voterId: voter.id, kind, note, proxyTo, proxyName },
    receivedAt: input.receivedAt === undefined ? ctx.now : new Date(input.receivedAt).toISOString(),
    votes: isVote ? Object.fromEntries(Object.entries(input.votes).filter(([item]) => items.has(item))) : {},
  }
}

/** A proxy that names nobody is for the chair; a name is looked for among those entitled. */
function proxyOf(ctx: Ctx, { meetingId, proxyTo, proxyName }: Asked): Pick<Paper, 'proxyTo' | 'proxyName'> {
  const name = proxyName.trim()
  if (proxyTo !== null) return { proxyTo, proxyName: name }
  if (name === '') return { proxyTo: 'chair', proxyName: '' }
  const asked = foldText(name)
  const voters = fixedVoters(ctx.read, meetingId)
  const words = memberWords(ctx.read, voters)
  const [one, another] = voters.filter(
    (voter) => words.get(voter.memberId)?.memberNumber === name || foldText(voter.name) === asked,
  )
  return { proxyTo: one !== undefined && another === undefined ? one.memberId : null, proxyName: name }
}

/** The meeting as it may be written to: its list is settled, and it is not closed. */
export function meetingToWrite(ctx: Ctx, meetingId: string): Meeting {
  const meeting = fixedMeeting(ctx, meetingId)
  refuseClosed(meeting)
  return meeting
}

function voterToWrite(book: BookPart, id: string): BookVoter {
  const voter = voterOfRow(book, id)
  if (voter === undefined) throw refuse('ROW_NOT_FOUND', { what: 'voter' })
  return voter
}

function storedPaper(ctx: Ctx, id: string): Pick<Asked, 'meetingId' | 'voterId'> & { receivedAt: string } {
  const found = ctx.read.row<Pick<Asked, 'meetingId' | 'voterId'> & { receivedAt: string }>(
    'SELECT meeting_id, voter_id, received_at FROM response WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
  )
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'response' })
  return found
}

/** How the voter and the meeting stand once it is written. */
function after(ctx: Ctx, book: BookPart, voter: BookVoter) {
  const [shown] = shownVoters(ctx.read, book, [voter])
  if (shown === undefined) throw new Error('a voter is shown')
  return { voter: shown, quorum: book.quorum }
}
