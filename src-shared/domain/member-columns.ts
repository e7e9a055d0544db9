/** What a column of a list holds, which says how it is compared, sorted, aligned and written. */
export type ColumnKind = 'text' | 'date' | 'number' | 'money' | 'choice' | 'list' | 'yesNo'

/**
 * Every column a list of members can show, filter by or be laid out with, in the order in which they are offered.
 * The club's own fields are `custom:<id>`, the groups of one kind `groups:<kind>`.
 */
export const memberColumns = {
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
  offices: 'list',
  household: 'text',
  householdHead: 'yesNo',
  payer: 'text',
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
  age: 'number',
  birthMonth: 'number',
  gender: 'choice',
  schoolYear: 'choice',
  guardians: 'list',
  joinedOn: 'date',
  membershipYears: 'number',
  leftOn: 'date',
  leaveReason: 'text',
  expiresOn: 'date',
  open: 'money',
  credit: 'money',
  unpaidSince: 'date',
  consents: 'list',
  note: 'text',
  createdOn: 'date',
  changedOn: 'date',
} as const satisfies Record<string, ColumnKind>

export type MemberColumn = keyof typeof memberColumns

export function isMemberColumn(key: string): key is MemberColumn {
  return Object.hasOwn(memberColumns, key)
}

/** `custom:<field id>` of a field of the club's own. */
export function customColumnField(key: string): string | null {
  return key.startsWith('custom:') ? key.slice(7) : null
}

/** `groups:<kind>` of the groups of one kind. */
export function groupColumnKind(key: string): string | null {
  return key.startsWith('groups:') ? key.slice(7) : null
}
