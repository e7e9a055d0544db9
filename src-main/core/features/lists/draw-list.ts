import type { LayoutBody } from '../../../../src-shared/contract/layouts.ts'
import { cellWords } from '../../../../src-shared/domain/cell-words.ts'
import { forWhom } from '../../../../src-shared/texts/for-whom.ts'
import { listPrintTexts } from '../../../../src-shared/texts/list-print.ts'
import { readClub } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'
import { renderList } from '../../pdf/list-pdf.ts'
import { drawable } from '../../pdf/list-text.ts'
import type { ListToPrint, PrintedColumn, PrintedRow } from '../../pdf/list-to-print.ts'
import { type ListColumn, layoutOf, listColumns } from './list-columns.ts'
import type { ListJob } from './list-host.ts'
import { type ListRow, listRows } from './list-rows.ts'
import { type ListSpeaker, listSpeaker } from './list-speaker.ts'
import { listTitle } from './list-title.ts'
import { listUnits } from './list-units.ts'
import type { ListWatch } from './list-watch.ts'
import type { MadeList } from './made-list.ts'
import { orderOf } from './queries.ts'
import { sortPeople } from './sort-people.ts'

const PHONES = ['phone', 'mobile', 'otherPhones']

export function drawList(db: Connection, job: ListJob, watch: ListWatch): MadeList {
  const { list, columns } = printedList(db, job, watch)
  const pdf = renderList(drawableList(list), {
    createdAt: job.now,
    onPage: (done, total) => {
      watch.checkCancelled()
      watch.report({ stage: 'drawing', done, total })
    },
  })
  return { parts: [new Uint8Array(pdf)], rows: list.rows.length, columns: [...columns] }
}

/** A list in words, as its design wants it. */
export function printedList(
  db: Connection,
  job: ListJob,
  watch: ListWatch,
): { readonly list: ListToPrint; readonly columns: readonly string[]; readonly withheld: number } {
  const speaker = listSpeaker(db, job.request.locale)
  const layout = layoutOf(job.request, speaker)
  const columns = listColumns(layout, speaker)
  const units = listUnits(db, sortPeople(db, job, layout), layout.perHousehold)
  const keys = [...layout.columns, ...(layout.design === 'phone' ? PHONES : [])]
  if (layout.design === 'byGroup') keys.push(layout.groupBy)
  const rows: PrintedRow[] = []
  let withheld = 0
  for (const step of listRows(db, job, units, keys)) {
    watch.checkCancelled()
    withheld += step.reduce((total, row) => total + row.withheld, 0)
    rows.push(...step.map((row) => printedRow(row, { columns, layout, speaker })))
    watch.report({ stage: 'reading', done: rows.length, total: units.length })
  }
  const list = {
    ...frameOf(db, job, { layout, speaker, units: units.length }),
    columns: columns.map(printedColumn),
    rows,
  }
  return {
    list,
    columns: layout.design === 'phone' ? ['name', 'kana', ...PHONES] : columns.map(({ key }) => key),
    withheld,
  }
}

function frameOf(
  db: Connection,
  { request, today, outOf }: ListJob,
  { layout, speaker, units }: { layout: LayoutBody; speaker: ListSpeaker; units: number },
): Omit<ListToPrint, 'columns' | 'rows'> {
  const { format, locale } = speaker
  const words = listPrintTexts[locale]
  const count = format.number(outOf ?? units)
  return {
    design: layout.design,
    paper: layout.paper,
    landscape: layout.landscape,
    locale,
    title: listTitle(request),
    club: readClub(db).name,
    asOf: words.asOf(format.date(request.on ?? today)),
    count: layout.perHousehold ? words.householdsOf(count) : words.people(count),
    remark: layout.remark,
    watermark: forWhom(request.recipient, locale),
    groupOrder: layout.design === 'byGroup' ? orderOf(db, layout.groupBy) : [],
    notice: words.notice,
  }
}

/** Columns that make no sense broken in two, and those that would be read wrongly. */
const firm = new Set([
  ...['name', 'kana', 'familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'memberType'],
  ...['status', 'gender', 'schoolYear'],
])
const whole = new Set(['memberNumber', 'postalCode', ...PHONES])

function printedColumn({ key, header, kind }: ListColumn): PrintedColumn {
  const isFigure = kind === 'money' || kind === 'number'
  return {
    header,
    align: isFigure ? 'right' : 'left',
    firm: firm.has(key),
    whole: isFigure || kind === 'date' || whole.has(key),
  }
}

function printedRow(
  { cells }: ListRow,
  { columns, layout, speaker }: { columns: readonly ListColumn[]; layout: LayoutBody; speaker: ListSpeaker },
): PrintedRow {
  const words = (key: string) => cellWords(key, cells[key], speaker)
  return {
    name: words('name'),
    kana: words('kana'),
    cells: columns.map(({ key }) => words(key)),
    groups: layout.design === 'byGroup' ? groupsOf(cells[layout.groupBy], words(layout.groupBy)) : [],
    phones: layout.design === 'phone' ? PHONES.flatMap((key) => phonesIn(words(key), speaker)) : [],
  }
}

function groupsOf(cell: unknown, words: string): readonly string[] {
  if (Array.isArray(cell)) return cell.map(String)
  return words === '' ? [] : [words]
}

function phonesIn(words: string, { texts }: ListSpeaker): readonly string[] {
  return words === '' ? [] : words.split(texts.fields.listSeparator)
}

/** The same list with 〓 in the place of what the fonts do not hold. */
export function drawableList(list: ListToPrint): ListToPrint {
  return {
    ...list,
    title: drawable(list.title),
    club: drawable(list.club),
    remark: drawable(list.remark),
    watermark: drawable(list.watermark),
    columns: list.columns.map((column) => ({ ...column, header: drawable(column.header) })),
    groupOrder: list.groupOrder.map(drawable),
    rows: list.rows.map(({ name, kana, cells, groups, phones }) => ({
      name: drawable(name),
      kana: drawable(kana),
      cells: cells.map(drawable),
      groups: groups.map(drawable),
      phones: phones.map(drawable),
    })),
  }
}
