import { fontChain, type Weight } from './fonts.ts'
import { breakLines } from './line-breaks.ts'
import { mm, type Pen, type TextStyle } from './pen.ts'
import type { Typesetter } from './typesetter.ts'

/** Baseline to baseline and from the top of a line to its baseline, in ems. */
const LEADING = 1.36
const ASCENT = 1.0

/** Measures texts in millimetres and breaks them into lines. */
export interface Measure {
  width(text: string, size: number, weight?: Weight): number
  lines(text: string, width: number, size: number, weight?: Weight): readonly string[]
}

export function createMeasure(typesetter: Typesetter): Measure {
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() }
  const em = (text: string, weight: Weight) => {
    const known = widths[weight].get(text)
    if (known !== undefined) return known
    const width = typesetter.widthOf(text, weight)
    // Parts of words are not worth keeping: a list of many thousands would fill the memory with them.
    if (text.length > 1) return width
    widths[weight].set(text, width)
    return width
  }
  return {
    width: (text, size, weight = 'regular') => (em(text, weight) * size) / mm,
    lines: (text, width, size, weight = 'regular') =>
      breakLines(text, (width * mm) / size + 0.001, (part) => em(part, weight)),
  }
}

export function linesHeight(lines: number, size: number): number {
  return (lines * size * LEADING) / mm
}

/** Draws lines from the top of their room. */
export function drawLines(pen: Pen, lines: readonly string[], x: number, y: number, style: TextStyle): void {
  const step = linesHeight(1, style.size)
  const first = y + (style.size * (ASCENT + (LEADING - 1) / 2 - 0.12)) / mm
  lines.forEach((line, index) => {
    pen.text(line, x, first + index * step, style)
  })
}

/** Characters that have been drawn in every weight; marks are not among them, for what they make depends on their base. */
const drawn = new Set<string>()

/** The characters of a text that no bundled font holds, each once. */
export function undrawable(text: string): readonly string[] {
  if ([...text].every((char) => drawn.has(char))) return []
  const missing = new Set([...fontChain('regular', 'ja').missing(text), ...fontChain('bold', 'ja').missing(text)])
  if (missing.size === 0) for (const char of text) if (!/\p{M}/u.test(char)) drawn.add(char)
  return [...missing]
}

/** A text with the printer's mark in the place of what no font holds. */
export function drawable(text: string): string {
  return undrawable(text).reduce((rest, char) => rest.replaceAll(char, '〓'), text)
}
