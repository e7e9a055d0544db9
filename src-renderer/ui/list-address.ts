import type { Filter } from '../../src-shared/contract/filters.ts'

/** The roster with just these people, as its screen takes a filter from its address. */
export function listAddress(where: Filter): string {
  return `/members?show=all&where=${encodeURIComponent(JSON.stringify(where))}`
}
