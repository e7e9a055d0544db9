import { linesHeight } from './list-text.ts'
import type { Pen, TextStyle } from './pen.ts'

interface Place {
  readonly x: number
  /** The baseline of one line; two stand around it. */
  readonly y: number
  readonly width: number
}

/** In one line while the type is not smaller than that, else in two around where the one would be. */
export function drawFitted(pen: Pen, text: string, { x, y, width }: Place, style: TextStyle, minSize: number): void {
  const { lines, size } = pen.fit(text, width, style, { maxLines: 2, minSize })
  const step = linesHeight(1, size) * 0.9
  lines.forEach((line, row) => {
    pen.text(line, x, y + (row - (lines.length - 1) / 2) * step, { ...style, size })
  })
}
