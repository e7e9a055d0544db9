import { unguardFormula } from '../formula-guard.ts'
import type { Cell } from './table.ts'

const control = /\p{Cc}/gu
/** Notes keep their line breaks and tabs. */
const controlInLines = /[^\P{Cc}\n\t]/gu
const invisible = /[\u200b-\u200d\u2060\ufeff]/g
const lineBreak = /\r\n?|\n|\u2028|\u2029/

/** The text of a cell on one line, without the spaces around it and without the apostrophe our own export puts before `=`. */
export function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : typedText(cell)
  if (isPlain(cell)) return cell.trim()
  return onOneLine(unguardFormula(cell).replace(invisible, '').replaceAll('\u00a0', ' '))
}

/** As `cellText`, with its line breaks: for notes. */
export function cellLines(cell: Cell): string {
  if (typeof cell !== 'string') return cellText(cell)
  return unguardFormula(cell)
    .replace(invisible, '')
    .replaceAll('\u00a0', ' ')
    .replace(/\r\n?/g, '\n')
    .replace(controlInLines, '')
    .trim()
}

/** A cell that holds nothing, or only spaces. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true
  return typeof cell === 'string' && !startsVisibly(cell) && cellText(cell) === ''
}

function typedText(cell: Exclude<Cell, string | null>): string {
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return 'date' in cell ? cell.date : cell.error
}

// Linear where one pattern with spaces on both sides of the break would be quadratic.
function onOneLine(whole: string): string {
  const lines = whole.split(lineBreak).map((line) => line.trim())
  const text = lines.filter((line) => line !== '').join(' ')
  return text.replaceAll('\t', ' ').replace(control, '').trim()
}

function startsVisibly(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code > 0x27 && code < 0x7f) || (code > 0x3000 && code < 0xfe00)
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (
      code < 0x20 ||
      code === 0x27 ||
      (code >= 0x7f && code <= 0xa0) ||
      (code >= 0x200b && code <= 0x2060) ||
      code === 0xfeff
    )
      return false
  }
  return true
}
