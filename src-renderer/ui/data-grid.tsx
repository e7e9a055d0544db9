// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react'
import { usePreferences } from '../hooks/preferences.ts'
import { useStable } from '../hooks/use-stable.ts'
import classes from './data-grid.module.css'
import { type CellEditorHandle, DataGridCellEditor } from './data-grid-cell-editor.tsx'
import { type GridColumn, type GridSort, gridLayout, textScales } from './data-grid-columns.ts'
import type { GridEditing } from './data-grid-editing.ts'
import { DataGridHead } from './data-grid-head.tsx'
import { type Marks, useGridMarks } from './data-grid-marks.ts'
import { DataGridRow } from './data-grid-row.tsx'
import { useColumnSizing } from './data-grid-sizing.ts'
import { fetchRows, type GridSource, useGridRows, useShownSource } from './data-grid-source.ts'
import { useGridKeys } from './data-grid-use-keys.ts'
import { FailureState } from './failure-state.tsx'
import { LoadingState } from './loading-state.tsx'

export type DataGridHandle = { readonly focus: () => void }

/** Where on the screen a row's menu opens. */
export type MenuPlace = { readonly left: number; readonly top: number }

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

const nothingMarked: Marks = new Set()
const overscan = 6
const rowHeights = { standard: 40, compact: 32 }

/** A long list worked by keyboard: only the rows on screen exist, the rest is fetched by page as it is reached. */
export function DataGrid<Row, Sort extends string = never>(props: DataGridProps<Row, Sort>) {
  const { source, total, sourceKey, isLoading, error, retry } = useShownSource(props.source)
  const { onTotal } = props
  useEffect(() => {
    if (!isLoading && !error) onTotal?.(total)
  }, [onTotal, total, isLoading, error])

  if (error) return <FailureState error={error} onRetry={retry} />
  if (isLoading) return <LoadingState />
  if (total === 0) return props.empty
  return <LoadedGrid {...props} source={source} sourceKey={sourceKey} total={total} />
}

type LoadedGridProps<Row, Sort extends string> = DataGridProps<Row, Sort> & {
  readonly sourceKey: string
  readonly total: number
}

