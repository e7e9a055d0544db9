import { isNameTooLong, nameColumns } from '../../../src-shared/domain/longest-name.ts'
import { readEmail } from '../../../src-shared/domain/read-email.ts'
import type { MemberDraft } from './member-draft.ts'
import { readPostalCode } from './member-fields.ts'

export type Problem =
  | 'name'
  | 'nameTooLong'
  | 'email'
  | 'postalCode'
  | 'country'
  | 'leftBeforeJoined'
  | 'birthInFuture'
  | 'joinedBeforeBirth'

/** What must be put right before the member can be saved, by field. */
export type Problems = Readonly<Partial<Record<keyof MemberDraft, Problem>>>

/** Values that stand unchanged are left in peace: an old roster may hold what a new entry may not. */
export function checkDraft(draft: MemberDraft, changed: ReadonlySet<keyof MemberDraft>, today: string): Problems {
  const all: readonly (readonly [keyof MemberDraft, Problem, boolean])[] = [
    ['familyName', 'name', !hasName(draft)],
    ['email', 'email', readEmail(draft.email) === null],
    ['otherEmails', 'email', draft.otherEmails.some((each) => readEmail(each) === null)],
    ['postalCode', 'postalCode', readPostalCode(draft.postalCode, draft.country) === null],
    ['country', 'country', !/^(?:[a-z]{2})?$/i.test(draft.country)],
    ['birthDate', 'birthInFuture', draft.birthDate !== null && draft.birthDate > today],
    ['joinedOn', 'joinedBeforeBirth', isBefore(draft.joinedOn, draft.birthDate)],
    ['leftOn', 'leftBeforeJoined', isBefore(draft.leftOn, draft.joinedOn)],
  ]
  const found = all.filter(([field, , wrong]) => wrong && (related[field] ?? [field]).some((name) => changed.has(name)))
  const tooLong = nameColumns.filter((name) => changed.has(name) && isNameTooLong(draft[name]))
  return Object.fromEntries([
    ...found.map(([field, problem]) => [field, problem]),
    ...tooLong.map((name) => [name, 'nameTooLong']),
  ])
}

/** Fields whose change puts another into question. */
const related: Partial<Record<keyof MemberDraft, readonly (keyof MemberDraft)[]>> = {
  familyName: ['familyName', 'givenName', 'fullName'],
  joinedOn: ['joinedOn', 'birthDate'],
  leftOn: ['leftOn', 'joinedOn'],
  postalCode: ['postalCode', 'country'],
}

function hasName({ familyName, givenName, fullName }: MemberDraft): boolean {
  return [familyName, givenName, fullName].some((part) => part.trim() !== '')
}

function isBefore(date: string | null, other: string | null): boolean {
  return date !== null && other !== null && date < other
}
