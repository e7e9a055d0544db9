import { useMemo, useState } from 'react'
import { usePreferences } from '../hooks/preferences.ts'
import { useColumnWidths } from '../hooks/use-column-widths.ts'
import { type GridColumn, textScales } from './data-grid-columns.ts'

export const narrowest = 48
export const widest = 800
const step = 16

/** What hands can do to the width of a column. Widths are of the screen; they are kept at the standard text size. */
export type GridSizing = {
  /** For as long as the hand has not let go. */
  readonly drag: (key: string, width: number) => void
  readonly set: (key: string, width: number) => void
  readonly nudge: (key: string, width: number, by: 1 | -1) => void
}

/** The columns with the widths that somebody gave them; null where a list keeps none. */
export function useColumnSizing<Row, Sort extends string>(
  list: string | undefined,
  columns: readonly GridColumn<Row, Sort>[],
): { readonly columns: readonly GridColumn<Row, Sort>[]; readonly sizing: GridSizing | null } {
  const { widths, keep } = useColumnWidths(list)
  const [dragged, setDragged] = useState<Readonly<Record<string, number>>>({})
  const scale = textScales[usePreferences().textSize]
  const sized = useMemo(
    () => columns.map((column) => withWidth(column, dragged[column.key] ?? widths[column.key])),
    [columns, widths, dragged],
  )
  const atStandard = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width / scale)))

  function set(key: string, width: number): void {
    setDragged({})
    keep({ ...widths, [key]: atStandard(width) })
  }

  const sizing: GridSizing = {
    drag: (key, width) => setDragged({ [key]: atStandard(width) }),
    set,
    nudge: (key, width, by) => set(key, width + by * step * scale),
  }
  return { columns: sized, sizing: list === undefined ? null : sizing }
}

function withWidth<Column extends { readonly width: number; readonly grow?: number }>(
  column: Column,
  width: number | undefined,
): Column {
  if (width === undefined) return column
  const { grow: _, ...fixed } = column
  return { ...fixed, width } as Column
}
