// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
import { type ReactNode, type Ref, type RefObject, useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react'
import { useReadOnly } from '../hooks/use-read-only.ts'
import classes from './data-grid.module.css'
import { type CellEditorHandle, DataGridCellEditor } from './data-grid-cell-editor.tsx'
import { type GridColumn, type GridLayout, type GridSort, gridLayout } from './data-grid-columns.ts'
import { type GridCursor, useGridCursor } from './data-grid-cursor.ts'
import type { GridEditing } from './data-grid-editing.ts'
import { DataGridHead } from './data-grid-head.tsx'
import { type Marks, useGridMarks } from './data-grid-marks.ts'
import { DataGridRows } from './data-grid-rows.tsx'
import { useShowOpen } from './data-grid-show-open.ts'
import { useColumnSizing } from './data-grid-sizing.ts'
import { fetchRows, type GridSource, useShownSource } from './data-grid-source.ts'
import { useGridKeys } from './data-grid-use-keys.ts'
import { type MenuPlace, useGridPointer } from './data-grid-use-pointer.ts'
import { type GridWindow, useGridWindow } from './data-grid-window.ts'
import { FailureState } from './failure-state.tsx'
import { LoadingState } from './loading-state.tsx'

export type DataGridHandle = { readonly focus: () => void }

export type DataGridProps<Row, Sort extends string> = {
  /** What the list is, for those who hear it. */
  readonly label: string
  readonly source: GridSource<Row>
  readonly columns: readonly GridColumn<Row, Sort>[]
  readonly rowId: (row: Row) => string
  /** How a row is called, for its mark. */
  readonly rowLabel: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  /** The row that stands open beside the list. */
  readonly openId?: string | undefined
  readonly sort?: GridSort<Sort>
  readonly onSort?: (sort: GridSort<Sort>) => void
  readonly marked?: Marks
  readonly onMarked?: (marked: Marks) => void
  /** Every row of a list too long to name them one by one. */
  readonly everyMarked?: boolean
  readonly onEveryMarked?: (every: boolean) => void
  /** The field that `/` goes to. */
  readonly searchRef?: RefObject<HTMLInputElement | null>
  readonly onEscape?: () => void
  /** What can be done with a row: a right click on it, or the menu key while it is the active one. */
  readonly onMenu?: (row: Row, place: MenuPlace) => void
  /** While given, cells are changed in place: a cursor goes from cell to cell, and nobody is opened. */
  readonly editing?: GridEditing<Row> | undefined
  /** Ctrl+C while rows are marked. */
  readonly onCopy?: () => void
  /** Told whenever the number of rows is known anew. */
  readonly onTotal?: (total: number) => void
  /** In place of the list when it holds nobody. */
  readonly empty: ReactNode
  readonly density?: 'standard' | 'compact'
  /** Under this name the laptop keeps the widths that somebody gives the columns; without one they stay as they are. */
  readonly widthsOf?: string
  readonly ref?: Ref<DataGridHandle>
}

/** A long list worked by keyboard: only the rows on screen exist, the rest is fetched by page as it is reached. */
export function DataGrid<Row, Sort extends string = never>(props: DataGridProps<Row, Sort>) {
  const { source, total, sourceKey, isLoading, error, retry } = useShownSource(props.source)
  const { onTotal } = props
  const readOnly = useReadOnly()
  useEffect(() => {
    if (!isLoading && !error) onTotal?.(total)
  }, [onTotal, total, isLoading, error])

  if (error) return <FailureState error={error} onRetry={retry} />
  if (isLoading) return <LoadingState />
  if (total === 0) return props.empty
  return (
    <LoadedGrid
      {...props}
      editing={readOnly ? undefined : props.editing}
      source={source}
      sourceKey={sourceKey}
      total={total}
    />
  )
}

type LoadedGridProps<Row, Sort extends string> = DataGridProps<Row, Sort> & {
  readonly sourceKey: string
  readonly total: number
}

function LoadedGrid<Row, Sort extends string>(props: LoadedGridProps<Row, Sort>) {
  const { total, onMarked, editing } = props
  const { columns, sizing } = useColumnSizing(props.widthsOf, props.columns)
  const layout = useMemo(() => gridLayout(columns, { withMarks: onMarked !== undefined }), [columns, onMarked])
  const gridId = useId()
  const cellEditor = useRef<CellEditorHandle>(null)
  const view = useGridWindow(props)
  const { scroller, height, virtualizer, rowAt } = view
  const cursor = useGridCursor({ ...props, columnCount: columns.length, view })
  useShowOpen({ ...props, view, cursor })
  const marks = useGridMarks({ ...props, rowAt })
  const shared = { ...props, columns, layout, view, cursor, marks, cellEditor }
  const onKeyDown = useGridKeys({ ...props, ...view, ...cursor, marks, rowHeight: height })
  const { onPress, onMark, onContextMenu } = useGridPointer(shared)
  useImperativeHandle(props.ref, () => ({ focus: () => (cellEditor.current ?? scroller.current)?.focus() }), [scroller])

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-multiselectable={onMarked ? true : undefined}
      aria-activedescendant={editing ? undefined : `${gridId}-${cursor.active}`}
      tabIndex={editing ? -1 : 0}
      data-editing={editing ? true : undefined}
      className={classes.scroller}
      onKeyDown={onKeyDown}
      onCopy={() => !editing && marks.count > 0 && !window.getSelection()?.toString() && props.onCopy?.()}
      onContextMenu={onContextMenu}
    >
      <DataGridHead
        columns={columns}
        layout={layout}
        height={height}
        sort={props.sort}
        onSort={props.onSort}
        marks={marks.shown}
        onMarkAll={() => void marks.markAll()}
        sizing={sizing}
      />
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtualizer.getTotalSize(), minWidth: layout.minWidth }}
      >
        <DataGridRows
          {...shared}
          gridId={gridId}
          active={cursor.active}
          isMarked={marks.isMarked}
          onPress={onPress}
          onMark={onMark}
        />
        {editing && <ActiveCell {...shared} editing={editing} />}
      </div>
    </div>
  )
}

type ActiveCellProps<Row> = {
  readonly editing: GridEditing<Row>
  readonly source: GridSource<Row>
  readonly total: number
  readonly columns: readonly { readonly key: string }[]
  readonly layout: GridLayout
  readonly onMarked?: unknown
  readonly view: GridWindow<Row>
  readonly cursor: GridCursor
  readonly cellEditor: Ref<CellEditorHandle>
}

/** The cell that is edited, over the rows on screen. */
function ActiveCell<Row>({ source, total, columns, view, cursor, ...props }: ActiveCellProps<Row>) {
  const { active, cell } = cursor
  const { height, scroller } = view
  const rowsShown = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2)
  return (
    <DataGridCellEditor
      ref={props.cellEditor}
      editing={props.editing}
      row={view.rowAt(active)}
      columns={columns}
      layout={props.layout}
      withMarks={props.onMarked !== undefined}
      place={cell}
      top={active * height}
      height={height}
      bounds={{ rows: total, columns: columns.length, rowsShown }}
      onPlace={cursor.goToCell}
      rows={(count) => fetchRows(source, active, Math.min(total, active + count) - 1)}
    />
  )
}
