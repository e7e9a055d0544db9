import { foldText, kanaSortKey } from '../../../src-shared/domain/fold.ts'
import type { Connection } from './connection.ts'
import { columnsOf, snake } from './synced-tables.ts'

/** The columns of a member that search looks into, as the file names them. */
export const searchedColumns = [
  'member_number',
  'family_name',
  'given_name',
  'family_name_kana',
  'given_name_kana',
  'full_name',
  'roman_name',
  'former_name',
  'postal_code',
  'prefecture',
  'city',
  'street',
  'building',
  'phone',
  'mobile',
  'email',
  'note',
  'custom',
] as const

const searched: ReadonlySet<string> = new Set(searchedColumns)

/** Whether a member's order, search text or survivor follows from a register group. */
export function isDerivedFrom(group: string): boolean {
  if (group === 'mergedInto' || group.startsWith('custom:')) return true
  return (columnsOf('member', group) ?? []).some((column) => searched.has(snake(column)))
}

export type Searchable = { readonly [column in (typeof searchedColumns)[number]]?: string | null }

/** Fields of belief, health and the like, whose values must not be found by a search. */
export function sensitiveFields(db: Connection): ReadonlySet<string> {
  return new Set(db.prepare('SELECT id FROM custom_field WHERE sensitive = 1').pluck().all() as string[])
}

/** Further phones and addresses of a person, in an order that is the same on every laptop. */
export function furtherContacts(db: Connection, memberId: string): string[] {
  return db
    .prepare('SELECT value FROM contact_point WHERE member_id = ? AND deleted = 0 ORDER BY id')
    .pluck()
    .all(memberId) as string[]
}

/** By kana; who has none comes after all who have, by name. */
export function sortKey(row: Searchable): string {
  const family = row.family_name_kana ?? ''
  const given = row.given_name_kana ?? ''
  if (family !== '' || given !== '') return kanaSortKey(`${family} ${given}`)
  return `\uffff${foldText(row.full_name || `${row.family_name ?? ''}${row.given_name ?? ''}`)}`
}

/** Every searchable field folded, a line each. */
export function searchText(
  row: Searchable,
  furtherContacts: readonly string[],
  sensitive: () => ReadonlySet<string>,
): string {
  let text = ''
  const add = (field: string | null | undefined) => {
    if (field) text += `${foldText(field)}\n`
  }
  add(row.member_number)
  add(joined(row.family_name, row.given_name))
  add(joined(row.family_name_kana, row.given_name_kana))
  add(row.full_name)
  add(row.roman_name)
  add(row.former_name)
  add(row.postal_code)
  add(joined(joined(row.prefecture, row.city), joined(row.street, row.building)))
  add(row.phone)
  add(row.mobile)
  add(row.email)
  add(row.note)
  for (const contact of furtherContacts) add(contact)
  for (const value of customTexts(row.custom, sensitive)) add(value)
  return text
}

function joined(a: string | null | undefined, b: string | null | undefined): string {
  return (a ?? '') + (b ?? '')
}

function customTexts(json: string | null | undefined, sensitive: () => ReadonlySet<string>): string[] {
  if (!json || json === '{}') return []
  const kept = sensitive()
  return Object.entries(JSON.parse(json) as Record<string, unknown>)
    .filter(([field, value]) => !kept.has(field) && (typeof value === 'string' || typeof value === 'number'))
    .map(([, value]) => String(value))
}
