import type { RowDues } from '../../../src-shared/contract/imports.ts'
import { genders, statuses } from '../../../src-shared/contract/members.ts'
import type { Format } from '../../../src-shared/domain/format.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'

const dates: readonly string[] = ['birthDate', 'joinedOn', 'leftOn', 'expiresOn']
const phones: readonly string[] = ['phone', 'mobile', 'otherPhones']

/** One value of the file or the roster as a person reads it. */
export function cellWords(field: string, value: unknown, t: Texts, f: Format): string {
  if (Array.isArray(value)) return value.map((one) => cellWords(field, one, t, f)).join(t.fields.listSeparator)
  if (typeof value === 'boolean') return value ? t.fields.yes : t.fields.no
  if (typeof value === 'number') return f.number(value)
  if (typeof value !== 'string') return ''
  if (value !== '' && dates.includes(field)) return f.date(value)
  if (phones.includes(field)) return f.phone(value)
  if (field === 'postalCode') return f.postalCode(value)
  if (field === 'gender') return t.fields.genders[genders.find((one) => one === value) ?? 'unanswered']
  if (field === 'status') return t.fields.statuses[statuses.find((one) => one === value) ?? 'unknown']
  return value
}

/** 済 3,000円（2024/5/1）: what a row says of one charge, and what the books say where they differ. */
export function duesWords(dues: RowDues, t: Texts, f: Format): string {
  const words = t.imports.check.dues
  const paid = dues.paidOn === null ? words.states.paid : words.paidOn(f.date(dues.paidOn))
  const said = `${dues.says === 'paid' ? paid : words.states[dues.says]} ${f.money(dues.amount)}`
  if (dues.state === 'same') return words.already(said)
  if (dues.doubt !== undefined) {
    const { why, fees } = dues.doubt
    // Without a fee there is no amount either.
    return words.inDoubt(
      dues.feeName === '' ? words.states[dues.says] : said,
      words.doubts[why](fees.join(t.fields.listSeparator)),
    )
  }
  return dues.state === 'doubtful' ? words.otherwise(said) : said
}

/** What an unreadable cell is called; the code is the core's. */
export function problemWords(code: string, t: Texts): string {
  const words: Record<string, string> = t.imports.problems
  return words[code] ?? t.imports.check.unreadableCell
}

export function skipWords(reason: string, t: Texts): string {
  const words: Record<string, string> = t.imports.skipReasons
  return words[reason] ?? reason
}

export function whyWords(why: string, t: Texts): string {
  const words: Record<string, string> = t.imports.check.why
  return words[why] ?? t.imports.check.why['same-name']
}
