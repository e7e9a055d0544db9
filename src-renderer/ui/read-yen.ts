import { type NumberReading, readNumber } from './read-number.ts'

/** Wider than anything a club has, either way. */
export const MOST_YEN = 999_999_999_999

/**
 * The amount a text says, with 円 or ¥, that is at least so much: received is never nothing, free is ¥0. Nobody writes an
 * amount with leading zeros: that is a member's number typed in the wrong place.
 */
export function readYen(text: string, least = 1): NumberReading {
  if (memberNumberIn(text) !== null) return { kind: 'unreadable', why: 'unreadable' }
  const reading = readNumber(text.replace(/[¥￥円]/g, ''), { range: [least, MOST_YEN] })
  return reading.kind === 'empty' && text.trim() !== '' ? { kind: 'unreadable', why: 'unreadable' } : reading
}

export function memberNumberIn(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s,、¥円]/g, '')
  return /^0\d+$/.test(digits) ? digits : null
}
