const privateCharacter = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu

// By 16-bit unit, which is quicker: those beyond the BMP begin with one of the last high surrogates.
const mayBePrivate = /[\ue000-\uf8ff\udb80-\udbff]/

/** Text with 〓 for every private-use character (外字) and their codes; null where there is none. */
export function privateUse(text: string): { readonly shown: string; readonly codes: string } | null {
  if (!mayBePrivate.test(text)) return null
  const found = text.match(privateCharacter)
  if (found === null) return null
  const codes = [...new Set(found)].map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`)
  return { shown: text.replace(privateCharacter, '〓'), codes: codes.join(' ') }
}
