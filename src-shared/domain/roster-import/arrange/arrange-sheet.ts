import type { SheetTable } from '../table.ts'
import { addGroups } from './add-groups.ts'
import { addHouseholds } from './add-households.ts'
import { addReadings } from './add-readings.ts'
import { fillMerged } from './fill-merged.ts'
import { fillSameAsAbove } from './fill-same-as-above.ts'
import { splitFamilies } from './split-families.ts'
import { splitSideBySide } from './split-side-by-side.ts'

/**
 * A sheet laid out for people as one plain table: merged cells and 同上 filled in, tables side by side put one under
 * the other, and what stands in headings, phonetic runs or the layout itself made columns of its own. Rows keep their
 * place; those that are added come after the last, with their origin.
 */
export function arrangeSheet(table: SheetTable, headerRow: number): SheetTable {
  const steps = [fillMerged, splitSideBySide, fillSameAsAbove, addReadings, addGroups, addHouseholds, splitFamilies]
  return steps.reduce((arranged, step) => step(arranged, headerRow), table)
}
