import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { ContactId } from '../../../../src-shared/contract/values.ts'
import { came } from '../../../../src-shared/domain/attendance-rate.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { memberKana } from '../../../../src-shared/domain/member-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { owedAtDesk } from '../../db/owed-at-desk.ts'
import { findPayer, type Payer } from '../../db/person.ts'
import { expectation } from './expected-people.ts'
import { markOps, marksAt, standingMark, takenAt } from './marks-at.ts'
import { heldSession, storedActivity } from './queries.ts'

type Arrival = Outputs['attendance']['checkIn']['arrival']

/** Somebody is here. Who was marked as coming already stays so; an absence that was announced gives way. */
export function checkIn(ctx: Ctx, input: Inputs['attendance']['checkIn']): Outputs['attendance']['checkIn'] {
  const session = heldSession(ctx.read, input.sessionId)
  const person = findPayer(ctx.read, input.personId)
  const rows = marksAt(ctx, session.id, [person.id]).get(person.id) ?? []
  const standing = standingMark(rows)
  const arrival = (outcome: Arrival['outcome'], at: string): Arrival => ({
    ...described(ctx, person),
    ...{ outcome, at, unexpected: !isExpected(ctx, session, person) },
  })
  if (standing !== undefined && came(standing.state)) {
    return { arrival: arrival('again', takenAt(standing)), operationId: null }
  }

  const scan = { scannedAt: ctx.now, desk: input.desk.trim() }
  const mark = { state: input.state, note: standing?.note ?? '' }
  const ops = markOps(ctx, { sessionId: session.id, personId: person.id }, rows, mark, scan)
  const operationId = ctx.write({ label: { kind: 'attendance.checkIn', name: person.name }, ops })
  return { arrival: arrival('arrived', ctx.now), operationId }
}

/** A visitor is there from the moment on which somebody writes the name down. */
export function addVisitor(ctx: Ctx, input: Inputs['attendance']['addVisitor']): Outputs['attendance']['addVisitor'] {
  const session = heldSession(ctx.read, input.sessionId)
  const name = input.name.trim()
  if (input.personId === undefined && name === '') throw refuse('MEMBER_NEEDS_NAME', {})
  const knownId = input.personId ?? visitorNamed(ctx, session.activityId, name)
  const known = knownId === undefined ? null : findPayer(ctx.read, knownId)
  const personId = (known?.id ?? ctx.newId()) as ContactId
  const who = known === null ? { personId, memberNumber: '', name, kana: '', owed: null } : described(ctx, known)
  const rows = marksAt(ctx, session.id, [personId]).get(personId) ?? []
  const standing = standingMark(rows)
  const arrival = { ...who, outcome: 'arrived', at: ctx.now, unexpected: false } as const
  if (standing !== undefined && came(standing.state)) {
    return { personId, arrival: { ...arrival, outcome: 'again', at: takenAt(standing) }, operationId: null }
  }

  const mark = { state: 'present', note: input.note.trim() } as const
  const scan = { scannedAt: ctx.now, desk: '' }
  const ops = [
    ...(known === null ? [ctx.ops.create('contact', personId, { all: newContact(name) })] : []),
    ...markOps(ctx, { sessionId: session.id, personId }, rows, mark, scan),
  ]
  const label = { kind: 'attendance.visitor', name: who.name } as const
  return { personId, arrival, operationId: ctx.write({ label, ops }) }
}

/** The one contact of that name who came to this activity before; of several nobody knows which. */
function visitorNamed(ctx: Ctx, activityId: string, name: string): string | undefined {
  const visitors = ctx.read.rows<{ id: string; name: string }>(
    `SELECT DISTINCT contact.id, contact.name FROM contact
       CROSS JOIN attendance ON attendance.person_id = contact.id AND attendance.deleted = 0 AND state IS NOT NULL
       JOIN session ON session.id = session_id AND session.deleted = 0 AND activity_id = ?
     WHERE contact.deleted = 0 AND contact.created_dev IS NOT NULL`,
    activityId,
  )
  const [only, ...others] = visitors.filter((visitor) => foldText(visitor.name) === foldText(name))
  return others.length === 0 ? only?.id : undefined
}

function newContact(name: string) {
  return { name, kana: '', kind: 'person', postalCode: '', address: '', phone: '', email: '', note: '' }
}

function isExpected(ctx: Ctx, session: { activityId: string; heldOn: string }, person: Payer): boolean {
  if (person.kind === 'contact') return false
  const { expected } = storedActivity(ctx.read, session.activityId)
  return expectation(ctx, expected, person.id).on(person.id, session.heldOn)
}

function described(ctx: Ctx, person: Payer): Pick<Arrival, 'personId' | 'memberNumber' | 'name' | 'kana' | 'owed'> {
  const readings = ctx.read.row<{ familyNameKana: string; givenNameKana: string }>(
    'SELECT family_name_kana, given_name_kana FROM member WHERE id = ?',
    person.id,
  )
  const owed = owedAtDesk(ctx, person.id)
  const { id, memberNumber, name } = person
  return { personId: id as Arrival['personId'], memberNumber, name, kana: readings ? memberKana(readings) : '', owed }
}
