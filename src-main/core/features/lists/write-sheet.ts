import { setImmediate } from 'node:timers/promises'
import { forWhom } from '../../../../src-shared/texts/for-whom.ts'
import type { Connection } from '../../db/connection.ts'
import { unwritableIn } from '../../spreadsheet/encode-cp932.ts'
import { Losses } from '../../spreadsheet/losses.ts'
import type { FurtherSheet, SheetCell, SheetColumn, SheetFile } from '../../spreadsheet/sheet-file.ts'
import { csvText, writeCsv } from '../../spreadsheet/write-csv.ts'
import { writeWorkbook } from '../../spreadsheet/write-workbook.ts'
import { fullColumns, relatedKeys } from './full-columns.ts'
import { fullMembers } from './full-members.ts'
import { layoutOf, listColumns } from './list-columns.ts'
import type { ListJob } from './list-host.ts'
import { listRows } from './list-rows.ts'
import { type ListSpeaker, listSpeaker } from './list-speaker.ts'
import { listTitle } from './list-title.ts'
import { listUnits } from './list-units.ts'
import type { ListWatch } from './list-watch.ts'
import type { MadeList } from './made-list.ts'
import { namesInOrder } from './names-in-order.ts'
import { sheetCell } from './sheet-cell.ts'
import { sortPeople } from './sort-people.ts'

const STEP = 250

/** A list as rows of a spreadsheet, some at a time, each with the name of whom it is about. */
export interface SheetSource {
  readonly keys: readonly string[]
  readonly columns: readonly SheetColumn[]
  readonly total: number
  readonly further: readonly FurtherSheet[]
  rows(): Iterable<readonly SheetRow[]>
}

export interface SheetRow {
  readonly name: string
  readonly cells: readonly SheetCell[]
  readonly withheld: number
}

/** Whoever has a layout gets its columns; the club itself, without one, everything that import reads back. */
export function sheetSource(db: Connection, job: ListJob): SheetSource {
  const speaker = listSpeaker(db, job.request.locale)
  const isWhole = job.request.layout === undefined && job.request.audience === 'office'
  return isWhole ? wholeSource(db, job, speaker) : layoutSource(db, job, speaker)
}

export async function writeSheet(db: Connection, job: ListJob, watch: ListWatch): Promise<MadeList> {
  const source = sheetSource(db, job)
  const file = startFile(job, source)
  const losses = new Losses(job.request.encoding === 'cp932' && job.request.format === 'csv' ? unwritableIn : null)
  losses.add(
    '',
    source.columns.map(({ header }) => header),
  )
  let done = 0
  for (const rows of source.rows()) {
    watch.checkCancelled()
    for (const { name, cells } of rows) losses.add(name, cells.map(csvText))
    if (!job.request.substitute) losses.refuse()
    await file.write(rows.map(({ cells }) => cells))
    done += rows.length
    watch.report({ stage: 'writing', done, total: source.total })
    await setImmediate()
  }
  return { parts: await file.finish(), rows: done, columns: [...source.keys] }
}

function startFile({ request, today }: ListJob, { columns, further }: SheetSource): SheetFile {
  const headers = columns.map(({ header }) => header)
  if (request.format === 'csv') return writeCsv(headers, request.encoding)
  const note = [request.on ?? today, forWhom(request.recipient, request.locale)]
  const title = listTitle(request)
  const print = {
    title,
    note: note.filter(Boolean).join('　'),
    paper: request.layout?.paper ?? 'a4',
    landscape: request.layout?.landscape ?? true,
  }
  return writeWorkbook(title, columns, print, further)
}

function layoutSource(db: Connection, job: ListJob, speaker: ListSpeaker): SheetSource {
  const layout = layoutOf(job.request, speaker)
  const columns = listColumns(layout, speaker)
  const units = listUnits(db, sortPeople(db, job, layout), layout.perHousehold)
  return {
    keys: columns.map(({ key }) => key),
    columns,
    total: units.length,
    further: [],
    *rows() {
      for (const rows of listRows(db, job, units, layout.columns)) {
        yield rows.map(({ cells, withheld }) => ({
          name: String(cells.name),
          cells: columns.map((column) => sheetCell(column, cells[column.key], speaker)),
          withheld,
        }))
      }
    },
  }
}

function wholeSource(db: Connection, job: ListJob, speaker: ListSpeaker): SheetSource {
  const related = relatedKeys(db)
  const columns = fullColumns(related, speaker)
  return {
    keys: columns.map(({ key }) => key),
    columns,
    total: job.ids.length,
    further: namesInOrder(db, columns, job.request.locale),
    *rows() {
      for (let done = 0; done < job.ids.length; done += STEP) {
        const members = fullMembers(db, job.ids.slice(done, done + STEP), related, job)
        yield members.map((member) => ({
          name: [member.familyName, member.givenName].filter(Boolean).join(' ') || member.fullName,
          cells: columns.map((column) => column.cell(member)),
          withheld: 0,
        }))
      }
    },
  }
}
