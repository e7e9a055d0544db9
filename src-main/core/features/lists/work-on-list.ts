import type { Connection } from '../../db/connection.ts'
import { crowdedList } from '../../pdf/list-crowded.ts'
import { undrawable } from '../../pdf/list-text.ts'
import { unwritableIn } from '../../spreadsheet/encode-cp932.ts'
import { Losses } from '../../spreadsheet/losses.ts'
import { csvText } from '../../spreadsheet/write-csv.ts'
import { drawableList, drawList, printedList } from './draw-list.ts'
import type { ListJob } from './list-host.ts'
import type { ListWatch } from './list-watch.ts'
import type { ListSurvey, ListTasks, MadeList } from './made-list.ts'
import { type SheetRow, type SheetSource, sheetSource, writeSheet } from './write-sheet.ts'
import { writeVcards } from './write-vcards.ts'

const SAMPLE = 8

/** The work on a list itself, in whatever thread. */
export async function workOnList<K extends keyof ListTasks>(
  task: K,
  db: Connection,
  job: ListJob,
  watch: ListWatch,
): Promise<ListTasks[K]> {
  const works: { readonly [T in keyof ListTasks]: () => Promise<ListTasks[T]> } = {
    make: () => makeFile(db, job, watch),
    survey: async () => survey(db, job, watch),
  }
  return works[task]()
}

async function makeFile(db: Connection, job: ListJob, watch: ListWatch): Promise<MadeList> {
  switch (job.request.format) {
    case 'pdf':
      return drawList(db, job, watch)
    case 'vcard':
      return writeVcards(db, job, watch)
    default:
      return writeSheet(db, job, watch)
  }
}

function survey(db: Connection, job: ListJob, watch: ListWatch): ListSurvey {
  if (job.request.format === 'pdf') return surveyPrint(db, job, watch)
  const losses = new Losses(job.request.encoding === 'cp932' && job.request.format === 'csv' ? unwritableIn : null)
  const source = sheetSource(db, job)
  losses.add(
    '',
    source.columns.map(({ header }) => header),
  )
  let withheld = 0
  const first: SheetRow[] = []
  for (const rows of source.rows()) {
    watch.checkCancelled()
    for (const row of rows) {
      if (first.length < SAMPLE) first.push(row)
      withheld += row.withheld
      losses.add(row.name, row.cells.map(csvText))
    }
  }
  return {
    rows: source.total,
    withheld,
    lost: losses.list(),
    crowded: null,
    sample: sampleOf(source, first),
  }
}

/** What stands out of sight in the file is out of sight here. */
function sampleOf({ columns }: SheetSource, rows: readonly SheetRow[]): ListSurvey['sample'] {
  const shown = columns.flatMap(({ hidden }, index) => (hidden === true ? [] : [index]))
  return {
    headers: shown.map((index) => columns[index]?.header ?? ''),
    rows: rows.map(({ cells }) => shown.map((index) => csvText(cells[index] ?? null))),
  }
}

function surveyPrint(db: Connection, job: ListJob, watch: ListWatch): ListSurvey {
  const { list, withheld } = printedList(db, job, watch)
  const losses = new Losses(undrawable, () => '〓')
  for (const { name, kana, cells, phones } of list.rows)
    losses.add(name, [...new Set([name, kana, ...cells, ...phones])])
  const sample = {
    headers: list.columns.map(({ header }) => header),
    rows: list.rows.slice(0, SAMPLE).map(({ cells }) => [...cells]),
  }
  const crowded = crowdedList(drawableList(list))?.map((sheet) => ({ ...sheet })) ?? null
  return { rows: list.rows.length, withheld, lost: losses.list(), crowded, sample }
}
