import { calendarDate, dateOfSerial } from './calendar-date.ts'
import { cellText } from './cell-text.ts'
import type { DateOrder } from './date-order.ts'
import { type Era, eraOfMark } from './eras.ts'
import { kanjiDigitsToAscii } from './kanji-digits.ts'
import { numberText } from './number-text.ts'
import { parseEnglishDate } from './parse-english-date.ts'
import { type FaultCode, faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

/** `dateOrder` is what the column as a whole says of dates such as 3/4/2020. */
export type DateOptions = { readonly date1904: boolean; readonly dateOrder?: DateOrder }

type Answer = { readonly date: string; readonly remark?: 'era-corrected' | 'serial-date' } | { readonly no: FaultCode }

const mark = '明治|大正|昭和|平成|令和|[明大昭平令MTSHR]'
const eraDate = new RegExp(`^(${mark})-?(\\d{1,2})-(\\d{1,2})-(\\d{1,2})$`, 'i')
const eraCompact = new RegExp(`^(${mark})(\\d{2})(\\d{2})(\\d{2})$`, 'i')
const eraIncomplete = new RegExp(`^(?:${mark})-?\\d{1,2}(?:-\\d{1,2})?$`, 'i')
/** As wide as the roster itself takes: 9999 is a spreadsheet's word for never. */
const earliest = 1850
const latest = 2200
// Below it a number is an age, a month or a year, not a day; above it more digits were typed than a serial has.
const firstSerial = 3000
const lastSerial = 73_415

/** A date in any form rosters hold: 西暦, 和暦 with full, short and letter eras, kanji digits, Excel serials. */
export function parseDate(cell: Cell, options: DateOptions): Parsed<string> {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return dayInReach(cell.date)
  const raw = cellText(cell)
  const answer = typeof cell === 'number' ? readNumber(cell, options) : readText(raw, options)
  return 'no' in answer ? faulty(answer.no, raw) : parsed(answer.date, answer.remark)
}

function dayInReach(date: string): Parsed<string> {
  const year = Number(date.slice(0, 4))
  return year < earliest || year > latest ? faulty('date-impossible', date) : parsed(date)
}

function readNumber(value: number, options: DateOptions): Answer {
  if (value >= firstSerial && value < lastSerial + 1) return dayOf(dateOfSerial(value, options))
  return readDigits(String(value), options)
}

function readText(raw: string, options: DateOptions): Answer {
  const usual = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(raw)
  if (usual) return western(usual[1], usual[2], usual[3])
  const text = withoutTime(numberText(raw))
  if (/[a-z]{3}/i.test(text)) return english(text)
  return readTidy(tidy(text), options)
}

function readTidy(text: string, options: DateOptions): Answer {
  if (/^\d+(?:\.\d+)?$/.test(text)) return readDigits(text, options)
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (yearFirst) return western(yearFirst[1], yearFirst[2], yearFirst[3])
  const era = eraDate.exec(text) ?? eraCompact.exec(text)
  if (era) return inEra(era[1] ?? '', Number(era[2]), Number(era[3]), Number(era[4]))
  const yearLast = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text)
  if (yearLast) return dayAndMonth(Number(yearLast[1]), Number(yearLast[2]), yearLast[3], options.dateOrder)
  if (/^\d{1,2}-\d{1,2}-\d{1,2}$/.test(text)) return { no: 'date-ambiguous' }
  if (/^\d{4}(?:-\d{1,2})?$|^\d{1,2}-\d{1,2}$/.test(text) || eraIncomplete.test(text)) return { no: 'date-incomplete' }
  return { no: 'date-not-understood' }
}

function readDigits(text: string, options: DateOptions): Answer {
  const [whole = ''] = text.split('.')
  if (whole.length === 8) return western(whole.slice(0, 4), whole.slice(4, 6), whole.slice(6))
  if (whole.length === 5 && Number(whole) <= lastSerial && Number(whole) >= 10_000)
    return { ...dayOf(dateOfSerial(Number(whole), options)), remark: 'serial-date' }
  if (whole.length === 6 || whole.length === 7) return { no: 'date-ambiguous' }
  return { no: whole.length === 4 ? 'date-incomplete' : 'date-not-understood' }
}

function western(year: string | undefined, month: string | undefined, day: string | undefined): Answer {
  const y = Number(year)
  return y < earliest || y > latest ? { no: 'date-impossible' } : dayOf(calendarDate(y, Number(month), Number(day)))
}

function dayAndMonth(first: number, second: number, year: string | undefined, order?: DateOrder): Answer {
  if (first > 12) return western(year, String(second), String(first))
  if (second > 12 || first === second) return western(year, String(first), String(second))
  if (order === 'day-first') return western(year, String(second), String(first))
  if (order === 'month-first') return western(year, String(first), String(second))
  return { no: 'date-order-open' }
}

function inEra(eraMark: string, year: number, month: number, day: number): Answer {
  const era = eraOfMark(eraMark)
  if (era === undefined) return { no: 'date-not-understood' }
  const date = calendarDate(era.firstYear + year - 1, month, day)
  if (date === null || year < 1 || year > (era.lastYear ?? 99)) return { no: 'date-impossible' }
  return isWithin(era, date) ? { date } : { date, remark: 'era-corrected' }
}

function isWithin(era: Era, date: string): boolean {
  return date >= era.from && (era.until === undefined || date <= era.until)
}

function english(text: string): Answer {
  const found = parseEnglishDate(text)
  return found === null ? { no: 'date-not-understood' } : western(found.year, found.month, found.day)
}

function dayOf(date: string | null): Answer {
  return date === null ? { no: 'date-impossible' } : { date }
}

function withoutTime(text: string): string {
  return text.includes(':') ? text.replace(/[ T]\d{1,2}:\d{2}.*$/, '') : text
}

function tidy(text: string): string {
  return kanjiDigitsToAscii(text)
    .replace(/\([^()]*\)|[日月火水木金土]曜日?$|\s+/g, '')
    .replace(/生(?:まれ)?$/, '')
    .replace(/元年|元(?=[-./])/, '1年')
    .replace(/日$/, '')
    .replace(/年[-./]?|月[-./]?|[./,、・]/g, '-')
    .replace(/--+/g, '-')
    .replace(/-$/, '')
}
