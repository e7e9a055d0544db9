import { anyNumber, type NumberReading, readNumber } from './read-number.ts'

/** Wider than anything a club has, either way. */
export const MOST_YEN = anyNumber[1]

/**
 * The amount a text says, with 円 or ¥, that is at least so much: received is never nothing, free is ¥0. A point is no
 * comma: 3.000 may be three thousand or three. Nobody writes an amount with leading zeros: that is a member's number.
 */
export function readYen(text: string, least = 1): NumberReading {
  // On a Japanese keyboard the key of the yen sign gives a backslash.
  const plain = text.normalize('NFKC').replace(/[¥\\円]/g, '')
  if (plain.trim() === '') return text.trim() === '' ? { kind: 'empty' } : { kind: 'unreadable', why: 'unreadable' }
  if (memberNumberIn(text) !== null) return { kind: 'unreadable', why: 'unreadable' }
  if (/^[^.]+\.\d+$/.test(plain)) return { kind: 'unreadable', why: 'notWhole' }
  if (plain.includes('.')) return { kind: 'unreadable', why: 'unreadable' }
  return readNumber(plain, { range: [least, MOST_YEN] })
}

/** The number of a member that was typed in place of an amount: figures that begin with 0. */
export function memberNumberIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s,、¥円]/g, '')
  return /^0\d+$/.test(digits) ? digits : null
}
