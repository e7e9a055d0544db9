// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid answers the keys for its rows
import { type MouseEvent, memo, type ReactNode } from 'react'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './data-grid.module.css'
import type { GridColumn, GridLayout } from './data-grid-columns.ts'

export type DataGridRowProps<Row> = {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly row: Row | undefined
  readonly columns: readonly GridColumn<Row>[]
  readonly layout: GridLayout
  readonly label: string
  readonly active: boolean
  readonly open: boolean
  /** Undefined where rows cannot be marked. */
  readonly marked: boolean | undefined
  /** Columns that cannot be changed, while the list is being edited. */
  readonly fixed?: ReadonlySet<string> | undefined
  readonly onPress: (index: number, event: MouseEvent) => void
  readonly onMark: (index: number, event: MouseEvent) => void
}

function Row<RowData>(props: DataGridRowProps<RowData>): ReactNode {
  const { row, index, columns, layout, marked, onPress } = props

  return (
    <div
      id={props.id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={marked}
      aria-current={props.open || undefined}
      className={classes.row}
      data-active={props.active || undefined}
      data-open={props.open || undefined}
      data-marked={marked || undefined}
      style={{
        transform: `translateY(${props.top}px)`,
        height: props.height,
        gridTemplateColumns: layout.template,
      }}
      onClick={(event) => onPress(index, event)}
    >
      {marked !== undefined && <MarkCell {...props} marked={marked} />}
      {columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          className={classes.cell}
          data-align={column.align}
          data-column={column.key}
          data-fixed={props.fixed?.has(column.key) || undefined}
          data-sticky={column.sticky || undefined}
          style={layout.stickyStyles.get(column.key)}
        >
          {row === undefined ? <span className={classes.awaited} /> : column.render(row)}
        </div>
      ))}
    </div>
  )
}

export const DataGridRow = memo(Row) as typeof Row

function MarkCell<RowData>({ row, index, label, marked, onMark }: DataGridRowProps<RowData> & { marked: boolean }) {
  const t = useTexts()
  return (
    <div
      role="gridcell"
      className={classes.markCell}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        onMark(index, event)
      }}
    >
      <input
        type="checkbox"
        className={classes.mark}
        checked={marked}
        disabled={row === undefined}
        readOnly
        tabIndex={-1}
        aria-label={t.grid.mark(label)}
      />
    </div>
  )
}
