/** One character to draw, with the selector that asks for a variant of its shape. */
export type Character = { readonly codePoint: number; readonly selector: number | null }

const space = 0x20
const plain = /^[\u0020-\u007e\u3000-\u3096\u309b-\u9fff\uff01-\uff9f]*$/
const decomposed = /[^\p{M}][\u0300-\u036f\u3099\u309a]+/gu

/** Splits a text into what is drawn: decomposed kana are joined, invisible control characters left out. */
export function charactersOf(text: string): Character[] {
  if (plain.test(text)) return Array.from(text, (char) => ({ codePoint: codePointOf(char), selector: null }))
  const composed = text.replace(decomposed, (sequence) => sequence.normalize('NFC'))
  return withSelectors(Array.from(composed, codePointOf))
}

function withSelectors(codePoints: readonly number[]): Character[] {
  const characters: Character[] = []
  for (const codePoint of codePoints) {
    const before = characters.at(-1)
    if (isSelector(codePoint)) {
      if (before) characters.splice(-1, 1, { ...before, selector: codePoint })
    } else if (!isInvisible(codePoint)) {
      characters.push({ codePoint: isSpace(codePoint) ? space : codePoint, selector: null })
    }
  }
  return characters
}

function codePointOf(char: string): number {
  return char.codePointAt(0) ?? space
}

function isSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
}

function isInvisible(codePoint: number): boolean {
  return codePoint !== 0x09 && /[\p{Cc}\p{Cf}]/u.test(String.fromCodePoint(codePoint))
}

/** No-break and thin spaces, which few Japanese fonts hold; U+3000 keeps its width. */
function isSpace(codePoint: number): boolean {
  return codePoint === 0x09 || (codePoint !== 0x3000 && /\p{Zs}/u.test(String.fromCodePoint(codePoint)))
}
