import type { AttendanceState } from '../../../src-shared/contract/activities.ts'
import { readMark, stateOfDigit } from '../../../src-shared/domain/attendance-marks.ts'

interface Key {
  readonly key: string
  readonly code: string
}

/** What a key marks: 1 to 5, the mark itself or its letter; null wipes out, undefined marks nothing. */
export function markOfKey({ key, code }: Key): AttendanceState | null | undefined {
  // While Japanese is being typed the key says only that it was taken for a conversion.
  const typed = key === 'Process' ? (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? '') : key
  if (typed === 'Delete' || typed === 'Backspace') return null
  if ([...typed].length !== 1) return undefined
  const digit = typed.normalize('NFKC')
  if (digit === '0' || digit === '-') return null
  if (/^\d$/.test(digit)) return stateOfDigit(digit)
  // N writes a note, and is no mark.
  return digit.toLowerCase() === 'n' ? undefined : (readMark(typed) ?? undefined)
}
