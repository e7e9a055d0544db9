const privateCharacter = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu

// By 16-bit unit, which is quicker: those beyond the BMP begin with one of the last high surrogates.
const mayBePrivate = /[\ue000-\uf8ff\udb80-\udbff]/

/**
 * Text with 〓 for every private-use character (外字) and their codes; null where there is none. `kept` has what `answer`
 * says instead, and leaves those that it does not know.
 */
export function privateUse(
  text: string,
  answer: (code: string) => string | null = () => null,
): { readonly shown: string; readonly codes: string; readonly kept: string } | null {
  const found = charactersIn(text)
  if (found.length === 0) return null
  return {
    shown: text.replace(privateCharacter, '〓'),
    codes: [...new Set(found.map(codeOf))].join(' '),
    kept: text.replace(privateCharacter, (char) => answer(codeOf(char)) ?? char),
  }
}

/** The codes of a text's private-use characters, `U+E000`, each as often as it stands there. */
export function privateCharactersIn(text: string): string[] {
  return charactersIn(text).map(codeOf)
}

function charactersIn(text: string): readonly string[] {
  return mayBePrivate.test(text) ? (text.match(privateCharacter) ?? []) : []
}

function codeOf(char: string): string {
  return `U+${char.codePointAt(0)?.toString(16).toUpperCase()}`
}
