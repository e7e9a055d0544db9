/** Kana that the banks' character set has only in full size. */
const smallKana: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ァアィイゥウェエォオッツャヤュユョヨヮワ'].flatMap((kana, i, all) =>
    i % 2 === 0 ? [[kana, all[i + 1] ?? '']] : [],
  ),
)
const halfWidth: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xff9f - 0xff61 + 1 }, (_, i) => {
    const half = String.fromCharCode(0xff61 + i)
    return [half === 'ﾞ' ? '\u3099' : half === 'ﾟ' ? '\u309a' : half.normalize('NFKC'), half] as const
  }),
)
const allowed = /^[0-9A-Z().\-/,¥｢｣ｦ-ﾟ ]$/

/**
 * A text as banks write names in files of the Zengin layouts: half-width katakana in full size, capital letters, digits,
 * `( ) . - / , ¥ 「 」` and space (全国銀行協会, character set of JIS X 0201). Hiragana and full-width forms are turned,
 * ー becomes `-`. `unknown` lists what has no such form, for example kanji; it is left out of the text.
 */
export function zenginText(text: string): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown: string[] = []
  let out = ''
  for (const char of decomposed(text)) {
    const half = char === 'ー' || char === '‐' ? '-' : (halfWidth.get(smallKana[char] ?? char) ?? char)
    if (allowed.test(half)) out += half
    else unknown.push(char)
  }
  return { text: out, unknown }
}

function decomposed(text: string): string {
  const katakana = text.normalize('NFKC').replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
  return katakana.replaceAll('\\', '¥').toUpperCase().normalize('NFD').replaceAll('　', ' ')
}
