import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { zenginText } from '../../../../src-shared/domain/zengin-text.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPerson, type Person } from '../../db/person.ts'
import { allMandates, type Mandate } from './queries.ts'

/** Mandates by the kana of their members; a search goes over name, number and holder. */
export function listMandates(ctx: Ctx, input: Inputs['debits']['mandates']): Outputs['debits']['mandates'] {
  const wanted = foldText(input.search)
  const found = allMandates(ctx.read).filter(
    (mandate) =>
      (input.memberId === undefined || mandate.memberId === input.memberId) &&
      foldText(`${mandate.memberName} ${mandate.memberNumber} ${mandate.holderKana}`).includes(wanted),
  )
  return { total: found.length, mandates: found.slice(input.offset, input.offset + input.limit) }
}

/** Makes or changes a mandate. A person has one at a time, and no customer number stands twice. */
export function saveMandate(ctx: Ctx, input: Inputs['debits']['saveMandate']): Outputs['debits']['saveMandate'] {
  const member = findPerson(ctx.read, input.memberId)
  const others = allMandates(ctx.read).filter(({ id }) => id !== input.id)
  const before = allMandates(ctx.read).find(({ id }) => id === input.id)
  const [startsOn, endsOn] = [input.startsOn ?? null, input.endsOn ?? null]
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) throw refuse('TERM_REVERSED', { startsOn, endsOn })
  const names = {
    bankName: bankText(input.bankName ?? ''),
    branchName: bankText(input.branchName ?? ''),
    holderKana: bankText(input.holderKana),
  }
  const customerNumber = input.customerNumber ?? before?.customerNumber ?? freeNumber(member.memberNumber, others)
  refuseClash(others, member, { customerNumber, startsOn, endsOn })

  const { bankCode, branchCode, accountType, accountNumber } = input
  const account = {
    memberId: member.id,
    ...{ bankCode, branchCode, accountType, accountNumber, customerNumber },
    ...names,
  }
  const id = input.id ?? ctx.newId()
  const term = { startsOn, endsOn }
  const ops =
    before === undefined
      ? [ctx.ops.create('debitMandate', id, { account, term })]
      : [ctx.ops.set('debitMandate', id, 'account', account), ctx.ops.set('debitMandate', id, 'term', term)]
  return { id, operationId: ctx.write({ label: { kind: 'mandate.save', name: member.name }, ops }) }
}

export function removeMandate(ctx: Ctx, { id }: Inputs['debits']['removeMandate']): Outputs['debits']['removeMandate'] {
  const mandate = allMandates(ctx.read).find((candidate) => candidate.id === id)
  if (mandate === undefined) throw refuse('ROW_NOT_FOUND', { what: 'debitMandate' })
  const label = { kind: 'mandate.remove', name: mandate.memberName } as const
  return { operationId: ctx.write({ label, ops: [ctx.ops.remove('debitMandate', id)] }) }
}

/** A name as banks write it; one that cannot be written so is refused with what is in the way. */
export function bankText(text: string): string {
  const { text: written, unknown } = zenginText(text.trim())
  if (unknown.length > 0) throw refuse('NOT_BANK_KANA', { text, characters: [...new Set(unknown)] })
  return written
}

function refuseClash(
  others: readonly Mandate[],
  member: Person,
  wanted: Pick<Mandate, 'customerNumber' | 'startsOn' | 'endsOn'>,
): void {
  if (others.some((other) => other.memberId === member.id && overlaps(other, wanted))) {
    throw refuse('MANDATE_EXISTS', { name: member.name })
  }
  if (others.some(({ customerNumber }) => customerNumber === wanted.customerNumber)) {
    throw refuse('NAME_TAKEN', { name: wanted.customerNumber })
  }
}

function overlaps(a: Pick<Mandate, 'startsOn' | 'endsOn'>, b: Pick<Mandate, 'startsOn' | 'endsOn'>): boolean {
  return (a.startsOn ?? '') <= (b.endsOn ?? '9999') && (b.startsOn ?? '') <= (a.endsOn ?? '9999')
}

/** The member number where it serves, else the next free count. */
function freeNumber(memberNumber: string, others: readonly Mandate[]): string {
  const taken = new Set(others.map(({ customerNumber }) => customerNumber))
  const wanted = memberNumber
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 20)
  if (wanted !== '' && !taken.has(wanted)) return wanted
  let count = others.length + 1
  while (taken.has(`M${count}`)) count += 1
  return `M${count}`
}
