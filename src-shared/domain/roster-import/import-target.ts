import { type DuesTarget, isDuesTarget } from './dues/dues-target.ts'
import { isRelationTarget, type RelationTarget } from './relation-target.ts'

const memberTargets = [
  'memberNumber',
  'familyName',
  'givenName',
  'familyNameKana',
  'givenNameKana',
  'fullName',
  'romanName',
  'formerName',
  'country',
  'postalCode',
  'prefecture',
  'city',
  'street',
  'building',
  'phone',
  'mobile',
  'email',
  'birthDate',
  'gender',
  'joinedOn',
  'leftOn',
  'leaveReason',
  'memberType',
  'status',
  'expiresOn',
] as const

/** Targets that several columns may share; `name`, `nameKana`, `address` and `phoneAny` are taken apart or told apart by cell. */
const sharedTargets = ['address', 'phoneAny', 'memo', 'ignore'] as const

/** `household` holds what the people of one household share, a number or anything else; `memberId` the id that our own export hides. */
export const importTargets = [...memberTargets, 'name', 'nameKana', 'household', 'memberId', ...sharedTargets] as const

export type FixedTarget = (typeof importTargets)[number]

/**
 * Where the cells of a column go; `custom:` names a field of the club's own, `dues:` the period that is paid for,
 * `groups:` the kind of the groups whose names it holds.
 */
export type ImportTarget = FixedTarget | `custom:${string}` | DuesTarget | RelationTarget

const manyColumns: ReadonlySet<string> = new Set([...sharedTargets, 'phone', 'mobile', 'email'])

export function takesManyColumns(target: ImportTarget): boolean {
  return manyColumns.has(target) || isDuesTarget(target) || isRelationTarget(target)
}

export function isImportTarget(text: string): text is ImportTarget {
  if (text.startsWith('custom:')) return text.length > 'custom:'.length
  return (importTargets as readonly string[]).includes(text) || isDuesTarget(text) || isRelationTarget(text)
}
