import { foldText } from '../../../../src-shared/domain/fold.ts'
import { foldPassphrase } from './passphrase.ts'

/**
 * `short` · `common` what is tried first: rows of keys, counting, a date, a telephone number, the club's own name ·
 * `repeated` the same again and again.
 */
export type PassphraseWeakness = 'short' | 'common' | 'repeated'

const SHORTEST = 12
const FEWEST_DIFFERENT = 6
/** What has to be left once all that can be guessed is taken away. */
const OWN = 8
const OWN_OF_DIGITS = 16

/**
 * Why a passphrase of somebody's own choice is not good enough, or null. A plain estimate, not a proof: it keeps out what is
 * guessed first.
 * @param names what anybody around the club knows: its name, the person's.
 */
export function passphraseWeakness(text: string, names: readonly string[] = []): PassphraseWeakness | null {
  const characters = [...foldPassphrase(text).toLowerCase()]
  if (characters.length < SHORTEST) return 'short'
  if (new Set(characters).size < FEWEST_DIFFERENT || isRepeated(characters)) return 'repeated'
  const own = [...withoutKnown(foldText(text), names)]
  const least = own.every((character) => /\d/.test(character)) ? OWN_OF_DIGITS : OWN
  return own.length < least || runsAlong(own) ? 'common' : null
}

/** One part, twice or more and nothing else; the last may be cut short. */
function isRepeated(characters: readonly string[]): boolean {
  const half = Math.floor(characters.length / 2)
  return Array.from({ length: half }, (_, at) => at + 1).some((period) =>
    characters.every((character, at) => at < period || character === characters[at - period]),
  )
}

const common = ['password', 'passphrase', 'パスワード', '合言葉', 'meibo', '名簿', 'admin', 'welcome', 'ようこそ']

function withoutKnown(folded: string, names: readonly string[]): string {
  const known = [...names.flatMap((name) => [name, ...name.split(/[\s\p{P}]+/u)]), ...common].map(foldText)
  return known
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), folded)
    .replace(/(明治|大正|昭和|平成|令和)?\d{1,4}年|\d{1,2}[月日]/g, '')
}

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
  'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
].map((row) => [...foldText(row)])

const steps = new Set(
  rows.flatMap((row) => row.slice(1).flatMap((next, at) => [`${row[at]}${next}`, `${next}${row[at]}`])),
)

/** Whether most of it goes from neighbour to neighbour: counted, the alphabet, along the keyboard, the kana in order. */
function runsAlong(characters: readonly string[]): boolean {
  const pairs = characters.slice(1).map((next, at) => [characters[at], next] as const)
  const along = pairs.filter(([a, b]) => a === b || steps.has(`${a}${b}`))
  return along.length > pairs.length * 0.6
}
