// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the field in the cell has the focus
import { type Ref, useImperativeHandle } from 'react'
import classes from './data-grid.module.css'
import { useCellDraft } from './data-grid-cell-draft.ts'
import { CellChoice, CellNote, CellText } from './data-grid-cell-field.tsx'
import { cellKeys } from './data-grid-cell-keys.ts'
import type { GridLayout } from './data-grid-columns.ts'
import type { CellPlace, GridEditing, GridPaste } from './data-grid-editing.ts'

export type CellEditorHandle = { readonly focus: () => void; readonly begin: () => void }

type DataGridCellEditorProps<Row> = {
  readonly editing: GridEditing<Row>
  readonly row: Row | undefined
  readonly columns: readonly { readonly key: string }[]
  readonly layout: GridLayout
  readonly withMarks: boolean
  readonly place: CellPlace
  readonly top: number
  readonly height: number
  readonly bounds: { readonly rows: number; readonly columns: number; readonly rowsShown: number }
  readonly onPlace: (place: CellPlace) => void
  readonly rows: GridPaste<Row>['rows']
  readonly ref?: Ref<CellEditorHandle>
}

/**
 * The cursor of a list that is edited: one field that lies over the active cell and always has the focus, so that a
 * conversion of the IME begins in it with the first key. It stays unseen until something is written.
 */
export function DataGridCellEditor<Row>(props: DataGridCellEditorProps<Row>) {
  const { editing, row, columns, layout, place, rows } = props
  const column = columns[place.column]?.key ?? ''
  const cell = useCellDraft({ ...props, column })
  const onKeyDown = cellKeys(cell, props)
  const label = row === undefined ? '' : editing.labelOf(row, column)
  const fromHere = columns.slice(place.column).map(({ key }) => key)
  useImperativeHandle(props.ref, () => ({ focus: () => cell.input.current?.focus(), begin: cell.begin }))

  return (
    <div
      role="row"
      aria-rowindex={place.row + 2}
      className={classes.editorRow}
      style={{ transform: `translateY(${props.top}px)`, height: props.height, gridTemplateColumns: layout.template }}
    >
      <div
        role="gridcell"
        className={classes.editorCell}
        data-sticky={layout.stickyStyles.has(column) || undefined}
        data-writing={cell.draft !== null || undefined}
        data-fixed={!cell.canWrite || undefined}
        data-refused={cell.problem !== null || undefined}
        style={{ ...layout.stickyStyles.get(column), gridColumn: place.column + (props.withMarks ? 2 : 1) }}
      >
        <CellText
          cell={cell}
          label={label}
          onKeyDown={onKeyDown}
          onPasteText={(text) => editing.onPaste({ text, columns: fromHere, rows })}
        />
        <CellChoice cell={cell} label={label} onKeyDown={onKeyDown} />
        <CellNote cell={cell} />
      </div>
    </div>
  )
}
