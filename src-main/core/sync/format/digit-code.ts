import { type Random, systemRandom } from './keys.ts'

const GROUPS = 8
const DIGITS = 4

/** What a typed code is, or what to tell its writer. Groups count from 1. */
export type ReadCode =
  /** The 40 digits. */
  | { readonly kind: 'code'; readonly digits: string }
  /** Something that is neither a digit nor between digits. */
  | { readonly kind: 'strange'; readonly character: string }
  /** `group` is the first that is short, where the typed groups tell. */
  | { readonly kind: 'missing'; readonly digits: number; readonly group: number | null }
  | { readonly kind: 'tooMany'; readonly digits: number; readonly group: number | null }
  | { readonly kind: 'mistyped'; readonly groups: readonly number[] }

/** A fresh code: 40 digits, 32 of them random (106 bits), the fifth of each group a check of its four and its place. */
export function makeCode(random: Random = systemRandom): string {
  const digits = randomDigits(GROUPS * DIGITS, random)
  return groupsOf(digits, DIGITS)
    .map((four, place) => four + checkDigit(four, place))
    .join('')
}

/** `12345 67890 …`, as it is printed. */
export function formatCode(digits: string): string {
  return groupsOf(digits, DIGITS + 1).join(' ')
}

/** Reads what somebody typed, in digits of either width, with spaces, line ends, hyphens or long-vowel marks between. */
export function parseCode(text: string): ReadCode {
  const plain = text.normalize('NFKC').trim()
  const strange = [...plain].find((character) => !/\d/.test(character) && !between.test(character))
  if (strange !== undefined) return { kind: 'strange', character: strange }
  const runs = plain.split(betweenRuns).filter((run) => run !== '')
  const digits = runs.join('')
  const excess = digits.length - GROUPS * (DIGITS + 1)
  if (excess < 0) return { kind: 'missing', digits: -excess, group: groupOf(runs, (run) => run.length < DIGITS + 1) }
  if (excess > 0) return { kind: 'tooMany', digits: excess, group: groupOf(runs, (run) => run.length > DIGITS + 1) }
  const groups = groupsOf(digits, DIGITS + 1)
    .map((group, place) => (checkDigit(group.slice(0, DIGITS), place) === group.at(-1) ? 0 : place + 1))
    .filter((group) => group > 0)
  return groups.length > 0 ? { kind: 'mistyped', groups } : { kind: 'code', digits }
}

const between = /[\s\-‐‑‒–—―−ー｡。、.,・·/_]/u
const betweenRuns = new RegExp(`${between.source}+`, 'u')

/**
 * H. M. Damm, "Total anti-symmetrische Quasigruppen" (2004): finds any one wrong digit and any two neighbours that changed
 * places. It begins with the group's place, so that groups that changed places are found as well.
 */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const

function checkDigit(digits: string, place: number): string {
  return [...digits].reduce((interim, digit) => damm[Number(interim)]?.[Number(digit)] ?? '', String(place))
}

function groupsOf(digits: string, length: number): string[] {
  return digits.match(new RegExp(`.{1,${length}}`, 'g')) ?? []
}

/** Only where as many groups were typed as there are. */
function groupOf(runs: readonly string[], isOdd: (run: string) => boolean): number | null {
  return runs.length === GROUPS ? runs.findIndex(isOdd) + 1 : null
}

/** Each digit as likely as the next: bytes past the last full ten are not used. */
function randomDigits(count: number, random: Random): string {
  let digits = ''
  while (digits.length < count) {
    for (const byte of random(count)) if (byte < 250) digits += String(byte % 10)
  }
  return digits.slice(0, count)
}
