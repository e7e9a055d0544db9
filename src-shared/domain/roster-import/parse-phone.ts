import { cellText } from './cell-text.ts'
import { numberText } from './number-text.ts'
import { type FaultCode, faulty, type Parsed, parsed } from './parsed.ts'
import type { Cell } from './table.ts'

/** In Japan digits from the leading 0, elsewhere E.164. */
export type PhoneNumber = { readonly number: string; readonly mobile: boolean }

/** `words` holds what stood beside the numbers: whose it is, an extension. */
export type Phones = { readonly numbers: readonly PhoneNumber[]; readonly words: string }

type Reading = { readonly number: string; readonly restored?: true } | { readonly no: FaultCode }

// Also before a label, 自宅 03-… 実家 0267-…, and after words in brackets.
const separators =
  /[/、,;・\n]|または|又は| or |(?<=[^\d\s(]\))\s*(?=0)|\s+(?=(?:自宅|携帯|固定|勤務先|会社|職場|実家)\D{0,3}\d)/
const extension = /(?:内線|ext\.?)\s*\d+/i
const numberRun = /[+(]?\d[\d\s().-]*/
const labels = /^(?:自宅|携帯|固定|電話|番号|tel|phone|mobile|cell|[:.\s()-])+|[:.\s()'"-]+$/gi

/** One or more phone numbers; a zero that Excel dropped is put back, a mobile is told by its first digits. */
export function parsePhone(cell: Cell): Parsed<Phones> {
  const raw = cellText(cell)
  if (/^0\d{9,10}$/.test(raw)) return one(raw, raw)
  const text = numberText(raw)
  const plain = text.replace(/[\s-]/g, '')
  if (/^\d+$/.test(plain) && plain.length <= 13) return one(plain, raw)
  return several(text, raw)
}

function one(digits: string, raw: string): Parsed<Phones> {
  const reading = readNumber(digits)
  if ('no' in reading) return faulty(reading.no, raw)
  return parsed({ numbers: [phoneNumber(reading.number)], words: '' }, reading.restored && 'zero-restored')
}

function several(text: string, raw: string): Parsed<Phones> {
  const parts = text.split(separators).filter((part) => part.trim() !== '')
  const read = parts.map(readPart)
  return answer(
    read.flatMap((part) => part.readings),
    read.flatMap((part) => part.words),
    raw,
  )
}

function readPart(part: string): { readonly readings: readonly Reading[]; readonly words: readonly string[] } {
  if (/fax|ファックス/i.test(part)) return { readings: [], words: [part.trim()] }
  const inside = extension.exec(part)?.[0]
  const withoutExtension = inside === undefined ? part : part.replace(inside, ' ')
  const run = numberRun.exec(withoutExtension)?.[0] ?? ''
  const rest = withoutExtension.replace(run, ' ').replace(labels, '').replace(labels, '').trim()
  if (/\d/.test(rest)) return { readings: [{ no: 'phone-not-understood' }], words: [] }
  const words = [rest, inside ?? ''].filter((each) => each !== '')
  return { readings: run === '' ? [] : readRun(run), words }
}

function answer(readings: readonly Reading[], words: readonly string[], raw: string): Parsed<Phones> {
  const refused = readings.find((reading) => 'no' in reading)
  if (refused && 'no' in refused) return faulty(refused.no, raw)
  const numbers = readings.flatMap((reading) => ('number' in reading ? [phoneNumber(reading.number)] : []))
  if (numbers.length === 0) return faulty('phone-not-understood', raw)
  const restored = readings.some((reading) => 'restored' in reading)
  const remark = words.length > 0 ? 'phone-words-kept' : restored ? 'zero-restored' : undefined
  return parsed({ numbers, words: words.join(' ') }, remark)
}

function readRun(run: string): readonly Reading[] {
  const whole = readNumber(compact(run))
  if ('number' in whole) return [whole]
  const parts = run.trim().split(/\s+/)
  return parts.length > 1 ? parts.map((part) => readNumber(compact(part))) : [whole]
}

function compact(run: string): string {
  const digits = run.replace(/\(0\)/, run.trim().startsWith('+') ? '' : '0').replace(/\D/g, '')
  return run.trim().startsWith('+') ? `+${digits}` : digits
}

function readNumber(digits: string): Reading {
  if (digits.startsWith('+81')) return domestic(`0${digits.slice(3).replace(/^0/, '')}`)
  if (digits.startsWith('+'))
    return /^\+[1-9]\d{6,14}$/.test(digits) ? { number: digits } : { no: 'phone-not-understood' }
  if (digits.startsWith('0')) return domestic(digits)
  if (/^81\d{9,10}$/.test(digits)) return domestic(`0${digits.slice(2)}`)
  if (/^(?:[1-9]\d{8}|[56789]0\d{8})$/.test(digits)) return { ...domestic(`0${digits}`), restored: true }
  return { no: digits.length >= 5 && digits.length <= 8 ? 'phone-without-area-code' : 'phone-not-understood' }
}

function domestic(digits: string): Reading {
  const elevenDigits = /^0(?:[56789]0|800)/.test(digits)
  const right = digits.length === (elevenDigits ? 11 : 10) && /^0[1-9]/.test(digits)
  return right ? { number: digits } : { no: 'phone-not-understood' }
}

function phoneNumber(number: string): PhoneNumber {
  return { number, mobile: /^0[6789]0\d{8}$/.test(number) && !number.startsWith('0800') }
}