function LoadedGrid<Row, Sort extends string>(props: LoadedGridProps<Row, Sort>) {
  const { source, total, rowId, rowLabel, marked = nothingMarked, onMarked, everyMarked = false, onOpen } = props
  const { columns, sizing } = useColumnSizing(props.widthsOf, props.columns)
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const cellEditor = useRef<CellEditorHandle>(null)
  const [activeAsked, setActive] = useState(0)
  const [activeColumn, setActiveColumn] = useState(0)
  const { editing } = props
  const countMarked = everyMarked ? total : marked.size
  const active = Math.min(activeAsked, total - 1)
  const height = Math.round(rowHeights[props.density ?? 'standard'] * textScales[usePreferences().textSize])
  const layout = useMemo(() => gridLayout(columns, { withMarks: onMarked !== undefined }), [columns, onMarked])

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    scrollPaddingEnd: height + 16,
  })
  const items = virtualizer.getVirtualItems()
  const rowAt = useGridRows(source, total, {
    first: items[0]?.index ?? 0,
    last: items.at(-1)?.index ?? 0,
  })
  const marks = useGridMarks({
    ...props,
    source,
    total,
    rowAt,
    marked,
    onMarked,
    everyMarked,
    onEveryMarked: props.onEveryMarked,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height places every row anew
  useEffect(() => virtualizer.measure(), [virtualizer, height])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    setActive(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [props.sourceKey])
  useImperativeHandle(props.ref, () => ({ focus: () => (cellEditor.current ?? scroller.current)?.focus() }), [])
  const fixed = useMemo(
    () => editing && new Set(columns.map(({ key }) => key).filter((key) => editing.editorOf(key) === null)),
    [editing, columns],
  )

  const onKeyDown = useGridKeys({
    ...props,
    active,
    setActive,
    rowAt,
    marks,
    virtualizer,
    rowHeight: height,
  })
  const onPress = useStable((index: number, event: MouseEvent) => {
    setActive(index)
    if (event.shiftKey) return void marks.extend(active, index)
    if (event.ctrlKey || event.metaKey) return marks.toggle(index)
    marks.endStretch()
    const row = rowAt(index)
    if (editing) pressCell(event)
    else if (row) onOpen?.(row)
  })
  function pressCell(event: MouseEvent): void {
    const pressed = event.target instanceof Element ? event.target.closest('[data-column]') : null
    const column = columns.findIndex(({ key }) => key === pressed?.getAttribute('data-column'))
    if (column >= 0) setActiveColumn(column)
    cellEditor.current?.focus()
    if (event.detail === 2) cellEditor.current?.begin()
  }
  const onMark = useStable((index: number, event: MouseEvent) => {
    setActive(index)
    if (event.shiftKey) void marks.extend(active, index)
    else marks.toggle(index)
  })

  function onContextMenu(event: MouseEvent): void {
    if (!props.onMenu || !(event.target instanceof Element)) return
    const pointedAt = event.target.closest('[role=row]')
    const element = pointedAt ?? scroller.current?.querySelector('[data-active]')
    const index = Number(element?.getAttribute('aria-rowindex')) - 2
    const row = rowAt(index)
    if (!element || index < 0 || row === undefined) return
    event.preventDefault()
    setActive(index)
    const { left, bottom } = element.getBoundingClientRect()
    props.onMenu(row, pointedAt ? { left: event.clientX, top: event.clientY } : { left: left + height, top: bottom })
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-multiselectable={onMarked ? true : undefined}
      aria-activedescendant={editing ? undefined : `${gridId}-${active}`}
      tabIndex={editing ? -1 : 0}
      data-editing={editing ? true : undefined}
      className={classes.scroller}
      onKeyDown={onKeyDown}
      onCopy={() => !editing && countMarked > 0 && !window.getSelection()?.toString() && props.onCopy?.()}
      onContextMenu={onContextMenu}
    >
      <DataGridHead
        columns={columns}
        layout={layout}
        height={height}
        sort={props.sort}
        onSort={props.onSort}
        marks={onMarked && marksShown(countMarked, total)}
        onMarkAll={() => void marks.markAll()}
        sizing={sizing}
      />
      <div
        role="rowgroup"
        className={classes.body}
        style={{
          height: virtualizer.getTotalSize(),
          minWidth: layout.minWidth,
        }}
      >
        {/* A place on screen keeps its elements and takes another row: scrolling changes words, it builds nothing. */}
        {items.map((item, place) => {
          const row = rowAt(item.index)
          const id = row === undefined ? undefined : rowId(row)
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
              label={row === undefined ? '' : rowLabel(row)}
              active={item.index === active}
              open={id !== undefined && id === props.openId}
              marked={onMarked && id !== undefined && (everyMarked || marked.has(id))}
              fixed={fixed}
              onPress={onPress}
              onMark={onMark}
            />
          )
        })}
        {editing && (
          <DataGridCellEditor
            ref={cellEditor}
            editing={editing}
            row={rowAt(active)}
            columns={columns}
            layout={layout}
            withMarks={onMarked !== undefined}
            place={{ row: active, column: Math.min(activeColumn, columns.length - 1) }}
            top={active * height}
            height={height}
            bounds={{ rows: total, columns: columns.length, rowsShown: rowsShown() }}
            onPlace={({ row, column }) => {
              setActive(row)
              setActiveColumn(column)
              virtualizer.scrollToIndex(row, { align: 'auto' })
            }}
            rows={(count) => fetchRows(source, active, Math.min(total, active + count) - 1)}
          />
        )}
      </div>
    </div>
  )

  function rowsShown(): number {
    return Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2)
  }
}

function marksShown(marked: number, total: number): 'none' | 'some' | 'all' {
  if (marked === 0) return 'none'
  return marked >= total ? 'all' : 'some'
}
