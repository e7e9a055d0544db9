import type { Locale } from '../texts/texts.ts'
import { once } from './once.ts'
import { phoneWithHyphens } from './phone-hyphens.ts'

export type YearStyle = 'western' | 'era'

/** Where a club is until it says otherwise. */
export const defaultTimeZone = 'Asia/Tokyo'

/** How values are written for eyes: by language, and by the calendar the club or this laptop prefers. */
export type Format = ReturnType<typeof createFormat>

export function createFormat(locale: Locale, years: YearStyle, timeZone = defaultTimeZone) {
  const language = locale === 'ja' ? 'ja-JP' : 'en-GB'
  const tag = language + (years === 'era' ? '-u-ca-japanese' : '')
  // Each takes some milliseconds to be made, and a program that starts or a command needs few of them.
  const dates = (options: Intl.DateTimeFormatOptions, zone = 'UTC', of = tag) =>
    once(() => new Intl.DateTimeFormat(of, { ...options, timeZone: zone }))
  const longDate = dates({ dateStyle: 'long' })
  const longLocal = dates({ dateStyle: 'long' }, timeZone)
  const shortDate = dates(shortDateOptions(locale, years))
  const dayMonth = dates({ month: locale === 'ja' ? 'long' : 'short', day: 'numeric' }, timeZone)
  const year = dates({ year: 'numeric', era: years === 'era' ? 'long' : undefined })
  const month = dates({ month: 'long' }, 'UTC', language)
  const time = dates({ hour: '2-digit', minute: '2-digit', hour12: false }, timeZone)
  const region = once(() => new Intl.DisplayNames(locale, { type: 'region' }))
  const number = once(() => new Intl.NumberFormat(locale))

  const isLong = locale === 'en' && years === 'western'
  const fieldDate = isLong ? dates({ dateStyle: 'medium' }) : longDate
  const date = (value: string | null) => (value ? longDate().format(noon(value)) : '')

  return {
    /** 2026年4月1日, 令和8年4月1日, 1 April 2026. */
    date,
    /** The same, short enough for a field in half a panel: 2026年4月1日, 1 Apr 2026. */
    dateInField: (value: string | null) => (value ? fieldDate().format(noon(value)) : ''),
    /** 2026/04/01, R8/04/01, 1 Apr 2026: for columns. In English no number says which of two is the month. */
    dateShort: (value: string | null) => (value ? shortDate().format(noon(value)) : ''),
    /** The day of an instant, as the club's clock says. */
    day: (instant: string) => longLocal().format(new Date(instant)),
    dayMonth: (instant: string) => dayMonth().format(new Date(instant)),
    time: (instant: string) => time().format(new Date(instant)),
    dateTime: (instant: string) => `${longLocal().format(new Date(instant))} ${time().format(new Date(instant))}`,
    /** 2026年 or 令和8年: the name of a calendar year, without 度. */
    year: (value: number) => year().format(noon(`${value}-06-01`)),
    /** 5月, May: a month of any year. */
    month: (value: number) => month().format(noon(`2000-${String(value).padStart(2, '0')}-15`)),
    /** 大韓民国 of KR; what is no code stays as it is. */
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (region().of(code) ?? code) : code),
    number: (value: number) => number().format(value),
    /** A true minus and a yen sign, as in a ledger. */
    money: (value: number) => `${value < 0 ? '−' : ''}¥${number().format(Math.abs(value))}`,
    percent: (part: number, whole: number) => `${whole === 0 ? 0 : Math.floor((part / whole) * 100)}%`,
    bytes: (value: number) => bytesInWords(value, number()),
    phone: phoneWithHyphens,
    postalCode: (value: string) => (/^\d{7}$/.test(value) ? `〒${value.slice(0, 3)}-${value.slice(3)}` : value),
  }
}

function shortDateOptions(locale: Locale, years: YearStyle): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    ...(locale === 'ja' ? { month: '2-digit', day: '2-digit' } : { month: 'short', day: 'numeric' }),
    ...(years === 'era' ? { era: 'narrow' } : {}),
  }
}

/** A calendar day has no hour; noon in UTC names the same day everywhere it is formatted in UTC. */
function noon(plainDate: string): Date {
  return new Date(`${plainDate}T12:00:00Z`)
}

function bytesInWords(value: number, number: Intl.NumberFormat): string {
  if (value < 1_000_000) return `${number.format(Math.max(1, Math.round(value / 1_000)))} KB`
  return `${number.format(Math.round(value / 100_000) / 10)} MB`
}
