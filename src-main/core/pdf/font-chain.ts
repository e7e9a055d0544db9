import { type Character, charactersOf } from './characters.ts'
import type { FontFile } from './font-file.ts'

export type Glyph = {
  readonly file: FontFile
  readonly id: number
  /** In thousandths of the type size. */
  readonly width: number
  readonly codePoint: number
}

/** Fonts in order of preference: each character is drawn in the first that holds it. */
export type FontChain = {
  /** Throws for a character in none of the fonts: ask `missing` first. */
  glyphs(text: string): readonly Glyph[]
  /** The characters of a text that no font holds. */
  missing(text: string): readonly string[]
}

/** Files are opened when a character is first looked for in them. */
export function createFontChain(openers: readonly (() => FontFile)[]): FontChain {
  const found = new Map<number, Glyph | null>()
  const glyphOf = (character: Character) => {
    const key = character.codePoint + (character.selector ?? 0) * 0x200000
    const known = found.get(key)
    if (known !== undefined) return known
    const glyph = findGlyph(openers, character)
    found.set(key, glyph)
    return glyph
  }
  return {
    glyphs: (text) => charactersOf(text).map((character) => glyphOf(character) ?? refuse(character)),
    missing: (text) =>
      charactersOf(text)
        .filter((character) => glyphOf(character) === null)
        .map(({ codePoint }) => String.fromCodePoint(codePoint)),
  }
}

/** A wanted variant beats the order of the fonts; one that none of them has falls back to the usual shape. */
function findGlyph(openers: readonly (() => FontFile)[], { codePoint, selector }: Character): Glyph | null {
  const variant = selector && firstOf(openers, codePoint, (file) => file.variationId(codePoint, selector))
  return variant || firstOf(openers, codePoint, (file) => file.glyphId(codePoint))
}

function firstOf(
  openers: readonly (() => FontFile)[],
  codePoint: number,
  idIn: (file: FontFile) => number | null,
): Glyph | null {
  for (const open of openers) {
    const file = open()
    const id = idIn(file)
    if (id !== null) return { file, id, width: file.widthOf(id), codePoint }
  }
  return null
}

function refuse({ codePoint }: Character): never {
  throw new Error(`no font holds U+${codePoint.toString(16)}`)
}
