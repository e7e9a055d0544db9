import type { Cell } from '../contract/columns.ts'
import type { CustomField } from '../contract/custom-fields.ts'
import type { Texts } from '../texts/texts.ts'
import type { Format } from './format.ts'
import { customColumnField, isMemberColumn, memberColumns } from './member-columns.ts'

interface Speaker {
  readonly texts: Texts
  readonly format: Format
  readonly customFields: readonly Pick<CustomField, 'id' | 'kind'>[]
}

/** A cell as people read it, in one line; the empty string where nothing is known. */
export function cellWords(key: string, cell: Cell | undefined, speaker: Speaker): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (Array.isArray(cell)) {
    return cell.map((one) => cellWords(key, one, speaker)).join(speaker.texts.fields.listSeparator)
  }
  if (typeof cell === 'boolean') return cell ? speaker.texts.fields.yes : speaker.texts.fields.no
  if (typeof cell === 'number') return numberWords(key, cell, speaker.format)
  return isDateColumn(key, speaker) ? dateWords(cell, speaker.format) : textWords(key, cell, speaker)
}

function numberWords(key: string, value: number, format: Format): string {
  if (key === 'birthMonth') return format.month(value)
  return isMemberColumn(key) && memberColumns[key] === 'money' ? format.money(value) : format.number(value)
}

function isDateColumn(key: string, { customFields }: Speaker): boolean {
  if (isMemberColumn(key)) return memberColumns[key] === 'date'
  const field = customColumnField(key)
  return field !== null && customFields.some(({ id, kind }) => id === field && kind === 'date')
}

function dateWords(value: string, format: Format): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? format.dateShort(value) : value
}

function textWords(key: string, value: string, { texts, format }: Speaker): string {
  const t = texts.fields
  switch (key) {
    case 'status':
      return wordOf(t.statuses, value)
    case 'gender':
      return wordOf(t.genders, value)
    case 'schoolYear':
      return wordOf(t.schoolYears, value)
    case 'postalCode':
      return format.postalCode(value)
    case 'phone':
    case 'mobile':
    case 'otherPhones':
      return format.phone(value)
    case 'country':
      return format.country(value)
    case 'consents': {
      const [purpose = '', answer = ''] = value.split(':')
      return t.consent(wordOf(t.consentPurposes, purpose), wordOf(t.consentAnswers, answer))
    }
    default:
      return value
  }
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code
}
