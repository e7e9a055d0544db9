const largest = 1000

/** In order, as many at a time as the contract takes. */
export function batches<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / largest) }, (_, i) => all.slice(i * largest, (i + 1) * largest))
}
