import { toKatakana } from './katakana.ts'

const large: ReadonlyMap<string, string> = new Map(
  'ァア ィイ ゥウ ェエ ォオ ッツ ャヤ ュユ ョヨ ヮワ ヵカ ヶケ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const vowelRows = [
  'アカサタナハマヤラワ',
  'イキシチニヒミリヰ',
  'ウクスツヌフムユル',
  'エケセテネヘメレヱ',
  'オコソトノホモヨロヲ',
]
const vowels = new Map(vowelRows.flatMap((row, i) => [...row].map((kana) => [kana, 'アイウエオ'.charAt(i)] as const)))
const [none, voiced, halfVoiced] = ['0', '1', '2']
const [smallKana, longVowel, repeated] = ['0', '1', '2']
const plainKana = '3'

type Unit = { readonly base: string; readonly voicing: string; readonly kind: string }

const units = new Map<string, Unit>()

/**
 * A key that sorts readings in 五十音 order by plain comparison of code points: first the bare large kana, ー as the vowel before it;
 * after \u0001 the voicing (はし, ばし, ぱし), after another what was small, long or repeated (きよう, きょう), as dictionaries do.
 */
export function kanaSortKey(kana: string): string {
  let bases = ''
  let voicings = ''
  let kinds = ''
  let before = ''
  for (const character of toKatakana(kana)) {
    const { base, voicing, kind } = unitAfter(before, character)
    bases += base
    if (base === '') continue
    voicings += voicing
    kinds += kind
    before = base
  }
  return withoutEnd(bases, voicings, kinds)
}

function withoutEnd(bases: string, voicings: string, kinds: string): string {
  const second = voicings.replace(/0+$/, '')
  const third = kinds.replace(/3+$/, '')
  if (third !== '') return `${bases}\u0001${second}\u0001${third}${plainKana}`
  return second === '' ? bases : `${bases}\u0001${second}`
}

function unitAfter(before: string, character: string): Unit {
  if (character === 'ー') return { base: vowels.get(before) ?? '', voicing: none, kind: longVowel }
  if (character === 'ヽ') return { base: before, voicing: none, kind: repeated }
  if (character === 'ヾ') return { base: before, voicing: voiced, kind: repeated }
  const known = units.get(character) ?? unitOf(character)
  units.set(character, known)
  return known
}

function unitOf(character: string): Unit {
  if (/\s/.test(character)) return { base: ' ', voicing: none, kind: plainKana }
  if (!/[\p{L}\p{N}]/u.test(character)) return { base: '', voicing: none, kind: plainKana }
  const [bare = '', mark] = character.normalize('NFKD').toLowerCase()
  const voicing = mark === '\u3099' ? voiced : mark === '\u309a' ? halfVoiced : none
  const base = large.get(bare)
  return { base: base ?? bare, voicing, kind: base === undefined ? plainKana : smallKana }
}
