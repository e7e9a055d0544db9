import type { MemberColumn } from './member-columns.ts'

/** What a list shows that nobody has laid out: enough to find and reach a person. */
export const standardColumns: readonly MemberColumn[] = [
  ...(['memberNumber', 'name', 'kana', 'memberType'] as const),
  ...(['postalCode', 'address', 'phone', 'mobile'] as const),
]

/** What a layout shows: one without columns shows names, never more. */
export function shownColumns(columns: readonly string[]): readonly string[] {
  return columns.length === 0 ? ['name'] : columns
}
