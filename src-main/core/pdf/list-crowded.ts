import { BOXES } from './list-circulation.ts'
import { planColumns } from './list-columns.ts'
import { listSheet, roomWidth } from './list-sheet.ts'
import { createMeasure, type Measure } from './list-text.ts'
import type { ListToPrint } from './list-to-print.ts'
import { createPdfDocument } from './pdf-document.ts'
import { createTypesetters } from './typesetter.ts'

type Sheet = Pick<ListToPrint, 'paper' | 'landscape'>

const sheets: readonly Sheet[] = [
  { paper: 'b5', landscape: true },
  { paper: 'a4', landscape: false },
  { paper: 'a4', landscape: true },
]

/** The sheets on which a list would fit that is too wide for its own; null where it fits. */
export function crowdedList(list: ListToPrint): readonly Sheet[] | null {
  if (list.design === 'full' || list.design === 'phone' || list.rows.length === 0) return null
  const { title, club, locale } = list
  // Only measured with: nothing is drawn.
  const document = createPdfDocument({
    title,
    author: club,
    lang: locale,
    createdAt: '2000-01-01T00:00:00Z',
  })
  const measure = createMeasure(createTypesetters(document)[locale])
  if (!isCrowdedOn(list, list, measure)) return null
  return sheets.filter((sheet) => !isCrowdedOn(list, sheet, measure))
}

function isCrowdedOn({ design, columns, rows }: ListToPrint, { paper, landscape }: Sheet, measure: Measure): boolean {
  const width = roomWidth(listSheet(paper, landscape)) - (design === 'circulation' ? BOXES : 0)
  const cells = rows.map((row) => row.cells)
  return planColumns(columns, cells, width, measure).crowded
}
