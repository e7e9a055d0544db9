import { eraOfMark } from '../eras.ts'
import type { DuesPeriod } from './dues-target.ts'

const once = /入会金|入会費|加入金|入会料|入団費|登録料|joining fee|entrance fee|admission fee/i
const westernYear = /(?<!\d)((?:19|20)\d{2})(?!\d)/
const eraYear = /(令和|平成|昭和|(?<![a-z])[RHS])(?:\s*)(\d{1,2}|元)(?!\d)/i
const month = /(?<!\d)(1[0-2]|[1-9])月/
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const englishMonth = /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/i

/**
 * What a header such as 2024年度会費, R6会費/4月, 会費(2025) or 入会金 names; null where it names no period. A month
 * without a year takes it from `yearHint`, the fiscal year that the title or the sheet names.
 */
export function periodOfHeader(
  header: string,
  { startMonth, yearHint }: { readonly startMonth: number; readonly yearHint: number | null },
): DuesPeriod | null {
  const text = header.normalize('NFKC')
  if (once.test(text)) return { kind: 'once' }
  const named = yearIn(text)
  const inMonth = monthIn(text)
  if (inMonth === null) return named === null ? null : { kind: 'year', year: named }
  const fiscalYear = named ?? yearHint
  if (fiscalYear === null) return null
  // 2024年1月 is that month; 2024年度 1月 lies in the fiscal year's second half.
  const isCalendar = /\d年\s*\d{1,2}月/.test(text)
  const year = !isCalendar && inMonth < startMonth ? fiscalYear + 1 : fiscalYear
  return { kind: 'month', year, month: inMonth }
}

/** The first year that a text names, 西暦 or 和暦. */
export function yearIn(text: string): number | null {
  const normal = text.normalize('NFKC')
  const western = westernYear.exec(normal)
  if (western !== null) return Number(western[1])
  const found = eraYear.exec(normal)
  const era = found === null ? undefined : eraOfMark(found[1] ?? '')
  if (era === undefined || found === null) return null
  const count = found[2] === '元' ? 1 : Number(found[2])
  return count < 1 || count > (era.lastYear ?? 99) ? null : era.firstYear + count - 1
}

function monthIn(text: string): number | null {
  const found = month.exec(text)
  if (found !== null) return Number(found[1])
  const name = englishMonth.exec(text)?.[1]
  return name === undefined ? null : englishMonths.indexOf(name.toLowerCase()) + 1
}

const words = /納入状況|納入日|納入|納付日|納付|入金日|入金額|入金|支払日|支払い?|領収|済み?|金額|状況|日付|分$/g

/** A name for the fee that a header speaks of: 2024年度会費納入 is 会費; empty where only the period is left. */
export function withoutPeriod(header: string): string {
  const last = header
    .normalize('NFKC')
    .split('/')
    .filter((part) => !/^\s*\d{0,4}[年月度]*\s*$/.test(part))
  return (last.at(-1) ?? '')
    .replace(/[()（）[\]【】]/g, ' ')
    .replace(/(?:令和|平成|昭和|(?<![A-Za-z])[RHSrhs])\s*(?:\d{1,2}|元)(?!\d)|(?:19|20)\d{2}|(?:1[0-2]|[1-9])月/g, '')
    .replace(/年度|^年(?!会費)|(?<=\s)年(?!会費)/g, '')
    .replace(words, '')
    .trim()
}
