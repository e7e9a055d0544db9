import type { Pen } from './pen.ts'

/** Something that stays in one piece on a page. */
export interface Block {
  /** In millimetres. */
  readonly height: number
  /** A heading is never the last on its page. */
  readonly keepWithNext?: boolean
  /** Drawn before it where it begins a page or column: the heading it belongs to, once more. */
  readonly continued?: Block
  draw(pen: Pen, x: number, y: number): void
}

/** What is to be set, in how many columns, and what is repeated over each. */
export interface Flow {
  readonly columns: number
  readonly columnWidth: number
  readonly gap: number
  readonly head: Block | null
  readonly blocks: readonly Block[]
}

export interface Placed {
  readonly block: Block
  readonly column: number
  /** From the top of the room. */
  readonly y: number
}

/** Sets blocks on pages; the first may have less room than the others. The columns of the last come out even. */
export function paginate(flow: Flow, heights: { readonly first: number; readonly rest: number }): readonly Placed[][] {
  const pages: Placed[][] = []
  let start = 0
  while (start < flow.blocks.length || pages.length === 0) {
    const height = pages.length === 0 ? heights.first : heights.rest
    const { placed, next } = fillPage(flow, start, height)
    pages.push(next < flow.blocks.length ? placed : evened(flow, start, height, placed))
    start = next
  }
  return pages
}

function fillPage(flow: Flow, start: number, height: number): { placed: Placed[]; next: number } {
  const placed: Placed[] = []
  let next = start
  for (let column = 0; column < flow.columns && next < flow.blocks.length; column += 1) {
    next = fillColumn(flow, next, { column, height, mustTake: column === 0 }, placed)
  }
  return { placed, next }
}

function fillColumn(
  { head, blocks }: Flow,
  start: number,
  { column, height, mustTake }: { column: number; height: number; mustTake: boolean },
  placed: Placed[],
): number {
  const put = (block: Block, y: number) => {
    placed.push({ block, column, y })
    return y + block.height
  }
  let y = head === null ? 0 : put(head, 0)
  const continued = blocks[start]?.continued
  if (continued !== undefined) y = put(continued, y)
  let next = start
  for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
    const isFirst = next === start && mustTake
    if (!isFirst && y + heightTogether(blocks, next) > height) break
    y = put(block, y)
    next += 1
  }
  return next
}

/** A heading needs room for what it heads. */
function heightTogether(blocks: readonly Block[], index: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  return block.height + (block.keepWithNext === true ? heightTogether(blocks, index + 1) : 0)
}

function evened(flow: Flow, start: number, height: number, placed: Placed[]): Placed[] {
  if (flow.columns === 1) return placed
  let [tooLow, enough, best] = [0, height, placed]
  for (let step = 0; step < 12; step += 1) {
    const middle = (tooLow + enough) / 2
    const tried = fillPage(flow, start, middle)
    if (tried.next < flow.blocks.length) tooLow = middle
    else [enough, best] = [middle, tried.placed]
  }
  return best
}
