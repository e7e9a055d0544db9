import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPerson, IDS_OF_PERSON } from '../../db/person.ts'
import { bookAbout } from './book-about.ts'
import { type BookPart, type BookVoter, bookWith, voterId } from './meeting-book.ts'
import { arrivalOp, meetingToWrite } from './responses.ts'
import { memberWords } from './shown-voters.ts'

/** Somebody entitled is here, or of a household with a vote somebody who lives in it. Twice is once. */
export function checkIn(ctx: Ctx, input: Inputs['meetings']['checkIn']): Outputs['meetings']['checkIn'] {
  const [book, voter] = voterOfMember(ctx, meetingToWrite(ctx, input.meetingId), input.memberId)
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
  const { id, ops } = arrivalOp(ctx, book, voter, all)
  const operationId = ctx.write({ label: { kind: 'meeting.checkIn', name }, ops })
  const { quorum } = bookWith(book, id, { ...all, id })
  return { arrival: { ...arrival, outcome: 'arrived', at: ctx.now }, quorum, operationId }
}

function voterOfMember(ctx: Ctx, meeting: Meeting, id: MemberId): [BookPart, BookVoter] {
  const person = findPerson(ctx.read, id)
  const householdId = meeting.unit === 'household' ? householdOf(ctx, person.id) : null
  const ids = householdId === null ? [] : votersOfHousehold(ctx, meeting, householdId)
  const book = bookAbout(ctx.read, meeting, [voterId(meeting.id, person.id), ...ids])
  const own = book.voters.find(({ memberId }) => memberId === person.id)
  const voter = own ?? (householdId === null ? undefined : book.voters.find((one) => one.householdId === householdId))
  if (voter === undefined) throw refuse('NOT_ENTITLED', { name: person.name })
  return [book, voter]
}

function householdOf(ctx: Ctx, memberId: string): string | null {
  const member = ctx.read.row<{ householdId: string | null }>('SELECT household_id FROM member WHERE id = ?', memberId)
  return member?.householdId ?? null
}

function votersOfHousehold(ctx: Ctx, { id }: Meeting, householdId: string): string[] {
  const rows = ctx.read.rows<{ id: string }>(
    'SELECT id FROM voter WHERE meeting_id = ? AND household_id = ? AND deleted = 0 AND created_dev IS NOT NULL',
    id,
    householdId,
  )
  return rows.map((row) => row.id)
}

function owedBy(ctx: Ctx, personId: string): number {
  const sum = ctx.read.row<{ open: number | null }>(
    `SELECT sum(open) AS open FROM charge_open JOIN charge ON charge.id = charge_id
     WHERE charge.member_id IN (${IDS_OF_PERSON}) AND open > 0`,
    personId,
  )
  return sum?.open ?? 0
}
