/// <reference path="./fontkit.d.ts" />
import { createRequire } from 'node:module'
import type * as Fontkit from 'fontkit'
import { findVariation } from './font-variations.ts'

const load = createRequire(import.meta.url)

/** A parsed font: glyph 0 is the box for a missing character and is never handed out. */
export type FontFile = {
  readonly font: Fontkit.FontkitFont
  glyphId(codePoint: number): number | null
  variationId(codePoint: number, selector: number): number | null
  /** In thousandths of the type size. */
  widthOf(glyphId: number): number
}

const opened = new Map<string, FontFile>()

/** Parses each file once per thread, when it is first needed. */
export function openFontFile(path: string): FontFile {
  const known = opened.get(path)
  if (known) return known
  const { openSync } = load('fontkit') as typeof Fontkit
  const file = fontFile(openSync(path))
  opened.set(path, file)
  return file
}

function fontFile(font: Fontkit.FontkitFont): FontFile {
  const glyphId = (codePoint: number) => font._cmapProcessor.lookup(codePoint) || null
  return {
    font,
    glyphId,
    variationId: (codePoint, selector) => {
      const found = findVariation(font._cmapProcessor.uvs, codePoint, selector)
      return found === 'default' ? glyphId(codePoint) : found
    },
    widthOf: (id) => (font.getGlyph(id).advanceWidth * 1000) / font.unitsPerEm,
  }
}
