import { kanjiVariants } from '../../../src-shared/domain/kanji-variants.ts'
import { cp932Bytes } from './cp932-table.ts'

/** The printer's mark for a character that the type case does not have. */
const GETA = '〓'
const isSelector = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u
/** Marks of other keyboards that look like one of the code page's own. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['–', '－'],
  ['‑', '-'],
  ['•', '・'],
  ['✓', '○'],
  ['✔', '○'],
  ['☐', '□'],
  ['⚪', '○'],
  ['⭕', '○'],
  ['❌', '×'],
  ['✕', '×'],
])

/** Encodes text as Windows' Shift_JIS; what that cannot write becomes its substitute. */
export function encodeCp932(text: string): Uint8Array<ArrayBuffer> {
  const writable = unwritableIn(text).reduce((rest, char) => rest.replaceAll(char, substituteFor(char)), text)
  const bytes = new Uint8Array(writable.length * 2)
  let length = 0
  for (const char of writable) for (const byte of cp932Bytes(char) ?? cp932Bytes(GETA) ?? []) bytes[length++] = byte
  return bytes.slice(0, length)
}

/** What Windows' Shift_JIS cannot write, each once, in the order met; a variation selector with the character before it. */
export function unwritableIn(text: string): readonly string[] {
  const found = new Set<string>()
  let before = ''
  for (const char of text) {
    if (isSelector.test(char)) found.add(before + char)
    else if (cp932Bytes(char) === undefined) found.add(char)
    before = char
  }
  // The longer first, so that a character with its selector is replaced before the character alone.
  return [...found].toSorted((a, b) => b.length - a.length || 0)
}

/** A plainer form that can be written: the common variant of a kanji, a letter without its accent, or 〓. */
export function substituteFor(character: string): string {
  const [first = '', ...selectors] = character
  if (selectors.length > 0) return cp932Bytes(first) === undefined ? substituteFor(first) : first
  const plainer = [
    kanjiVariants.get(first),
    lookalikes.get(first),
    first.normalize('NFKC'),
    first.normalize('NFKD').replace(/\p{M}/gu, ''),
  ]
  return plainer.find((each) => each !== undefined && each !== '' && isWritable(each)) ?? GETA
}

function isWritable(text: string): boolean {
  return [...text].every((char) => cp932Bytes(char) !== undefined)
}
