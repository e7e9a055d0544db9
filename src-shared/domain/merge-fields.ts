import type { Member, MemberFields } from '../contract/members.ts'
import { customColumnField } from './member-columns.ts'

/** What is chosen together when two entries of one person are joined, by the column that shows it. */
export const mergeColumns = {
  memberNumber: ['memberNumber'],
  name: ['familyName', 'givenName', 'fullName'],
  kana: ['familyNameKana', 'givenNameKana'],
  romanName: ['romanName'],
  formerName: ['formerName'],
  memberType: ['memberTypeId'],
  status: ['status', 'statusId', 'leftOn', 'leaveReason'],
  birthDate: ['birthDate'],
  gender: ['gender'],
  schoolYear: ['schoolEntryYear'],
  joinedOn: ['joinedOn'],
  expiresOn: ['expiresOn'],
  phone: ['phone'],
  mobile: ['mobile'],
  email: ['email'],
  address: ['country', 'postalCode', 'prefecture', 'city', 'street', 'building'],
  household: ['householdId'],
  payer: ['payerId'],
} as const satisfies Record<string, readonly (keyof MemberFields)[]>

export type MergeColumn = keyof typeof mergeColumns

const photo = 'photo'

export function isMergeColumn(key: string): key is MergeColumn {
  return Object.hasOwn(mergeColumns, key)
}

/** Columns in which the two say different things, in the order of a form; notes, tags and the like are always joined. */
export function differingColumns(one: Member, other: Member): readonly string[] {
  const fixed = Object.keys(mergeColumns).filter((column) => isMergeColumn(column) && !isAlike(column, one, other))
  const fields = new Set([...Object.keys(one.custom), ...Object.keys(other.custom)])
  const own = [...fields].map((id) => `custom:${id}`).filter((key) => !sameValue(custom(one, key), custom(other, key)))
  return [...fixed, ...own, ...(one.photoId === other.photoId ? [] : [photo])]
}

/** What the survivor does not know and the other does: taken unless somebody says otherwise. */
export function missingColumns(survivor: Member, loser: Member): readonly string[] {
  return differingColumns(survivor, loser).filter((key) => isBlank(survivor, key) && !isBlank(loser, key))
}

export function isBlank(member: Member, key: string): boolean {
  if (key === photo) return member.photoId === null
  if (!isMergeColumn(key)) return isEmpty(custom(member, key))
  // A state is always known; of the others, one known part makes the whole known.
  return key === 'status' ? false : mergeColumns[key].every((field) => isEmpty(member[field]))
}

/** The fields of the loser that a merge takes over; a key may be a column, a single field, or `custom:<id>`. */
export function takenFields(take: readonly string[], loser: Member): Partial<MemberFields> {
  const fields: Record<string, unknown> = {}
  const own: Record<string, unknown> = {}
  for (const key of take) {
    const field = customColumnField(key)
    if (field !== null) own[field] = custom(loser, key)
    else for (const name of isMergeColumn(key) ? mergeColumns[key] : singleField(key)) fields[name] = loser[name]
  }
  return { ...fields, ...(Object.keys(own).length === 0 ? {} : { custom: own }) } as Partial<MemberFields>
}

/** Whether the picture is taken over as well. */
export function takesPhoto(take: readonly string[]): boolean {
  return take.includes(photo)
}

function singleField(key: string): readonly (keyof MemberFields)[] {
  return Object.values(mergeColumns)
    .flat()
    .filter((field) => field === key)
}

function isAlike(column: MergeColumn, one: Member, other: Member): boolean {
  return mergeColumns[column].every((field) => sameValue(one[field], other[field]))
}

function custom(member: Member, key: string): unknown {
  const values: Readonly<Record<string, unknown>> = member.custom
  return values[customColumnField(key) ?? ''] ?? null
}

function sameValue(one: unknown, other: unknown): boolean {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
