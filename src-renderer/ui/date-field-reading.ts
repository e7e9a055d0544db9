import { once } from '../../src-shared/domain/once.ts'
import { parseDate } from '../../src-shared/domain/roster-import/parse-date.ts'
import type { FaultCode } from '../../src-shared/domain/roster-import/parsed.ts'
import type { Locale, Texts } from '../../src-shared/texts/texts.ts'

export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }

/** Which sentence of the texts says it. */
type Unreadable = 'unreadable' | 'dayOrMonth' | 'manyWays' | 'impossible' | 'absurdYear'

const reasons: Partial<Record<FaultCode, Unreadable>> = {
  'date-order-open': 'dayOrMonth',
  'date-ambiguous': 'manyWays',
  'date-impossible': 'impossible',
}

/** What a typed text means as a day, in 西暦 or 和暦. */
export function readDate(text: string): DateReading {
  if (text.trim() === '') return { kind: 'empty' }
  const answer = parseDate(text, { date1904: false })
  if ('value' in answer) return { kind: 'date', date: answer.value }
  const why = reasons[answer.fault.code] ?? 'unreadable'
  return { kind: 'unreadable', why: why === 'impossible' && hasAbsurdYear(text) ? 'absurdYear' : why }
}

/** The years a roster takes, as the core has them. */
function hasAbsurdYear(text: string): boolean {
  const year = /\d{4}/.exec(text.normalize('NFKC'))?.[0]
  return year !== undefined && (Number(year) < 1850 || Number(year) > 2200)
}

const eraMark = /[MTSHR明大昭平令]/i

/** The day in the calendar that the text does not use, with its weekday, so that a slip of the finger is seen. */
export function spellDate(date: string, text: string, locale: Locale, t: Texts): string {
  const inEra = locale === 'ja' ? eraMark.test(text) : false
  const day = new Date(`${date}T12:00:00Z`)
  const { western, era, weekday } = formatters[locale]()
  return t.dateField.reading((inEra ? western : era).format(day), weekday.format(day))
}

const formatters = {
  ja: once(() => formattersOf('ja-JP')),
  en: once(() => formattersOf('en-GB')),
} satisfies Record<Locale, unknown>

function formattersOf(tag: string) {
  return {
    western: new Intl.DateTimeFormat(tag, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }),
    era: eraFormatter(tag),
    weekday: new Intl.DateTimeFormat(tag, {
      weekday: 'short',
      timeZone: 'UTC',
    }),
  }
}

/** English puts the era behind its year, as nobody in Japan does: 3 May Reiwa 8. */
function eraFormatter(tag: string): { format(day: Date): string } {
  const era = new Intl.DateTimeFormat(`${tag}-u-ca-japanese`, { dateStyle: 'long', timeZone: 'UTC' })
  if (tag.startsWith('ja')) return era
  return {
    format: (day) => {
      const parts = new Map(era.formatToParts(day).map(({ type, value }) => [type, value]))
      return ['day', 'month', 'era', 'year'].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).join(' ')
    },
  }
}
