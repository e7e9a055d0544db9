import type { ImportedMember } from '../../../../src-shared/domain/roster-import/imported-member.ts'
import { groupKindOf, type RelationTarget } from '../../../../src-shared/domain/roster-import/relation-target.ts'

const NONE: readonly string[] = []

/** The names that a row says of one kind of groups, of offices or of tags. */
export function relationNames({ groups, offices, tags }: ImportedMember, field: RelationTarget): readonly string[] {
  if (field === 'office') return offices?.map(({ name }) => name) ?? NONE
  if (field === 'tags') return tags?.map(({ name }) => name) ?? NONE
  const wanted = groupKindOf(field)
  return groups?.flatMap(({ kind, name }) => (kind === wanted ? [name] : [])) ?? NONE
}

/** The other way: by the keys that a row has. */
export function spokenRelations(
  found: readonly (readonly [RelationTarget, readonly { readonly name: string }[]])[],
): Pick<ImportedMember, 'groups' | 'offices' | 'tags'> {
  const named = (wanted: RelationTarget) =>
    found.flatMap(([field, places]) => (field === wanted ? places.map(({ name }) => ({ name })) : []))
  const groups = found.flatMap(([field, places]) => {
    const kind = groupKindOf(field)
    return kind === null ? [] : places.map(({ name }) => ({ kind, name }))
  })
  return { groups, offices: named('office'), tags: named('tags') }
}
