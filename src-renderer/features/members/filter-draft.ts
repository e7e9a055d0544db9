import type { Condition, Filter, FilterTest } from '../../../src-shared/contract/filters.ts'

export const groupModes = ['all', 'any', 'none'] as const
export type GroupMode = (typeof groupModes)[number]

/** A condition while it is being filled in. */
export interface DraftCondition {
  readonly id: string
  readonly column: string
  readonly test: FilterTest
  readonly values: Condition['values']
  readonly on: string | null
}

/** Several joined; `none` is how "not" is said among people. */
export interface DraftGroup {
  readonly id: string
  readonly mode: GroupMode
  readonly parts: readonly DraftPart[]
}
export type DraftPart = DraftCondition | DraftGroup

/** No deeper than a person can follow, and within what the core takes. */
export const DEEPEST_GROUP = 3

export function isGroup(part: DraftPart): part is DraftGroup {
  return 'parts' in part
}

export function emptyDraft(): DraftGroup {
  return { id: crypto.randomUUID(), mode: 'all', parts: [] }
}

/** How many values a test needs before it says anything. */
export function valuesNeeded(test: FilterTest): 0 | 1 | 2 {
  if (test === 'empty' || test === 'notEmpty') return 0
  return test === 'between' ? 2 : 1
}

/** What the draft says so far: conditions that are not filled in yet are left out; null where nothing is left. */
export function filterOf(part: DraftPart): Filter | null {
  if (!isGroup(part)) return conditionOf(part)
  const parts = part.parts.map(filterOf).filter((one) => one !== null)
  if (parts.length === 0) return null
  if (part.mode === 'none') return { not: { any: parts } }
  return part.mode === 'all' ? { all: parts } : { any: parts }
}

function conditionOf({ column, test, values, on }: DraftCondition): Condition | null {
  const given = values.filter((value) => value !== '')
  if (given.length < valuesNeeded(test)) return null
  return { column, test, values: valuesNeeded(test) === 0 ? [] : given, ...(on === null ? {} : { on }) }
}

/** A filter as something to edit; any tree the contract allows has such a form. */
export function draftOf(filter: Filter | null): DraftGroup {
  if (filter === null) return emptyDraft()
  const part = partOf(filter)
  return isGroup(part) ? part : { ...emptyDraft(), parts: [part] }
}

function partOf(filter: Filter): DraftPart {
  const id = crypto.randomUUID()
  if ('all' in filter) return { id, mode: 'all', parts: filter.all.map(partOf) }
  if ('any' in filter) return { id, mode: 'any', parts: filter.any.map(partOf) }
  if ('not' in filter) {
    return { id, mode: 'none', parts: 'any' in filter.not ? filter.not.any.map(partOf) : [partOf(filter.not)] }
  }
  return { id, ...filter, on: filter.on ?? null }
}

export function conditionCount(part: DraftPart): number {
  return isGroup(part) ? part.parts.reduce((sum, one) => sum + conditionCount(one), 0) : 1
}
