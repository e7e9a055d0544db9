import type { FontFile } from './font-file.ts'
import { fontChain, type Locale, type Weight } from './fonts.ts'
import { type EmbeddedFont, embedFont, glyphCode, type PdfDocument } from './pdf-document.ts'

export type TextRun = { readonly font: EmbeddedFont; readonly hex: string }

/** A text as glyph codes of one document. */
export type SetText = {
  readonly runs: readonly TextRun[]
  readonly count: number
  /** At a type size of 1. */
  readonly width: number
}

export type Typesetter = {
  set(text: string, weight: Weight): SetText
  /** At a type size of 1; embeds nothing. */
  widthOf(text: string, weight: Weight): number
}

type Embed = (file: FontFile) => EmbeddedFont

/** Sets each text once per document: sums, labels and dates come back many times in a batch. */
export function createTypesetters(document: PdfDocument): Readonly<Record<Locale, Typesetter>> {
  const fonts = new Map<FontFile, EmbeddedFont>()
  const embed = (file: FontFile) => {
    const font = fonts.get(file) ?? embedFont(document, file)
    fonts.set(file, font)
    return font
  }
  return { ja: createTypesetter('ja', embed), en: createTypesetter('en', embed) }
}

function createTypesetter(locale: Locale, embed: Embed): Typesetter {
  const texts = { regular: new Map<string, SetText>(), bold: new Map<string, SetText>() }
  return {
    widthOf: (text, weight) => {
      const known = texts[weight].get(text)
      if (known) return known.width
      return fontChain(weight, locale)
        .glyphs(text)
        .reduce((width, glyph) => width + glyph.width / 1000, 0)
    },
    set: (text, weight) => {
      const set = texts[weight].get(text) ?? setText(text, fontChain(weight, locale), embed)
      texts[weight].set(text, set)
      return set
    },
  }
}

function setText(text: string, chain: ReturnType<typeof fontChain>, embed: Embed): SetText {
  const glyphs = chain.glyphs(text)
  const runs: { font: EmbeddedFont; hex: string }[] = []
  let width = 0
  for (const glyph of glyphs) {
    const font = embed(glyph.file)
    const code = glyphCode(font, glyph)
    const last = runs.at(-1)
    if (last?.font === font) last.hex += code
    else runs.push({ font, hex: code })
    width += glyph.width / 1000
  }
  return { runs, count: glyphs.length, width }
}
