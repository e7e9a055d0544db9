import type { ReceiptSnapshot } from './receipt-snapshot.ts'

const eras = [
  { name: '令和', from: '2019-05-01' },
  { name: '平成', from: '1989-01-08' },
  { name: '昭和', from: '1926-12-25' },
  { name: '大正', from: '1912-07-30' },
]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as a receipt prints it: 2026年4月1日, 令和8年4月1日, or April 1, 2026. */
export function formatReceiptDate(date: string, style: Pick<ReceiptSnapshot, 'locale' | 'yearStyle'>): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (style.locale === 'en') return `${months[month - 1]} ${day}, ${year}`
  const yearText = style.yearStyle === 'era' ? eraYear(date, year) : `${year}年`
  return `${yearText}${month}月${day}日`
}

function eraYear(date: string, year: number): string {
  const era = eras.find(({ from }) => date >= from)
  if (!era) return `${year}年`
  const count = year - Number(era.from.slice(0, 4)) + 1
  return `${era.name}${count === 1 ? '元' : count}年`
}
