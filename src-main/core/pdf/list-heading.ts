import type { Block } from './list-flow.ts'
import { firmLine, groupFill, ink } from './list-style.ts'
import { drawLines, linesHeight } from './list-text.ts'

const SIZE = 10.5
const ABOVE = 1.6

/** The name of a part of a list: a group, or the first kana of names. */
export function headingBlock(text: string, width: number, { space = 2.5 }: { space?: number } = {}): Block {
  const band = linesHeight(1, SIZE) + ABOVE
  return {
    height: space + band,
    keepWithNext: true,
    draw: (pen, x, y) => {
      pen.fill({ x, y: y + space, width, height: band }, groupFill)
      drawLines(pen, [text], x + 1.3, y + space + ABOVE / 2, { size: SIZE, weight: 'bold', color: ink })
      pen.line(x, y + space + band, x + width, y + space + band, firmLine)
    },
  }
}
