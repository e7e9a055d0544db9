import type { CustomField } from '../../../src-shared/contract/custom-fields.ts'
import type { Member, MemberFields } from '../../../src-shared/contract/members.ts'
import { isEmptyAnswer } from '../../../src-shared/domain/own-field-value.ts'

/** What the form holds: a member's fields, phones and codes as they are written for eyes. */
export type MemberDraft = MemberFields & {
  /** A household that saving will make. */
  readonly newHousehold: string
}

export const emptyDraft: MemberDraft = {
  memberNumber: '',
  familyName: '',
  givenName: '',
  familyNameKana: '',
  givenNameKana: '',
  fullName: '',
  romanName: '',
  formerName: '',
  country: '',
  postalCode: '',
  prefecture: '',
  city: '',
  street: '',
  building: '',
  phone: '',
  mobile: '',
  email: '',
  otherPhones: [],
  otherEmails: [],
  birthDate: null,
  gender: null,
  joinedOn: null,
  leftOn: null,
  leaveReason: '',
  memberTypeId: null,
  status: 'active',
  expiresOn: null,
  householdId: null,
  payerId: null,
  statusId: null,
  schoolEntryYear: null,
  note: '',
  custom: {},
  newHousehold: '',
}

/** What a new member begins with: nothing but what the club's own fields say. */
export function beginningDraft(ownFields: readonly CustomField[]): MemberDraft {
  const begun = ownFields.filter(({ defaultValue }) => !isEmptyAnswer(defaultValue))
  return { ...emptyDraft, custom: Object.fromEntries(begun.map(({ id, defaultValue }) => [id, defaultValue])) }
}

type Spell = {
  readonly phone: (digits: string) => string
  readonly postalCode: (digits: string) => string
}

export function draftOf(member: Member, spell: Spell): MemberDraft {
  const {
    id,
    name,
    kana,
    address,
    memberType,
    household,
    inTrash,
    mergedInto,
    open,
    credit,
    createdAt,
    changedAt,
    photoId,
    statusName,
    tags,
    groups,
    offices,
    guardians,
    consents,
    ...fields
  } = member
  return {
    ...fields,
    phone: spell.phone(fields.phone),
    mobile: spell.phone(fields.mobile),
    otherPhones: fields.otherPhones.map(spell.phone),
    postalCode: spell.postalCode(fields.postalCode).replace('〒', ''),
    newHousehold: '',
  }
}

/** The fields in which two drafts differ. */
export function changedFields(before: MemberDraft, after: MemberDraft): readonly (keyof MemberDraft)[] {
  const names = Object.keys(after) as (keyof MemberDraft)[]
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
