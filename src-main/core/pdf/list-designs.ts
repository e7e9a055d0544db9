import { circulationFlow } from './list-circulation.ts'
import { planColumns } from './list-columns.ts'
import type { Flow } from './list-flow.ts'
import { fullBlock } from './list-full.ts'
import { groupBlocks } from './list-groups.ts'
import { phoneFlow } from './list-phone.ts'
import { tableHead, tableOf, tableRow } from './list-table.ts'
import type { Measure } from './list-text.ts'
import type { ListToPrint } from './list-to-print.ts'

type Design = (list: ListToPrint, width: number, measure: Measure) => Flow

/** How each design sets a list into a width. */
export const listDesigns: Readonly<Record<ListToPrint['design'], Design>> = {
  table: tableFlow,
  full: (list, width, measure) =>
    oneColumn(
      width,
      list.rows.map((row) => fullBlock(list, row, width, measure)),
    ),
  phone: phoneFlow,
  byGroup: (list, width, measure) => {
    const table = tableFor(list, width, measure)
    return { ...oneColumn(width, groupBlocks(list, table, measure)), head: tableHead(table, measure) }
  },
  circulation: circulationFlow,
}

function tableFlow(list: ListToPrint, width: number, measure: Measure): Flow {
  const table = tableFor(list, width, measure)
  const blocks = list.rows.map(({ cells, isSum }) =>
    tableRow(table, cells, measure, { weight: isSum ? 'bold' : 'regular' }),
  )
  return { ...oneColumn(width, blocks), head: tableHead(table, measure) }
}

function tableFor({ columns, rows }: ListToPrint, width: number, measure: Measure) {
  const cells = rows.map((row) => row.cells)
  return tableOf(columns, planColumns(columns, cells, width, measure))
}

function oneColumn(width: number, blocks: Flow['blocks']): Flow {
  return { columns: 1, columnWidth: width, gap: 0, head: null, blocks }
}
