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

/** `household` holds what the people of one household share, a number or anything else. */
export const importTargets = [...memberTargets, 'name', 'nameKana', 'household', ...sharedTargets] as const

export type FixedTarget = (typeof importTargets)[number]

/** Where the cells of a column go; `custom:` names a field of the club's own. */
export type ImportTarget = FixedTarget | `custom:${string}`

const manyColumns: ReadonlySet<string> = new Set([...sharedTargets, 'phone', 'mobile', 'email'])

export function takesManyColumns(target: ImportTarget): boolean {
  return manyColumns.has(target)
}

export function isImportTarget(text: string): text is ImportTarget {
  return (importTargets as readonly string[]).includes(text) || (text.startsWith('custom:') && text.length > 7)
}
