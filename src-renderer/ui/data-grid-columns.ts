import { rem } from '@mantine/core'
import type { CSSProperties, ReactNode } from 'react'

/** One column. `width` in pixels at the standard text size; a `grow` column takes a share of what is left over. */
export type GridColumn<Row, Sort extends string = string> = {
  readonly key: string
  readonly header: string
  readonly width: number
  readonly grow?: number
  readonly align?: 'start' | 'end' | 'center'
  /** The order that a click on the header asks for. */
  readonly sort?: Sort
  /** Stays in place when the list is scrolled sideways; only leading columns can. */
  readonly sticky?: boolean
  readonly render: (row: Row) => ReactNode
}

export type GridSort<Sort extends string = string> = {
  readonly by: Sort
  readonly descending: boolean
}

const markColumnWidth = 40

/** How much larger than at the standard text size everything is drawn. */
export const textScales = { standard: 1, large: 17 / 15, extra: 20 / 15 }

/** What the widths of all columns come to, as CSS. */
export type GridLayout = {
  readonly template: string
  readonly minWidth: string
  readonly stickyStyles: ReadonlyMap<string, CSSProperties>
}

export function gridLayout(
  columns: readonly Pick<GridColumn<never>, 'key' | 'width' | 'grow' | 'sticky'>[],
  { withMarks }: { readonly withMarks: boolean },
): GridLayout {
  const lead = withMarks ? markColumnWidth : 0
  const widths = columns.map((column) =>
    column.grow ? `minmax(${rem(column.width)}, ${column.grow}fr)` : rem(column.width),
  )
  return {
    template: [...(withMarks ? [rem(lead)] : []), ...widths].join(' '),
    minWidth: rem(lead + columns.reduce((sum, column) => sum + column.width, 0)),
    stickyStyles: stickyStyles(columns, lead),
  }
}

function stickyStyles(columns: readonly Pick<GridColumn<never>, 'key' | 'width' | 'sticky'>[], lead: number) {
  const styles = new Map<string, CSSProperties>()
  let left = lead
  for (const column of columns) {
    if (!column.sticky) break
    styles.set(column.key, {
      position: 'sticky',
      insetInlineStart: rem(left),
      zIndex: 1,
    })
    left += column.width
  }
  return styles
}
