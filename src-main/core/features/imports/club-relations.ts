import type { ColumnPlan } from '../../../../src-shared/contract/imports.ts'
import { normalHeader } from '../../../../src-shared/domain/roster-import/header-synonyms.ts'
import { isOfAnyKind } from '../../../../src-shared/domain/roster-import/relation-headers.ts'
import { groupsTarget, isRelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'

/**
 * Columns of groups, offices and tags as this club has them: a heading that names one of its own kinds of groups is of
 * that kind, and one that names a field of its own stays that field. Groups of several kinds in one column, as our own
 * lists show them, are left alone where the club tells kinds apart.
 */
export function withClubRelations(
  columns: readonly ColumnPlan[],
  { kinds, fields }: { readonly kinds: readonly string[]; readonly fields: ReadonlySet<string> },
): ColumnPlan[] {
  const byName = new Map(kinds.filter((kind) => kind !== '').map((kind) => [normalHeader(kind), kind]))
  return columns.map((column) => {
    const { header, target } = column
    if (isRelationTarget(target) && fields.has(header)) return { ...column, target: `custom:${header}` }
    if (target === groupsTarget('') && byName.size > 0 && isOfAnyKind(normalHeader(header)))
      return { ...column, target: 'ignore', reason: 'computed' }
    const kind = byName.get(normalHeader(header))
    const isFree = isRelationTarget(target) || (target.startsWith('custom:') && !fields.has(header))
    if (kind === undefined || !isFree) return column
    return { ...column, target: groupsTarget(kind), reason: column.reason === 'unknown' ? 'synonym' : column.reason }
  })
}
