/** What ties a person to something that has a name of its own: the groups of one kind, the offices, the tags. */
export type RelationTarget = `groups:${string}` | 'office' | 'tags'

const prefix = 'groups:'

/** `groups:班`; a kind that says nothing is that of groups without one. */
export function groupsTarget(kind: string): RelationTarget {
  return `${prefix}${kind}`
}

export function isRelationTarget(target: string): target is RelationTarget {
  return target === 'office' || target === 'tags' || target.startsWith(prefix)
}

/** The kind of group that a target names; null for one that names none. */
export function groupKindOf(target: string): string | null {
  return target.startsWith(prefix) ? target.slice(prefix.length) : null
}
