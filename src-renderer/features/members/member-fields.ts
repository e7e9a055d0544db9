import type { MemberFields } from '../../../src-shared/contract/members.ts'
import { parsePhone } from '../../../src-shared/domain/roster-import/parse-phone.ts'
import { parsePostalCode } from '../../../src-shared/domain/roster-import/parse-postal-code.ts'
import { changedFields, type MemberDraft } from './member-draft.ts'

/** What saving sends: only the fields that were edited, phones and codes as the contract stores them. */
export function fieldsToSave(before: MemberDraft, after: MemberDraft): Partial<MemberFields> {
  const names = changedFields(before, after).filter((name) => name !== 'newHousehold')
  return Object.fromEntries(names.map((name) => [name, storedValue(name, after)]))
}

/** The digits of one phone number, outside Japan with + and its country; null where it cannot be read. */
export function readPhone(typed: string, country: string): string | null {
  const text = typed.trim()
  if (text === '') return text
  if (isAbroad(country)) return /^\+[\d\s().-]+$/.test(text) ? `+${text.replace(/\D/g, '')}` : text
  const answer = parsePhone(text)
  if (!('value' in answer) || answer.value.numbers.length !== 1 || answer.value.words !== '') return null
  return answer.value.numbers[0]?.number ?? null
}

export function readPostalCode(typed: string, country: string): string | null {
  const text = typed.trim()
  if (text === '' || isAbroad(country)) return text
  const answer = parsePostalCode(text)
  return 'value' in answer ? answer.value : null
}

function isAbroad(country: string): boolean {
  return country !== '' && country.toUpperCase() !== 'JP'
}

function storedValue(name: keyof MemberDraft, draft: MemberDraft): unknown {
  const phone = (typed: string) => readPhone(typed, draft.country) ?? typed
  if (name === 'phone' || name === 'mobile') return phone(draft[name])
  if (name === 'otherPhones') return nonEmpty(draft.otherPhones).map(phone)
  if (name === 'otherEmails') return nonEmpty(draft.otherEmails)
  if (name === 'postalCode') return readPostalCode(draft.postalCode, draft.country) ?? draft.postalCode
  return name === 'country' ? draft.country.toUpperCase() : draft[name]
}

function nonEmpty(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
