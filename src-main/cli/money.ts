import type { Locale } from '../../src-shared/texts/texts.ts'

export function money(amount: number, locale: Locale): string {
  return `¥${amount.toLocaleString(locale)}`
}
