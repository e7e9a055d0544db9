import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { OfficeTermId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { termsOverlap } from '../../../../src-shared/domain/terms-overlap.ts'
import { checkDates, checkTerm } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { personToWrite } from '../../db/persons.ts'
import { storedOffice, storedTerm, storedTerms } from './queries.ts'

/** Everyone who ever held an office, newest first. */
export function listTerms(ctx: Ctx, { officeId }: Inputs['offices']['terms']): Outputs['offices']['terms'] {
  return storedTerms(ctx.read)
    .filter((term) => officeId === undefined || term.officeId === officeId)
    .map(({ writtenOn: _writtenOn, ...term }) => term)
}

/** Two terms of one person in one office do not overlap. */
export function saveTerm(ctx: Ctx, input: Inputs['offices']['saveTerm']): Outputs['offices']['saveTerm'] {
  const before = input.id === undefined ? undefined : storedTerm(ctx.read, input.id)
  const office = storedOffice(ctx.read, input.officeId)
  const person = personToWrite(ctx, input.memberId)
  const term = {
    startsOn: input.startsOn === undefined ? (before?.startsOn ?? null) : input.startsOn,
    endsOn: input.endsOn === undefined ? (before?.endsOn ?? null) : input.endsOn,
  }
  const pay = {
    paidFrom: input.paidFrom === undefined ? (before?.paidFrom ?? null) : input.paidFrom,
    paidTo: input.paidTo === undefined ? (before?.paidTo ?? null) : input.paidTo,
  }
  checkTerm(term)
  checkPaidDays(pay)
  const others = storedTerms(ctx.read).filter(
    (other) => other.id !== before?.id && other.officeId === office.id && other.memberId === person.id,
  )
  if (others.some((other) => termsOverlap(other, term))) {
    throw refuse('TERM_OVERLAPS', { name: person.name, office: office.name })
  }

  const id = before?.id ?? (ctx.newId() as OfficeTermId)
  const memberId = before?.memberId === person.id ? before.writtenOn : person.id
  const all = { officeId: office.id, memberId, ...term, note: input.note ?? before?.note ?? '' }
  const ops =
    before === undefined
      ? [ctx.ops.create('officeTerm', id, { all, pay })]
      : [ctx.ops.set('officeTerm', id, 'all', all), ctx.ops.set('officeTerm', id, 'pay', pay)]
  return { id, operationId: ctx.write({ label: { kind: 'office.assign', name: person.name }, ops }) }
}

export function removeTerm(ctx: Ctx, { id }: Inputs['offices']['removeTerm']): Outputs['offices']['removeTerm'] {
  const { name } = storedTerm(ctx.read, id)
  const op = ctx.ops.remove('officeTerm', id)
  return { operationId: ctx.write({ label: { kind: 'office.assign', name }, ops: [op] }) }
}

/** Both days are inclusive. */
function checkPaidDays({ paidFrom, paidTo }: { paidFrom: string | null; paidTo: string | null }): void {
  checkDates(paidFrom, paidTo)
  if (paidFrom !== null && paidTo !== null && paidTo < paidFrom) {
    throw refuse('TERM_REVERSED', { startsOn: paidFrom, endsOn: paidTo })
  }
}
