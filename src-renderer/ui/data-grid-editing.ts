/** How the cells of a list are changed in place. Columns are named by their keys. */
export type GridEditing<Row> = {
  /** Null for a column that is only looked at. */
  readonly editorOf: (column: string) => CellEditing | null
  /** What editing begins with. */
  readonly textOf: (row: Row, column: string) => string
  readonly labelOf: (row: Row, column: string) => string
  /** Answers why it was refused, or null once it is written. */
  readonly onCommit: (row: Row, column: string, text: string) => Promise<string | null>
  /** Several cells were pasted; `rows` gives the people from the active one down. */
  readonly onPaste: (paste: GridPaste<Row>) => void
  readonly onUndo: () => void
  /** Escape while nothing is being written. */
  readonly onLeave: () => void
}

export type CellEditing =
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  /** How a text is understood, said while it is written. */
  | { readonly kind: 'read'; readonly reading: (text: string) => string }

export type GridPaste<Row> = {
  readonly text: string
  /** The column of the cursor and those right of it. */
  readonly columns: readonly string[]
  readonly rows: (count: number) => Promise<readonly Row[]>
}

/** Where the cursor stands in a list that is being edited. */
export type CellPlace = { readonly row: number; readonly column: number }

type Bounds = { readonly rows: number; readonly columns: number; readonly rowsShown: number }

/** Where a key moves the cursor; null where it does something else. Tab goes on in the next row at the end of one. */
export function cellMove(
  key: { key: string; shiftKey: boolean; ctrlKey: boolean },
  at: CellPlace,
  bounds: Bounds,
): CellPlace | null {
  const row = (to: number) => Math.max(0, Math.min(bounds.rows - 1, to))
  const column = (to: number) => Math.max(0, Math.min(bounds.columns - 1, to))
  switch (key.key) {
    case 'ArrowDown':
      return { ...at, row: row(key.ctrlKey ? bounds.rows : at.row + 1) }
    case 'ArrowUp':
      return { ...at, row: row(key.ctrlKey ? 0 : at.row - 1) }
    case 'ArrowRight':
      return { ...at, column: column(at.column + 1) }
    case 'ArrowLeft':
      return { ...at, column: column(at.column - 1) }
    case 'PageDown':
      return { ...at, row: row(at.row + bounds.rowsShown) }
    case 'PageUp':
      return { ...at, row: row(at.row - bounds.rowsShown) }
    case 'Home':
      return { row: key.ctrlKey ? 0 : at.row, column: 0 }
    case 'End':
      return { row: key.ctrlKey ? bounds.rows - 1 : at.row, column: bounds.columns - 1 }
    case 'Tab':
      return afterTab(at, key.shiftKey ? -1 : 1, bounds)
    default:
      return null
  }
}

function afterTab(at: CellPlace, step: 1 | -1, { rows, columns }: Bounds): CellPlace {
  const place = at.row * columns + at.column + step
  const last = rows * columns - 1
  const to = Math.max(0, Math.min(last, place))
  return { row: Math.floor(to / columns), column: to % columns }
}
