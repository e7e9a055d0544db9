const rows: readonly (readonly [string, string])[] = [
  ['アカサタナハマヤラワガザダバパ', 'ア'],
  ['イキシチニヒミリギジビピ', 'イ'],
  ['ウクスツヌフムユルグズブプ', 'ウ'],
  ['エケセテネヘメレゲゼデベペ', 'エイ'],
  ['オコソトノホモヨロゴゾドボポ', 'オウ'],
]

/** What lengthens the vowel of a kana when it stands behind it. */
const lengthens: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([kana, vowels]) => [...kana].map((each) => [each, vowels] as const)),
)

/**
 * A folded name without its long vowels: サトウ, サトー and サト, オオタ, オータ and オタ are one. Many short names are too
 * (ユウキ and ユキ), so it only says that two may be the same.
 */
export function withoutLongVowels(folded: string): string {
  let out = ''
  let before = ''
  for (const kana of folded) {
    if (before !== '' && lengthens.get(before)?.includes(kana)) continue
    out += kana
    before = kana
  }
  return out
}
