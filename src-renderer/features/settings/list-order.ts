export interface Placed {
  readonly id: string
  readonly position: number
}

/** The list with one item a place further up (−1) or down (1). */
export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): readonly Item[] {
  const item = items[from]
  const to = from + by
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Whose position has to be written so that the list stands in this order: the fewest that will do. */
export function positionsToWrite<Item extends Placed>(
  items: readonly Item[],
): readonly { readonly item: Item; readonly position: number }[] {
  // Positions that are there already are dealt out anew, so that two neighbours only trade theirs.
  const free = items.map(({ position }) => position).toSorted((one, other) => one - other)
  const distinct = new Set(free).size === free.length
  return items
    .map((item, place) => ({ item, position: distinct ? (free[place] ?? place) : place }))
    .filter(({ item, position }) => item.position !== position)
}
