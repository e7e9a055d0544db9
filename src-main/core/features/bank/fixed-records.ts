import { encodeCp932 } from '../../spreadsheet/encode-cp932.ts'
import type { Field } from './profile.ts'

/** One record of a file of a fixed width; fields are counted in bytes. */
export interface FixedRecord {
  /** From 1. */
  readonly row: number
  readonly length: number
  text(field: Field): string
  /** Null where it is no number. */
  number(field: Field): number | null
}

const SPACE = 0x20
const END_OF_FILE = 0x1a
const decoder = new TextDecoder('shift_jis')

/** The records of a file, with or without line ends, in Japanese Windows' bytes or as UTF-8. */
export function fixedRecords(bytes: Uint8Array, width: number): FixedRecord[] {
  const plain = inOneByte(bytes, width)
  return cut(plain, width).map((record, i) => recordOf(record, i + 1))
}

/** Whether bytes begin as a header of this kind. */
export function isFixed(bytes: Uint8Array, kind: string): boolean {
  const start = decoder.decode(bytes.subarray(0, 22))
  return start.startsWith(`1${kind}`) && /^\d{3}[\d ]\d{6}[\d ]{12}/.test(start)
}

/** Somebody's editor may have made UTF-8 of it: half-width kana are then three bytes each, and nothing has the width. */
function inOneByte(bytes: Uint8Array, width: number): Uint8Array {
  if (cut(bytes, width).every((record) => record.length === width)) return bytes
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\0-\x7f]/.test(text) ? encodeCp932(text) : bytes
  } catch {
    return bytes
  }
}

function cut(bytes: Uint8Array, width: number): Uint8Array[] {
  const whole = bytes.at(-1) === END_OF_FILE ? bytes.subarray(0, -1) : bytes
  const byLines = whole.includes(0x0a) || whole.includes(0x0d)
  const records: Uint8Array[] = []
  for (let start = 0; start < whole.length; ) {
    const end = byLines ? lineEnd(whole, start) : Math.min(whole.length, start + width)
    if (end > start) records.push(whole.subarray(start, end))
    start = byLines ? end + 1 : end
  }
  return records.filter((record) => record.some((byte) => byte !== SPACE && byte !== END_OF_FILE))
}

function lineEnd(bytes: Uint8Array, start: number): number {
  let end = start
  while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1
  return end
}

function recordOf(bytes: Uint8Array, row: number): FixedRecord {
  const text = ([start, length]: Field) =>
    decoder
      .decode(bytes.subarray(start, start + length))
      .replace(/\p{Cc}/gu, ' ')
      .trim()
  return {
    row,
    length: bytes.length,
    text,
    number: (field) => {
      const digits = text(field)
      return /^\d{1,15}$/.test(digits) ? Number(digits) : null
    },
  }
}
