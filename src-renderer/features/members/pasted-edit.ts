import type { MemberRow } from '../../../src-shared/contract/members.ts'

/** A block that was pasted at the cursor: whom it reaches, and what of it is not used. */
export type PastedBlock = {
  readonly rows: readonly { readonly id: MemberRow['id']; readonly cells: Record<string, string> }[]
  /** Rows past the end of the list. */
  readonly beyond: number
  /** Columns past its right edge. */
  readonly extra: number
  /** Columns that cannot be changed. */
  readonly ignored: readonly string[]
}

export function pastedBlock(
  block: readonly (readonly string[])[],
  people: readonly Pick<MemberRow, 'id'>[],
  columns: readonly string[],
  isEditable: (column: string) => boolean,
): PastedBlock {
  const width = Math.max(0, ...block.map((cells) => cells.length))
  const reached = columns.slice(0, width)
  const rows = people.slice(0, block.length).map(({ id }, place) => {
    const texts = block[place] ?? []
    const cells = reached.flatMap((column, at) => {
      const text = texts[at]
      return text === undefined || !isEditable(column) ? [] : [[column, text]]
    })
    return { id, cells: Object.fromEntries(cells) as Record<string, string> }
  })
  return {
    rows,
    beyond: Math.max(0, block.length - people.length),
    extra: Math.max(0, width - columns.length),
    ignored: reached.filter((column) => !isEditable(column)),
  }
}
