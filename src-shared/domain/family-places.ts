import type { PlainDate } from '../contract/values.ts'

/** Someone whom a fee fits, as a household sees them. */
export interface Relative {
  readonly id: string
  readonly memberNumber: string
  readonly householdId: string | null
  readonly joinedOn: PlainDate | null
}

export type FamilyPlace = 'head' | 'further'

/**
 * Who stands where in a household in which a fee fits several: its head, and the others. Where the head is not among
 * them, it is whoever has been a member longest (an unknown day is the oldest), then by member number. Nobody without a
 * household, and nobody whom it fits alone there, has a place.
 */
export function familyPlaces(
  fitting: readonly Relative[],
  heads: ReadonlyMap<string, string>,
): ReadonlyMap<string, FamilyPlace> {
  const places = new Map<string, FamilyPlace>()
  const households = Map.groupBy(fitting, ({ householdId }) => householdId)
  for (const [householdId, people] of households) {
    if (householdId === null || people.length < 2) continue
    const head = people.find(({ id }) => id === heads.get(householdId)) ?? people.toSorted(longerFirst)[0]
    for (const { id } of people) places.set(id, id === head?.id ? 'head' : 'further')
  }
  return places
}

function longerFirst(a: Relative, b: Relative): number {
  return compare(a.joinedOn ?? '', b.joinedOn ?? '') || compare(a.memberNumber, b.memberNumber) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
