import { listPrintTexts } from '../../../src-shared/texts/list-print.ts'
import type { Block } from './list-flow.ts'
import { headingBlock } from './list-heading.ts'
import { type Table, tableRow } from './list-table.ts'
import type { Measure } from './list-text.ts'
import type { ListToPrint, PrintedRow } from './list-to-print.ts'

/** A heading a group; whoever is in two stands under both, those in none come last. */
export function groupBlocks({ rows, groupOrder, locale }: ListToPrint, table: Table, measure: Measure): Block[] {
  const words = listPrintTexts[locale]
  return [...rowsByGroup(rows, groupOrder)].flatMap(([group, people]) => {
    const name = group === '' ? words.noGroup : group
    const continued = headingBlock(words.continued(name), table.width, { space: 0 })
    const people_ = people.map(({ cells }) => ({ ...tableRow(table, cells, measure), continued }))
    return [headingBlock(words.groupHeading(name, people.length), table.width), ...people_]
  })
}

function rowsByGroup(rows: readonly PrintedRow[], order: readonly string[]): ReadonlyMap<string, PrintedRow[]> {
  const found = new Map<string, PrintedRow[]>(order.map((group) => [group, []]))
  const ungrouped: PrintedRow[] = []
  for (const row of rows) {
    if (row.groups.length === 0) ungrouped.push(row)
    for (const group of row.groups) {
      const people = found.get(group)
      if (people === undefined) found.set(group, [row])
      else people.push(row)
    }
  }
  const filled = [...found].filter(([, people]) => people.length > 0)
  return new Map(ungrouped.length === 0 ? filled : [...filled, ['', ungrouped]])
}
