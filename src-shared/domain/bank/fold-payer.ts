import { foldText } from '../fold.ts'
import { withoutFoldedLegalForm, withoutLegalForm } from './legal-forms.ts'

/** How a bank's kana differ from a roster's: small ones are written large, and some sounds share one sign. */
const alike: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ッ: 'ツ',
  ャ: 'ヤ',
  ュ: 'ユ',
  ョ: 'ヨ',
  ヮ: 'ワ',
  ヲ: 'オ',
  ヰ: 'イ',
  ヱ: 'エ',
  ヂ: 'ジ',
  ヅ: 'ズ',
  ヴ: 'ブ',
  ー: '',
}

/** Longer than any payer's name that a bank hands on. */
const LONGEST_TEXT = 200

/** A payer's name as a bank writes it and as a roster does, folded to one: ﾕ)ﾄﾞｳﾓﾄ ｼﾖｳｼﾞ and 有限会社 ドーモト・ショージ differ only in vowels. */
export function foldPayer(text: string): string {
  return withoutFoldedLegalForm(foldKana(withoutLegalForm(text.slice(0, LONGEST_TEXT).normalize('NFKC'))))
}

/** Kana as above, without a thought to legal forms. */
export function foldKana(text: string): string {
  return foldText(text).replace(/[ァィゥェォッャュョヮヲヰヱヂヅヴー]/g, (kana) => alike[kana] ?? kana)
}
