import Papa from 'papaparse'
import { guardFormula } from '../../../src-shared/domain/formula-guard.ts'
import { encodeCp932 } from './encode-cp932.ts'
import type { SheetCell, SheetFile } from './sheet-file.ts'

/** A CSV that Japanese Excel opens rightly: with a byte order mark, or in the code page of Windows. */
export function writeCsv(headers: readonly string[], encoding: 'utf-8' | 'cp932'): SheetFile {
  const utf8 = new TextEncoder()
  const encode = (text: string) => (encoding === 'cp932' ? encodeCp932(text) : utf8.encode(text).slice())
  const parts = [encode(`${encoding === 'utf-8' ? '\ufeff' : ''}${csvLines([headers])}`)]
  return {
    async write(rows) {
      parts.push(encode(csvLines(rows)))
    },
    finish: async () => parts,
  }
}

/** RFC 4180 lines, each with its end; text that would run as a formula is guarded. */
export function csvLines(rows: readonly (readonly SheetCell[])[]): string {
  if (rows.length === 0) return ''
  return `${Papa.unparse(
    rows.map((row) => row.map(csvText)),
    { newline: '\r\n' },
  )}\r\n`
}

/** A cell as the text that a CSV holds. */
export function csvText(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return guardFormula(cell)
  return 'date' in cell ? cell.date : String(cell.money)
}
