const pageSize = 1000

/** Every item of a list that the contract hands out in pages. */
export async function allPages<T>(
  ask: (page: { offset: number; limit: number }) => Promise<{ readonly total: number; readonly items: readonly T[] }>,
): Promise<T[]> {
  const all: T[] = []
  for (;;) {
    const { total, items } = await ask({ offset: all.length, limit: pageSize })
    all.push(...items)
    if (all.length >= total || items.length === 0) return all
  }
}
