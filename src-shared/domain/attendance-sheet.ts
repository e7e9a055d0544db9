import type { AttendanceState } from '../contract/activities.ts'
import type { PlainDate } from '../contract/values.ts'
import { addDays } from './add-days.ts'
import { readMark } from './attendance-marks.ts'
import { calendarDate } from './roster-import/calendar-date.ts'
import { cellText } from './roster-import/cell-text.ts'
import { headersAt } from './roster-import/find-header.ts'
import { type HeaderMeaning, meaningOfHeader } from './roster-import/header-synonyms.ts'
import { parseDate } from './roster-import/parse-date.ts'
import type { SheetTable } from './roster-import/table.ts'

export interface TypedRow {
  /** As the file counts, from 1. */
  readonly row: number
  readonly memberNumber: string
  readonly name: string
  /** By place in `days`; null: nothing there. */
  readonly states: readonly (AttendanceState | null)[]
  /** Something that is no mark. */
  readonly unread: readonly { readonly day: number; readonly text: string }[]
}

/** A sheet of attendance as somebody typed it: people in rows, days in columns. */
export interface TypedSheet {
  readonly days: readonly PlainDate[]
  readonly rows: readonly TypedRow[]
  /** Headings of columns in which marks stand, but which are no day. */
  readonly leftOut: readonly string[]
}

interface Layout {
  readonly headerRow: number
  readonly numbers: number
  readonly names: readonly number[]
  readonly days: readonly DayColumn[]
}

type DayColumn = { readonly column: number } & ReadDay
/** `year` is null where the heading says none. */
interface ReadDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const ROWS_SEARCHED = 30
const MOST_DAYS = 800
const sums = /^(?:合計|総計|小?計|出席(?:者|数|者数|率)?|欠席(?:者|数|者数)?|人数|平均|totals?|sum|average)$/i

/** What stands in a table, or what it lacks. `today` and the days that are known tell the year of days that name none. */
export function readTypedSheet(
  table: SheetTable,
  { today, known }: { readonly today: PlainDate; readonly known: ReadonlySet<PlainDate> },
): TypedSheet | { readonly missing: 'people' | 'days' } {
  const layouts = Array.from({ length: Math.min(ROWS_SEARCHED, table.rows.length) }, (_, row) => layoutAt(table, row))
  const withPeople = layouts.filter(({ numbers, names }) => numbers >= 0 || names.length > 0)
  if (withPeople.length === 0) return { missing: 'people' }
  const [layout] = withPeople.toSorted((a, b) => b.days.length - a.days.length)
  if (layout === undefined || layout.days.length === 0) return { missing: 'days' }
  const rows = rowsBelow(table, layout)
  const days = nearKnown(withYears(layout.days, rows, today), layout.days, known)
  return { days, rows, leftOut: headingsLeftOut(table, layout) }
}

/** Sums stand below many a sheet: a column is only missed where somebody marked people in it. */
function headingsLeftOut(table: SheetTable, { headerRow, numbers, names, days }: Layout): string[] {
  const used = new Set([numbers, ...names, ...days.map(({ column }) => column)])
  const hasMark = (column: number) =>
    table.rows.slice(headerRow + 1).some((cells) => {
      const text = cellText(cells[column] ?? null)
      return !/^\d*$/.test(text) && readMark(text) != null
    })
  return headersAt(table, headerRow).filter((heading, column) => heading !== '' && !used.has(column) && hasMark(column))
}

const nameMeanings: readonly (HeaderMeaning | null)[] = ['name', 'name?', 'fullName', 'familyName']
const givenNames: readonly (HeaderMeaning | null)[] = ['givenName', 'givenName?']
const numberMeanings: readonly (HeaderMeaning | null)[] = ['memberNumber', 'number?']

function layoutAt(table: SheetTable, headerRow: number): Layout {
  const headers = headersAt(table, headerRow)
  const meanings = headers.map((header) => (header === '' ? null : meaningOfHeader(header)))
  const first = (wanted: readonly (HeaderMeaning | null)[]) => meanings.findIndex((meaning) => wanted.includes(meaning))
  const [family, given] = [first(nameMeanings), first(givenNames)]
  const sure = first(['memberNumber'])
  return {
    headerRow,
    numbers: sure >= 0 ? sure : first(numberMeanings),
    names: [family, given].filter((column) => column >= 0),
    days: headers
      .flatMap((header, column) => {
        const day = dayOfHeading(header, table.date1904 ?? false)
        return day === null ? [] : [{ column, ...day }]
      })
      .slice(0, MOST_DAYS),
  }
}

