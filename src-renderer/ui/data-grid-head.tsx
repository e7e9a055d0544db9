// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand, which the layout of a table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: only the buttons of the head take the focus
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTexts } from '../hooks/use-texts.ts'
import classes from './data-grid.module.css'
import type { GridColumn, GridLayout, GridSort } from './data-grid-columns.ts'
import { DataGridHandle, nudgeByKey } from './data-grid-handle.tsx'
import type { GridSizing } from './data-grid-sizing.ts'

type DataGridHeadProps<Row, Sort extends string> = {
  readonly columns: readonly GridColumn<Row, Sort>[]
  readonly layout: GridLayout
  readonly height: number
  readonly sort: GridSort<Sort> | undefined
  readonly onSort: ((sort: GridSort<Sort>) => void) | undefined
  /** Undefined where rows cannot be marked. */
  readonly marks: 'none' | 'some' | 'all' | undefined
  readonly onMarkAll: () => void
  /** Null where the columns keep the widths they have. */
  readonly sizing: GridSizing | null
}

export function DataGridHead<Row, Sort extends string>(props: DataGridHeadProps<Row, Sort>) {
  const t = useTexts()
  const { columns, layout, marks } = props

  return (
    <div role="rowgroup" className={classes.head}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headRow}
        style={{ height: props.height, gridTemplateColumns: layout.template }}
      >
        {marks !== undefined && (
          <div role="columnheader" className={classes.markCell}>
            <input
              ref={(box) => {
                if (box) box.indeterminate = marks === 'some'
              }}
              type="checkbox"
              className={classes.mark}
              checked={marks === 'all'}
              onChange={props.onMarkAll}
              aria-label={t.grid.markAll}
              title={t.grid.markAll}
            />
          </div>
        )}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} {...props} />
        ))}
      </div>
    </div>
  )
}

type HeadCellProps<Row, Sort extends string> = DataGridHeadProps<Row, Sort> & {
  readonly column: GridColumn<Row, Sort>
}

function HeadCell<Row, Sort extends string>({ column, layout, sort, onSort, sizing }: HeadCellProps<Row, Sort>) {
  const t = useTexts()
  const by = onSort ? column.sort : undefined
  const sorted = by !== undefined && sort?.by === by
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp

  return (
    <div
      role="columnheader"
      aria-label={column.header || undefined}
      className={classes.headCell}
      data-column={column.key}
      data-align={column.align}
      data-sticky={column.sticky || undefined}
      style={layout.stickyStyles.get(column.key)}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {by === undefined ? (
        <span className={classes.headText}>{column.header}</span>
      ) : (
        <UnstyledButton
          className={classes.headButton}
          title={[t.grid.sortBy(column.header), ...(sizing ? [t.grid.widthKeys] : [])].join('\n')}
          onKeyDown={(event) =>
            sizing && nudgeByKey(event, column.key, sizing, { shift: true }) && event.preventDefault()
          }
          onClick={() => onSort?.({ by, descending: sorted && !sort.descending })}
        >
          <span className={classes.headText}>{column.header}</span>
          {sorted && <Arrow size={14} stroke={2} aria-hidden />}
        </UnstyledButton>
      )}
      {sizing && <DataGridHandle column={column} sizing={sizing} takesFocus={by === undefined} />}
    </div>
  )
}
