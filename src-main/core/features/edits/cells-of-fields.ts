import type { Cell } from '../../../../src-shared/contract/columns.ts'
import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import { joinAddress } from '../../../../src-shared/domain/join-address.ts'
import { customColumnField } from '../../../../src-shared/domain/member-columns.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import type { ClubWords } from './club-words.ts'

/** The fields that stand behind a column, where these are not the one of its name. */
const behind: Readonly<Record<string, readonly (keyof MemberFields)[]>> = {
  name: ['familyName', 'givenName', 'fullName'],
  kana: ['familyNameKana', 'givenNameKana'],
  address: ['prefecture', 'city', 'street', 'building'],
  memberType: ['memberTypeId'],
  status: ['status', 'statusId'],
  household: ['householdId'],
}
const columnOf = new Map(Object.entries(behind).flatMap(([column, fields]) => fields.map((field) => [field, column])))

/** Columns in which a person would change: those asked for, then what changes beside them. */
export function changedColumns(
  asked: readonly string[],
  before: MemberFields,
  fields: Partial<MemberFields>,
): readonly string[] {
  const { custom = {}, ...plain } = fields
  const differing = Object.keys(plain).filter((field) => !isSame(before[field as 'note'], plain[field as 'note']))
  const own = Object.keys(custom).filter((id) => !isSame(before.custom[id as never] ?? null, custom[id as never]))
  const found = new Set([
    ...asked.filter((column) => (behind[column] ?? []).some((field) => differing.includes(field))),
    ...own.map((id) => `custom:${id}`),
  ])
  for (const field of differing) {
    const shown = columnOf.get(field as keyof MemberFields)
    // A part that was asked for by itself is shown by itself.
    if (asked.includes(field)) found.add(field)
    else found.add(shown ?? field)
  }
  return [...found].sort((one, other) => place(asked, one) - place(asked, other))
}

/** What a column shows of these fields; states as their code or the club's name for them. */
export function cellOf(column: string, fields: MemberFields, words: ClubWords): Cell {
  const own = customColumnField(column)
  if (own !== null) return (fields.custom[own as never] as Cell | undefined) ?? null
  switch (column) {
    case 'name':
      return memberName(fields)
    case 'kana':
      return memberKana(fields)
    case 'address':
      return joinAddress(fields)
    case 'memberType':
      return words.typeName(fields.memberTypeId)
    case 'status':
      return words.statusWord(fields)
    case 'household':
      return words.householdName(fields.householdId)
    default:
      return (fields[column as 'note'] as Cell | undefined) ?? null
  }
}

/** The fields that a column writes. */
export function fieldsBehind(column: string): readonly string[] {
  return behind[column] ?? [column]
}

/** The column in which a fault of a field is shown. */
export function columnOfField(field: keyof MemberFields, asked: readonly string[]): string {
  const shown = columnOf.get(field)
  return asked.includes(field) || shown === undefined ? field : shown
}

function place(asked: readonly string[], column: string): number {
  const at = asked.indexOf(column)
  return at === -1 ? asked.length : at
}

function isSame(one: unknown, other: unknown): boolean {
  const isEmpty = (value: unknown) => value === null || value === undefined || value === ''
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)
}
