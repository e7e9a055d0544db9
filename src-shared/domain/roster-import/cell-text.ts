import type { Cell } from './table.ts'

const invisible = /[\u200b-\u200d\u2060\ufeff]/g
const lineBreak = /\r\n?|\n|\u2028|\u2029/
const exportGuard = /^'+[=+\-@＝＋－＠\t\r\0]/

/** The text of a cell on one line, without the spaces around it and without the apostrophe our own export puts before `=`. */
export function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : typedText(cell)
  if (isPlain(cell)) return cell.trim()
  return onOneLine(unguarded(cell).replace(invisible, '').replaceAll('\u00a0', ' '))
}

/** As `cellText`, with its line breaks: for notes. */
export function cellLines(cell: Cell): string {
  if (typeof cell !== 'string') return cellText(cell)
  return unguarded(cell).replace(invisible, '').replaceAll('\u00a0', ' ').replace(/\r\n?/g, '\n').trim()
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
function onOneLine(text: string): string {
  const lines = text.split(lineBreak).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}

function startsVisibly(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code > 0x27 && code < 0x7f) || (code > 0x3000 && code < 0xfe00)
}

function unguarded(text: string): string {
  return exportGuard.test(text) ? text.slice(1) : text
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 || code === 0x27 || code === 0xa0 || (code >= 0x200b && code <= 0x2060) || code === 0xfeff)
      return false
  }
  return true
}
