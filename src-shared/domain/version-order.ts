const form = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/

export function isVersion(text: string): boolean {
  return form.test(text)
}

export function isPrerelease(version: string): boolean {
  return version.includes('-')
}

/** Less than 0 where `one` comes before `other`, as semver.org orders them: 1.0.0-beta.2, 1.0.0-beta.10, 1.0.0, 1.0.1. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)]
  const numbers = first.numbers.map((number, place) => number - (second.numbers[place] ?? 0))
  return numbers.find((difference) => difference !== 0) ?? comparePrereleases(first.pre, second.pre)
}

function partsOf(version: string): { readonly numbers: readonly number[]; readonly pre: readonly string[] } {
  const [, major, minor, patch, pre] = form.exec(version) ?? []
  return { numbers: [Number(major), Number(minor), Number(patch)], pre: pre?.split('.') ?? [] }
}

function comparePrereleases(one: readonly string[], other: readonly string[]): number {
  // The finished version comes after all that led to it.
  if (one.length === 0 || other.length === 0) return other.length - one.length
  for (const [place, part] of one.entries()) {
    const against = other[place]
    if (against === undefined) return 1
    const difference = compareParts(part, against)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}

function compareParts(one: string, other: string): number {
  const [first, second] = [/^\d+$/.test(one), /^\d+$/.test(other)]
  if (first && second) return Number(one) - Number(other)
  if (first !== second) return first ? -1 : 1
  return one === other ? 0 : one < other ? -1 : 1
}
