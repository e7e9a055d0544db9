import { kanjiVariants } from './kanji-variants.ts'
import { isHalfVoiced, isVoiced, katakanaUnit, withVoicing } from './katakana.ts'

export { kanaSortKey } from './kana-sort-key.ts'
export { toKatakana } from './katakana.ts'

// What a UTF-16 unit folds to: 0 drops it, `unknown` was not met yet, `several` stands in `expansions`.
const unknown = 0xffff
const several = 0xfffe
const folded = new Uint16Array(0x10000).fill(unknown)
const expansions = new Map<number, string>()
const foldedPoints = new Map<number, string>()
const longVowel = 0x30fc
const halfWidthLongVowel = 0xff70

/**
 * Text for searching and matching: width, case, accents, kana, variants of kanji, spaces and punctuation make no difference.
 * 髙橋・はなこ, 高橋 ﾊﾅｺ and 高橋ハナコ fold to one string.
 */
export function foldText(text: string): string {
  let out = ''
  let last = 0
  // Most characters fold to themselves: such a stretch is taken over as it is.
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const to = folded[unit] as number
    if (to === unit && to < several) {
      last = to
      continue
    }
    if (from < i) out += text.slice(from, i)
    if (to < several && unit !== longVowel) {
      if (to !== 0) {
        last = to
        out += String.fromCharCode(to)
      }
    } else {
      const piece = foldRare(text, i, unit, last)
      if (piece.replacesLast) out = out.slice(0, -1)
      out += piece.text
      i += piece.skip
      last = out.charCodeAt(out.length - 1)
    }
    from = i + 1
  }
  return from === 0 ? text : from < text.length ? out + text.slice(from) : out
}

type Piece = { readonly text: string; readonly skip: number; readonly replacesLast?: boolean }

function foldRare(text: string, index: number, unit: number, last: number): Piece {
  // A dash between digits is often typed as 長音.
  if (unit === longVowel || unit === halfWidthLongVowel) return { text: isDigit(last) ? '' : 'ー', skip: 0 }
  if (isVoiced(unit) || isHalfVoiced(unit)) {
    const voiced = withVoicing(last, unit)
    return voiced === 0 ? { text: '', skip: 0 } : { text: String.fromCharCode(voiced), skip: 0, replacesLast: true }
  }
  if (unit >= 0xd800 && unit <= 0xdbff) return { text: foldPoint(text.codePointAt(index) ?? unit), skip: 1 }
  return { text: learnUnit(unit), skip: 0 }
}

function learnUnit(unit: number): string {
  const known = expansions.get(unit)
  if (known !== undefined) return known
  const text = foldCharacter(String.fromCharCode(unit))
  if (text.length > 1 || text === 'ー') expansions.set(unit, text)
  folded[unit] = text.length > 1 || text === 'ー' ? several : text === '' ? 0 : text.charCodeAt(0)
  return text
}

function foldPoint(point: number): string {
  const known = foldedPoints.get(point)
  if (known !== undefined) return known
  const text = foldCharacter(String.fromCodePoint(point))
  foldedPoints.set(point, text)
  return text
}

function foldCharacter(character: string): string {
  const wide = character.normalize('NFKC').toLowerCase()
  const bare = /[\u3040-\u30ff]/.test(wide) ? wide : wide.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  return [...bare].map(foldNormalized).join('')
}

function foldNormalized(character: string): string {
  const plain = kanjiVariants.get(character) ?? character
  if (!/[\p{L}\p{N}]/u.test(plain)) return ''
  const kana = plain.length === 1 ? String.fromCharCode(katakanaUnit(plain.charCodeAt(0))) : plain
  return kana === 'ヶ' ? 'ケ' : kana === 'ヵ' ? 'カ' : kana
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
