import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Op } from '../../db/change.ts'
import { checkDates } from '../../db/check-dates.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { personToWrite } from '../../db/persons.ts'

type Input = Inputs['consents']['record']
interface StoredConsent {
  readonly id: string
  readonly purpose: string
  readonly deleted: number
}

/** Records answers of one person; an answer taken back is as if it was never asked for. */
export function recordConsents(ctx: Ctx, input: Input): Outputs['consents']['record'] {
  const person = personToWrite(ctx, input.memberId)
  checkDates(...input.answers.map(({ answeredOn }) => answeredOn))
  const known = storedConsents(ctx, person.id)
  const last = new Map(input.answers.map((answer) => [answer.purpose, answer]))

  const ops = [...last.values()].flatMap((answer) => answerOps(ctx, person.id, answer, known))
  return { operationId: ctx.write({ label: { kind: 'member.consent', name: person.name }, ops }) }
}

function answerOps(
  ctx: Ctx,
  memberId: string,
  { purpose, answer, answeredOn, note }: Input['answers'][number],
  known: readonly StoredConsent[],
): Op[] {
  const ofPurpose = known.filter((consent) => consent.purpose === purpose)
  if (answer === null) {
    return ofPurpose.filter(({ deleted }) => deleted === 0).map(({ id }) => ctx.ops.remove('consent', id))
  }
  const id = deterministicId('consent', memberId, purpose)
  const all = { memberId, purpose, answer, answeredOn, note }
  const found = ofPurpose.find((consent) => consent.id === id)
  if (found === undefined) return [ctx.ops.create('consent', id, { all })]
  return [...(found.deleted !== 0 ? [ctx.ops.restore('consent', id)] : []), ctx.ops.set('consent', id, 'all', all)]
}

/** Of a person and of those merged into it. */
function storedConsents(ctx: Ctx, id: string): StoredConsent[] {
  return ctx.read.rows<StoredConsent>(
    `SELECT consent.id, purpose, consent.deleted FROM consent JOIN member ON member.id = member_id
     WHERE coalesce(member.root, member.id) = ?`,
    id,
  )
}
