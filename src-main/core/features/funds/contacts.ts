import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { storedContacts } from '../../db/contact-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import { searchTerms } from '../../db/search-terms.ts'
import { countUses, named } from './queries.ts'

type SaveContact = Inputs['contacts']['save']

/** Found by name, reading, address, telephone or e-mail. */
export function listContacts(
  ctx: Ctx,
  { search, offset, limit }: Inputs['contacts']['list'],
): Outputs['contacts']['list'] {
  const terms = searchTerms(search)
  const found = storedContacts(ctx.read).filter(({ name, kana, address, phone, email }) => {
    const text = foldText([name, kana, address, phone, email].join(' '))
    return terms.every((term) => text.includes(term))
  })
  return { total: found.length, contacts: found.slice(offset, offset + limit) }
}

export function readContact(ctx: Ctx, { id }: Inputs['contacts']['get']): Outputs['contacts']['get'] {
  return named(storedContacts(ctx.read), id, 'contact')
}

/** Two contacts may have one name, as two people may. */
export function saveContact(ctx: Ctx, input: SaveContact): Outputs['contacts']['save'] {
  const before = input.id === undefined ? undefined : named(storedContacts(ctx.read), input.id, 'contact')
  const id = before?.id ?? ctx.newId()
  const all = {
    name: input.name,
    kana: input.kana?.trim() ?? before?.kana ?? '',
    kind: input.kind ?? before?.kind ?? 'person',
    postalCode: input.postalCode?.trim() ?? before?.postalCode ?? '',
    address: input.address?.trim() ?? before?.address ?? '',
    phone: input.phone?.trim() ?? before?.phone ?? '',
    email: input.email?.trim() ?? before?.email ?? '',
    note: input.note ?? before?.note ?? '',
  }

  const op = before === undefined ? ctx.ops.create('contact', id, { all }) : ctx.ops.set('contact', id, 'all', all)
  return { id, operationId: ctx.write({ label: { kind: 'contact.save', name: input.name }, ops: [op] }) }
}

/** Refused while money of theirs stands in the books, or a receipt was made out to them. */
export function removeContact(ctx: Ctx, { id }: Inputs['contacts']['remove']): Outputs['contacts']['remove'] {
  const { name } = named(storedContacts(ctx.read), id, 'contact')
  const count = countUses(ctx.read, id, [
    ['payment', 'payer_id'],
    ['charge', 'member_id'],
    ['receipt', 'payer_id'],
    ['expense', 'contact_id'],
    ['payer_alias', 'payer_id'],
    ['attendance', 'person_id'],
  ])
  if (count > 0) throw refuse('STILL_IN_USE', { name, count })

  return { operationId: ctx.write({ label: { kind: 'contact.remove', name }, ops: [ctx.ops.remove('contact', id)] }) }
}
