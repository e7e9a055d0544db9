import type { CustomField } from '../contract/custom-fields.ts'
import { customColumnField, groupColumnKind, isMemberColumn, type MemberColumn } from './member-columns.ts'

/** How a cell is changed: `choice` is one of a few words, `list` several names. */
export type EditKind = 'text' | 'longText' | 'date' | 'number' | 'yesNo' | 'choice' | 'list'

const kinds: { readonly [K in MemberColumn]?: EditKind } = {
  memberNumber: 'text',
  name: 'text',
  kana: 'text',
  familyName: 'text',
  givenName: 'text',
  familyNameKana: 'text',
  givenNameKana: 'text',
  fullName: 'text',
  romanName: 'text',
  formerName: 'text',
  memberType: 'choice',
  status: 'choice',
  tags: 'list',
  groups: 'list',
  household: 'text',
  postalCode: 'text',
  address: 'text',
  prefecture: 'text',
  city: 'text',
  street: 'text',
  building: 'text',
  country: 'text',
  phone: 'text',
  mobile: 'text',
  otherPhones: 'list',
  email: 'text',
  otherEmails: 'list',
  birthDate: 'date',
  gender: 'choice',
  joinedOn: 'date',
  leftOn: 'date',
  leaveReason: 'text',
  expiresOn: 'date',
  note: 'longText',
}

const ownKinds: Readonly<Record<CustomField['kind'], EditKind>> = {
  text: 'text',
  longText: 'longText',
  number: 'number',
  date: 'date',
  yesNo: 'yesNo',
  choice: 'choice',
  choices: 'list',
}

/** How a column is edited in the roster; null for one that is worked out or belongs to another screen. */
export function editKindOf(key: string, customFields: readonly Pick<CustomField, 'id' | 'kind'>[]): EditKind | null {
  if (isMemberColumn(key)) return kinds[key] ?? null
  if (groupColumnKind(key) !== null) return 'list'
  const kind = customFields.find(({ id }) => id === customColumnField(key))?.kind
  return kind === undefined ? null : ownKinds[kind]
}

/** What everybody may have in common: a name or a phone is one person's own. */
const shared: ReadonlySet<string> = new Set([
  'memberType',
  'status',
  'household',
  'prefecture',
  'city',
  'country',
  'gender',
  'joinedOn',
  'leftOn',
  'leaveReason',
  'expiresOn',
])

export function isSharedColumn(key: string): boolean {
  return shared.has(key) || customColumnField(key) !== null
}

/** A cell that names several, taken apart. */
export function namesIn(text: string): string[] {
  const names = text.split(/[、,，;；\n]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}
