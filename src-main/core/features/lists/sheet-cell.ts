import type { Cell } from '../../../../src-shared/contract/columns.ts'
import { cellWords } from '../../../../src-shared/domain/cell-words.ts'
import type { SheetCell } from '../../spreadsheet/sheet-file.ts'
import type { ListColumn } from './list-columns.ts'
import type { ListSpeaker } from './list-speaker.ts'

/** A cell as a spreadsheet takes it: days and numbers as such, so that they can be sorted and added up; all else in words. */
export function sheetCell({ key, kind }: ListColumn, cell: Cell | undefined, speaker: ListSpeaker): SheetCell {
  if (typeof cell === 'number') return kind === 'money' ? { money: cell } : cell
  if (typeof cell === 'string' && kind === 'date') return dayCell(cell)
  const words = cellWords(key, cell, speaker)
  return key === 'postalCode' ? words.replace(/^〒/, '') : words
}

/** A day as a day, what is none as text. */
export function dayCell(date: string | null): SheetCell {
  if (date === null || date === '') return ''
  return /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : date
}
