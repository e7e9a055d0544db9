import { type MemberFields, presentStatuses } from '../../../../src-shared/contract/members.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import { toKatakana } from '../../../../src-shared/domain/katakana.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { cellLines, cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import type { ReadRow } from '../../../../src-shared/domain/roster-import/read-member.ts'
import type { ClubTerms } from './club-terms.ts'
import { contactDifference, isHeld } from './contact-difference.ts'
import type { KnownMember } from './known-member.ts'

type ReadMember = Extract<ReadRow, { kind: 'member' }>

/**
 * What a row would write over a person who is already there: a cell that is empty in the file never blanks a field,
 * and lines that the note already has are not added again.
 */
export function rowDifference(before: KnownMember, read: ReadMember, terms: ClubTerms): Partial<MemberFields> {
  if (read.household !== undefined && before.householdId !== null)
    terms.knowHousehold(read.household, before.householdId)
  const noteLines = read.noteLines.filter((line) => !isHeld(before, line))
  const wanted = fieldsOf({ ...read, noteLines }, terms)
  const changed: Record<string, unknown> = { ...contactDifference(before, wanted, read.furtherPhones) }
  for (const [field, value] of Object.entries(wanted)) {
    const old = before[field as keyof KnownMember]
    if (comparedApart.has(field)) continue
    // Where a person lives already counts for more than how a file is laid out.
    if (field === 'householdId' && old !== null) continue
    if (!isSame(field, old, value)) changed[field] = value
  }
  // Someone whose last day the file knows is no longer a member, also where no column says so.
  if (changed.leftOn !== undefined && wanted.status === undefined && isPresent(before.status)) changed.status = 'left'
  const note = noteWith(before.note, wanted.note ?? '')
  if (note !== before.note) changed.note = note
  const custom = Object.entries(wanted.custom ?? {}).filter(
    ([field, value]) => !isSameCustom(before.custom[field as never], value),
  )
  if (custom.length > 0) changed.custom = Object.fromEntries(custom)
  return changed as Partial<MemberFields>
}

const comparedApart = new Set(['custom', 'note', 'phone', 'mobile', 'email', 'otherPhones', 'otherEmails'])

/** A row in the words of the contract: names of types and fields turned into ids, faulty cells kept in the note. */
export function fieldsOf({ member, noteLines, household }: ReadMember, terms: ClubTerms): Partial<MemberFields> {
  const { memberType, statusName, custom, note, otherPhones, otherEmails, groups, offices, tags, ...plain } = member
  const lines = [note ?? '', ...noteLines].filter((line) => line !== '')
  return {
    ...plain,
    ...(otherPhones === undefined ? {} : { otherPhones: [...otherPhones] }),
    ...(otherEmails === undefined ? {} : { otherEmails: [...otherEmails] }),
    ...(memberType === undefined ? {} : { memberTypeId: terms.typeId(memberType) }),
    ...(statusName === undefined ? {} : { statusId: terms.statusId(statusName) }),
    ...(custom === undefined ? {} : { custom: terms.customValues(custom) }),
    ...(household === undefined ? {} : { householdId: terms.householdId(household, nameOf(member)) }),
    ...(lines.length === 0 ? {} : { note: lines.join('\n') }),
  }
}

/** How a row reads to a person: names instead of ids, the address also in one piece. */
export function spokenMember(member: ImportedMember, noteLines: readonly string[]): Record<string, never> {
  const { prefecture = '', city = '', street = '', building = '' } = member
  const address = joinAddress({ prefecture, city, street, building })
  const note = [member.note ?? '', ...noteLines].filter((line) => line !== '').join('\n')
  return {
    ...member,
    ...(address === '' ? {} : { address }),
    ...(note === '' ? {} : { note }),
  } as unknown as Record<string, never>
}

function nameOf({ familyName = '', givenName = '', fullName = '' }: ImportedMember): string {
  return memberName({ familyName, givenName, fullName })
}

function isPresent(status: MemberFields['status']): boolean {
  return (presentStatuses as readonly string[]).includes(status)
}

function isSameCustom(old: unknown, value: unknown): boolean {
  if (typeof old === 'string' && typeof value === 'string') return cellLines(old) === cellLines(value)
  return old === value || JSON.stringify(old) === JSON.stringify(value)
}

/** By how a cell shows them: spaces around a text, and a reading typed in hiragana, are no difference. */
function isSame(field: string, old: unknown, value: unknown): boolean {
  if (typeof old !== 'string' || typeof value !== 'string') return old === value
  if (field === 'postalCode') return digits(old) === digits(value)
  if (field === 'familyNameKana' || field === 'givenNameKana') return kana(old) === kana(value)
  return cellText(old) === cellText(value)
}

function digits(text: string): string {
  return text.normalize('NFKC').replace(/[^\d+]/g, '')
}

function kana(text: string): string {
  return toKatakana(cellText(text))
}

function noteWith(old: string, added: string): string {
  const known = new Set(linesOf(old).map((line) => line.trim()))
  const missing = linesOf(added).filter((line) => line.trim() !== '' && !known.has(line.trim()))
  return [...(old === '' ? [] : [old]), ...missing].join('\n')
}

/** As a cell shows them. */
function linesOf(note: string): string[] {
  return cellLines(note).split('\n')
}