const monthAndDay = /^(\d{1,2})(?:月\/?|[/.-])(\d{1,2})日?$/

/** 2026/4/5, R8.4.5, 4/5（日）, 4月5日 19:00, or 5 under 4月. */
function dayOfHeading(header: string, date1904: boolean): ReadDay | null {
  const text = header
    .normalize('NFKC')
    .replace(/[（(][^）)]*[）)]|第?\d+回|\d{1,2}:\d{2}.*$|[日月火水木金土]曜日?$/g, '')
    .replace(/\s+/g, '')
  const short = monthAndDay.exec(text)
  if (short !== null) {
    const [month, day] = [Number(short[1]), Number(short[2])]
    // 2000 was a leap year: 29 February is a day of some year.
    return calendarDate(2000, month, day) === null ? null : { year: null, month, day }
  }
  if (!/\d/.test(text)) return null
  const read = parseDate(text, { date1904 })
  if (!('value' in read) || read.value === undefined) return null
  const [year = 0, month = 0, day = 0] = read.value.split('-').map(Number)
  return { year, month, day }
}

function rowsBelow(table: SheetTable, { headerRow, numbers, names, days }: Layout): TypedRow[] {
  return table.rows.slice(headerRow + 1).flatMap((cells, place) => {
    const memberNumber = cellText(cells[numbers] ?? null)
    const name = names
      .map((column) => cellText(cells[column] ?? null))
      .filter(Boolean)
      .join(' ')
    if ((memberNumber === '' && name === '') || sums.test(name.replace(/\s/g, '')) || sums.test(memberNumber)) return []
    const texts = days.map(({ column }) => cellText(cells[column] ?? null))
    const states = texts.map(readMark)
    const unread = states.flatMap((state, day) => (state === undefined ? [{ day, text: texts[day] ?? '' }] : []))
    return [{ row: headerRow + 2 + place, memberNumber, name, states: states.map((state) => state ?? null), unread }]
  })
}

/** Days without a year follow one another; the last that somebody marked lies before tomorrow. */
function withYears(days: readonly DayColumn[], rows: readonly TypedRow[], today: PlainDate): PlainDate[] {
  const lastMarked = days.findLastIndex((_, place) => rows.some(({ states }) => states[place] !== null))
  const anchor = Math.max(0, lastMarked < 0 ? days.length - 1 : lastMarked)
  const years = days.map(({ year }) => year)
  years[anchor] ??= yearBefore(days[anchor], addDays(today, 1))
  for (let place = anchor - 1; place >= 0; place -= 1) years[place] ??= neighbour(days, years, place, place + 1)
  for (let place = anchor + 1; place < days.length; place += 1)
    years[place] ??= neighbour(days, years, place, place - 1)
  return days.map(({ month, day }, place) => dateOf(years[place] ?? 0, month, day))
}

/** A year earlier or later where more of the days are known there. */
function nearKnown(
  guessed: readonly PlainDate[],
  columns: readonly DayColumn[],
  known: ReadonlySet<PlainDate>,
): PlainDate[] {
  const moved = [0, 1, -1].map((years) =>
    guessed.map((day, place) => {
      const { year, month, day: ofMonth } = columns[place] ?? { year: 0, month: 1, day: 1 }
      return year === null ? dateOf(Number(day.slice(0, 4)) + years, month, ofMonth) : day
    }),
  )
  const count = (days: readonly PlainDate[]) => days.filter((day) => known.has(day)).length
  return moved.toSorted((a, b) => count(b) - count(a))[0] ?? [...guessed]
}

function yearBefore(day: ReadDay | undefined, limit: PlainDate): number {
  const year = Number(limit.slice(0, 4))
  return day !== undefined && dateOf(year, day.month, day.day) < limit ? year : year - 1
}

/** From December to January a year begins, whichever way they stand. */
function neighbour(days: readonly DayColumn[], years: readonly (number | null)[], place: number, by: number): number {
  const [one, other] = [days[place]?.month ?? 1, days[by]?.month ?? 1]
  const year = years[by] ?? 0
  return one - other > 6 ? year - 1 : other - one > 6 ? year + 1 : year
}

function dateOf(year: number, month: number, day: number): PlainDate {
  return calendarDate(year, month, day) ?? `${year}-03-01`
}
