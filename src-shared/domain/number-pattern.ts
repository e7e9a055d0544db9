/** How a club writes member numbers: a prefix, and digits filled up with zeros. */
export interface NumberPattern {
  readonly prefix: string
  /** 0: as many as the highest number has. */
  readonly digits: number
  /** Numbers that begin with a longer one of these belong to that. */
  readonly otherPrefixes?: readonly string[]
}

const DIGITS_OF_THE_FIRST = 4

/** One more than the highest number of the pattern; whatever was given is not given again. */
export function nextByPattern(given: readonly string[], { prefix, digits, otherPrefixes = [] }: NumberPattern): string {
  const longer = otherPrefixes.filter((other) => other.length > prefix.length && other.startsWith(prefix))
  const own = given.filter((number) => number.startsWith(prefix) && !longer.some((other) => number.startsWith(other)))
  const counts = own.map((number) => number.slice(prefix.length)).filter((rest) => /^\d+$/.test(rest))
  const highest = counts.map(BigInt).reduce((most, count) => (count > most ? count : most), 0n)
  const width = digits || Math.max(0, ...counts.map((count) => count.length)) || DIGITS_OF_THE_FIRST

  const taken = new Set(given)
  for (let count = highest + 1n; ; count += 1n) {
    const number = prefix + String(count).padStart(width, '0')
    if (!taken.has(number)) return number
  }
}
