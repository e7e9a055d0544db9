import { honorificOf } from '../domain/honorific.ts'
import { listPrintTexts } from './list-print.ts'

/** 佐藤 様用, みどり会 御中用; in English without an honorific; empty where nobody is named. */
export function forWhom(recipient: string, locale: 'ja' | 'en'): string {
  if (recipient === '') return ''
  const honorific = locale === 'ja' ? honorificOf(recipient, { unsplit: true }) : ''
  return listPrintTexts[locale].watermark([recipient, honorific].filter(Boolean).join(' '))
}
