import { cellText } from '../cell-text.ts'
import { parseDate } from '../parse-date.ts'
import { faulty, type Parsed, parsed } from '../parsed.ts'
import type { Cell } from '../table.ts'

/** What one cell says of a charge. `monthDay` is a date such as 6/15, whose year is that of the period. */
export type DuesMark =
  | {
      readonly says: 'paid'
      readonly amount: number | null
      readonly paidOn: string | null
      readonly monthDay?: readonly [month: number, day: number]
    }
  | { readonly says: 'open' | 'exempt' }

const paid =
  /^(?:[○〇◯●◎⚪⭕☑☒✅✓✔レㇾㇾvV]|済み?|完納?|完了|納入?済?み?|支払済?み?|入金済?み?|領収済?み?|受領|有|はい|yes|y|ok|paid|done|1|true)$/i
const open = /^(?:[×✕✖✗✘xX]|未納?|未入金?|未払い?|未済|なし|無し?|いいえ|no|n|unpaid|open|due|false)$/i
const exempt = /^(?:免除?|免除対象|減免|対象外|[-‐‑‒–—―−－ーｰ─]+|exempt|waived|n\/a)$/i
const leadingMark = /^(?:[○〇◯●◎✓✔レ]|済み?|完納|納入?済?み?)[\s:：/／]*(?=\S)/
const yen = /^[¥￥\\]?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:円|yen|-)?$/i
const monthAndDay = /^(1[0-2]|0?[1-9])[/.月-](3[01]|[12]\d|0?[1-9])日?$/
const leastYen = 100
const mostYen = 99_999_999

/** ○ and 済, × and 未, 免除, an amount, a day, or a mark with one of these behind it. A blank cell never comes here. */
export function parseDues(cell: Cell, options: { readonly date1904: boolean }): Parsed<DuesMark> {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return parsed(paidOn(cell.date))
  if (typeof cell === 'boolean') return parsed(cell ? paidWith(null) : { says: 'open' })
  const raw = cellText(cell)
  const mark = typeof cell === 'number' ? readNumber(cell) : readText(raw, options)
  return mark === null ? faulty('dues-not-understood', raw) : parsed(mark)
}

function readText(raw: string, options: { readonly date1904: boolean }): DuesMark | null {
  const text = raw.normalize('NFKC').trim()
  const bare = text.replace(/\s+/g, '')
  if (paid.test(bare)) return paidWith(null)
  if (open.test(bare)) return { says: 'open' }
  if (exempt.test(bare)) return { says: 'exempt' }
  return readValue(bare.replace(leadingMark, ''), options)
}

function readValue(text: string, options: { readonly date1904: boolean }): DuesMark | null {
  const day = monthAndDay.exec(text)
  if (day !== null) return { ...paidWith(null), monthDay: [Number(day[1]), Number(day[2])] }
  const sum = yen.exec(text)?.[1]?.replaceAll(',', '')
  if (sum !== undefined && !/^(?:19|20)\d{6}$/.test(sum)) return readNumber(Number(sum))
  const date = parseDate(text, options)
  return 'value' in date ? paidOn(date.value) : null
}

// 45458 may as well be the day 2024-06-15 that lost its format.
function readNumber(value: number): DuesMark | null {
  if (value === 1) return paidWith(null)
  const isSum = Number.isInteger(value) && value >= leastYen && value <= mostYen
  const isSerial = value > 36_000 && value < 74_000 && value % 10 !== 0
  return isSum && !isSerial ? paidWith(value) : null
}

function paidWith(amount: number | null): DuesMark & { says: 'paid' } {
  return { says: 'paid', amount, paidOn: null }
}

function paidOn(date: string): DuesMark {
  return { says: 'paid', amount: null, paidOn: date }
}
