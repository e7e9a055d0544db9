import type { CustomField } from '../contract/custom-fields.ts'
import { customColumnField, groupColumnKind, isMemberColumn } from '../domain/member-columns.ts'
import type { Texts } from './texts.ts'

/** What a column is called; one of the club's own field by the name the club gave it, of groups by their kind. */
export function columnName(key: string, t: Texts, customFields: readonly Pick<CustomField, 'id' | 'name'>[]): string {
  if (isMemberColumn(key)) return t.fields.member[key]
  const field = customColumnField(key)
  if (field !== null) return customFields.find(({ id }) => id === field)?.name ?? t.fields.goneColumn
  return groupColumnKind(key) || t.fields.member.groups
}
