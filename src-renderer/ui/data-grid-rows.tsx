import { useMemo } from 'react'
import type { GridColumn, GridLayout } from './data-grid-columns.ts'
import type { GridEditing } from './data-grid-editing.ts'
import { DataGridRow, type DataGridRowProps } from './data-grid-row.tsx'
import type { GridWindow } from './data-grid-window.ts'

type DataGridRowsProps<Row> = Pick<DataGridRowProps<Row>, 'onPress' | 'onMark'> & {
  readonly gridId: string
  readonly view: GridWindow<Row>
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly rowId: (row: Row) => string
  readonly rowLabel: (row: Row) => string
  readonly active: number
  readonly openId?: string | undefined
  /** Undefined where rows cannot be marked. */
  readonly isMarked: ((id: string) => boolean) | undefined
  readonly editing?: GridEditing<Row> | undefined
}

/** The rows on screen. A place keeps its elements and takes another row: scrolling changes words, it builds nothing. */
export function DataGridRows<Row>(props: DataGridRowsProps<Row>) {
  const { gridId, view, columns, layout, isMarked, editing, onPress, onMark } = props
  const fixed = useMemo(
    () => editing && new Set(columns.map(({ key }) => key).filter((key) => editing.editorOf(key) === null)),
    [editing, columns],
  )

  return view.items.map((item, place) => {
    const row = view.rowAt(item.index)
    const id = row === undefined ? undefined : props.rowId(row)
    return (
      <DataGridRow
        // biome-ignore lint/suspicious/noArrayIndexKey: what stays the same is the place
        key={place}
        id={`${gridId}-${item.index}`}
        index={item.index}
        top={item.start}
        height={item.size}
        row={row}
        columns={columns}
        layout={layout}
        label={row === undefined ? '' : props.rowLabel(row)}
        active={item.index === props.active}
        open={id !== undefined && id === props.openId}
        marked={isMarked && id !== undefined && isMarked(id)}
        fixed={fixed}
        onPress={onPress}
        onMark={onMark}
      />
    )
  })
}
