import type { SheetCell, SheetColumn } from './sheet-file.ts'

const LEAST = 7
const MOST = 46
/** Room for the arrow of the filter, and for the edges of a cell. */
const ARROW = 3
const EDGES = 1.5

export interface ColumnWidth {
  readonly width: number
  /** Longer texts take several lines. */
  readonly wraps: boolean
}

/** How wide each column is for what its header and these rows hold. */
export function columnWidths(
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): readonly ColumnWidth[] {
  return columns.map(({ header, width }, index) => {
    const longest = rows.reduce((most, cells) => Math.max(most, cellWidth(cells[index] ?? null)), 0)
    const wished = Math.max(textWidth(header) + ARROW, longest + EDGES)
    return { width: width ?? Math.min(MOST, Math.max(LEAST, wished)), wraps: longest + EDGES > (width ?? MOST) }
  })
}

function cellWidth(cell: SheetCell): number {
  if (cell === null) return 0
  if (typeof cell === 'string') return cell.includes('\n') ? MOST + 1 : textWidth(cell)
  if (typeof cell === 'number') return String(cell).length
  return 'date' in cell ? 11 : String(cell.money).length * 1.4 + 2
}

/** In Latin letters; those of Japanese are twice as wide. */
function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) < 0x300 || /[｡-ﾟ]/.test(char) ? 1 : 2
  return width
}
