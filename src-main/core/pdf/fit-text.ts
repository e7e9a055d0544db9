import { type Breaking, breakLines } from './line-breaks.ts'

export type FittedText = { readonly lines: readonly string[]; readonly size: number }

type EmWidth = (text: string) => number

export type Room = {
  /** In points, as all sizes. */
  readonly width: number
  readonly size: number
  readonly maxLines: number
  /** More lines are used only once the type is this small. */
  readonly minSize?: number
}

/** Fits a text into its room: first smaller type, then more lines, then smaller still. Nothing is ever cut off. */
export function fitText(text: string, room: Room, emWidth: EmWidth): FittedText {
  const { width, size, maxLines, minSize = size } = room
  const oneLine = Math.min(size, shrinkToWidth(text, width, emWidth))
  if (!text.includes('\n') && (oneLine >= minSize || maxLines === 1)) return { lines: [text], size: oneLine }
  let smaller = minSize
  let lines = linesAt(text, width, smaller, emWidth)
  while (lines.length > maxLines && smaller > 1) {
    smaller *= 0.95
    lines = linesAt(text, width, smaller, emWidth)
  }
  return { lines: balanced(text, lines, width, smaller, emWidth), size: smaller }
}

function shrinkToWidth(text: string, width: number, emWidth: EmWidth): number {
  const em = emWidth(text)
  return em === 0 ? Infinity : width / em
}

function linesAt(text: string, width: number, size: number, emWidth: EmWidth, breaking: Breaking = {}): string[] {
  return breakLines(text, width / size, emWidth, breaking)
}

/** A last line of one character looks like a mistake: the narrowest width with as many lines evens them out. */
function balanced(
  text: string,
  lines: readonly string[],
  width: number,
  size: number,
  emWidth: EmWidth,
): readonly string[] {
  if (lines.length < 2) return lines
  // Words stay whole where that takes no further line.
  const wholeWords = linesAt(text, width, size, emWidth, { wholeWords: true }).length === lines.length
  if (text.includes('\n')) return linesAt(text, width, size, emWidth, { wholeWords })
  let [narrow, wide] = [width / 2, width]
  for (let step = 0; step < 6; step += 1) {
    const middle = (narrow + wide) / 2
    if (linesAt(text, middle, size, emWidth, { wholeWords }).length > lines.length) narrow = middle
    else wide = middle
  }
  return linesAt(text, wide, size, emWidth, { wholeWords })
}
