import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPerson, IDS_OF_PERSON } from '../../db/person.ts'
import { type BookVoter, bookWith, type MeetingBook } from './meeting-book.ts'
import { arrivalOp, bookToWrite } from './responses.ts'
import { memberWords } from './shown-voters.ts'

/** Somebody entitled is here, or of a household with a vote somebody who lives in it. Twice is once. */
export function checkIn(ctx: Ctx, input: Inputs['meetings']['checkIn']): Outputs['meetings']['checkIn'] {
  const book = bookToWrite(ctx, input.meetingId)
  const voter = voterOfMember(ctx, book, input.memberId)
  const here = book.papers.find(({ voterId, kind }) => voterId === voter.id && kind === 'inPerson')
  const { memberId: personId, name } = voter
  const { memberNumber = '', kana = '' } = memberWords(ctx.read, [voter]).get(personId) ?? {}
  const owed = readClub(ctx.read).deskShows === 'owed' ? owedBy(ctx, personId) : null
  const arrival = { personId, memberNumber, name, kana, unexpected: false, owed }
  if (here !== undefined) {
    return { arrival: { ...arrival, outcome: 'again', at: here.receivedAt }, quorum: book.quorum, operationId: null }
  }

  const all = {
    ...{ meetingId: input.meetingId, voterId: voter.id, kind: 'inPerson' as const, receivedAt: ctx.now },
    ...{ proxyTo: null, proxyName: '', votes: {}, note: input.desk },
  }
  const [id, ops] = arrivalOp(ctx, book, voter, all)
  const operationId = ctx.write({ label: { kind: 'meeting.checkIn', name }, ops })
  const { quorum } = bookWith(book, id, { ...all, id })
  return { arrival: { ...arrival, outcome: 'arrived', at: ctx.now }, quorum, operationId }
}

function voterOfMember(ctx: Ctx, { voters, meeting }: MeetingBook, id: MemberId): BookVoter {
  const person = findPerson(ctx.read, id)
  const own = voters.find(({ memberId }) => memberId === person.id)
  if (own !== undefined) return own
  const { householdId = null } =
    ctx.read.row<{ householdId: string | null }>('SELECT household_id FROM member WHERE id = ?', person.id) ?? {}
  const ofHousehold =
    meeting.unit === 'household' && householdId !== null
      ? voters.find((voter) => voter.householdId === householdId)
      : undefined
  if (ofHousehold === undefined) throw refuse('NOT_ENTITLED', { name: person.name })
  return ofHousehold
}

function owedBy(ctx: Ctx, personId: string): number {
  const sum = ctx.read.row<{ open: number | null }>(
    `SELECT sum(open) AS open FROM charge_open JOIN charge ON charge.id = charge_id
     WHERE charge.member_id IN (${IDS_OF_PERSON}) AND open > 0`,
    personId,
  )
  return sum?.open ?? 0
}
