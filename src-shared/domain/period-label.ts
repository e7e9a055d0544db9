import type { Period } from './fiscal-year.ts'
import { eras } from './roster-import/eras.ts'

interface Style {
  readonly style: 'western' | 'era'
  readonly locale: 'ja' | 'en'
}

/**
 * A part of a year: 2026年4月, 2026年4月〜9月, 2026年10月〜2027年3月, or by era 令和8年4月; April 2026, April–September 2026,
 * October 2026–March 2027.
 */
export function periodLabel({ start, end }: Period, { style, locale }: Style): string {
  const [from, to] = [partsOf(start), partsOf(end)]
  const sameYear = from.year === to.year
  if (locale === 'en') {
    const first = englishMonths[from.month - 1] ?? ''
    const last = `${englishMonths[to.month - 1] ?? ''} ${to.year}`
    if (sameYear && from.month === to.month) return last
    return `${first}${sameYear ? '' : ` ${from.year}`}–${last}`
  }
  const first = `${yearWords(start, style)}${from.month}月`
  if (sameYear && from.month === to.month) return first
  return `${first}〜${sameYear ? '' : yearWords(end, style)}${to.month}月`
}

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

function yearWords(day: string, style: Style['style']): string {
  const era = style === 'era' ? eras.findLast(({ from }) => from <= day) : undefined
  const { year } = partsOf(day)
  if (era === undefined) return `${year}年`
  const count = year - era.firstYear + 1
  return `${era.marks[0]}${count === 1 ? '元' : count}年`
}

function partsOf(day: string): { year: number; month: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }
}
