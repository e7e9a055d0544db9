import type { ColumnPlan, ImportPlan } from '../../../src-shared/contract/imports.ts'
import { isImportTarget, takesManyColumns } from '../../../src-shared/domain/roster-import/import-target.ts'
import { groupKindOf, groupsTarget } from '../../../src-shared/domain/roster-import/relation-target.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'

export const customPrefix = 'custom:'

/** Groups by kind, each once: what the club has, what the column says, what most clubs know; then offices and tags. */
export function relationTargets(kinds: readonly string[], value: string, t: Texts): readonly string[] {
  const chosen = groupKindOf(value)
  const all = new Set([...kinds, ...(chosen === null ? [] : [chosen]), ...t.imports.columns.kinds.split(',')])
  return [...[...all].map(groupsTarget), 'office', 'tags']
}

/** The fields a column can go to, grouped as a person looks for them. */
export const targetGroups = {
  name: [
    'name',
    'familyName',
    'givenName',
    'nameKana',
    'familyNameKana',
    'givenNameKana',
    'fullName',
    'romanName',
    'formerName',
  ],
  contact: ['phoneAny', 'phone', 'mobile', 'email'],
  address: ['postalCode', 'address', 'prefecture', 'city', 'street', 'building', 'country'],
  membership: ['memberNumber', 'memberType', 'status', 'joinedOn', 'leftOn', 'leaveReason', 'expiresOn'],
  other: ['birthDate', 'gender', 'household', 'memo'],
} as const

/** Who the person is: without one of these a roster cannot be read. */
const named: readonly string[] = ['name', 'familyName', 'givenName', 'fullName']

export function targetWords(target: string, t: Texts): string {
  const own: Record<string, string> = t.imports.targets
  return own[target] ?? fieldWords(target, t)
}

/** A field of the roster by its own name. */
export function fieldWords(field: string, t: Texts): string {
  if (field.startsWith(customPrefix)) return field.slice(customPrefix.length)
  const kind = groupKindOf(field)
  if (kind !== null) return kind === '' ? t.fields.member.groups : kind
  if (field === 'office') return t.fields.member.offices
  const fields: Record<string, string> = t.fields.member
  return fields[field] ?? field
}

export function holdsName(plan: ImportPlan): boolean {
  return plan.columns.some((column) => named.includes(column.target))
}

/** A column that counts 1, 2, 3 may be the member numbers all the same, where no other column holds them. */
export function isCounterLeftOut({ index, reason }: ColumnPlan, { columns }: ImportPlan): boolean {
  const isLeftOut = columns.some((column) => column.index === index && column.target === 'ignore')
  return reason === 'counter' && isLeftOut && !columns.some(({ target }) => target === 'memberNumber')
}

export function isChosenTwice(plan: ImportPlan, target: string): boolean {
  if (!isImportTarget(target) || takesManyColumns(target)) return false
  return plan.columns.filter((column) => column.target === target).length > 1
}
