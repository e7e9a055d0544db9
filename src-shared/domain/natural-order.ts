import { kanjiDigitsToAscii } from './roster-import/kanji-digits.ts'

const byText = new Intl.Collator('ja', { numeric: true })
/** A number by its place, 第三支部, or by what follows it, 十班: the 三 of 三浦支部 is none. */
const numbered =
  /(?<=第)[〇零一二三四五六七八九十百]+|^[〇零一二三四五六七八九十百]+(?=[班組部年期区条丁番号級段係隊課局]|学年|支部|分会|ブロック|グループ|クラス|チーム|$)/g

/** As people put names in order: 2班 before 10班, 九組 before 十組. */
export function byNaturalOrder(a: string, b: string): number {
  return byText.compare(inDigits(a), inDigits(b)) || byText.compare(a, b)
}

function inDigits(name: string): string {
  return name.normalize('NFKC').replace(numbered, kanjiDigitsToAscii)
}
