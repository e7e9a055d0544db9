import { StringDecoder } from 'node:string_decoder'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { Watcher } from './walk-archive.ts'

/** Counts the filled cells of an ods sheet as its repeats multiply them: a few bytes there can stand for millions. */
export function countOdsCells(add: (cells: number) => void): Watcher {
  const decoder = new StringDecoder('utf8')
  const parser = new SaxesParser()
  let rowRepeat = 1
  let rowCells = 0
  let cellRepeat = 1
  let cellFilled = false
  parser.on('error', () => {
    throw new SpreadsheetFault('DAMAGED')
  })
  parser.on('opentag', (tag) => {
    if (tag.name === 'table:table-row') {
      rowRepeat = repeats(tag, 'table:number-rows-repeated')
      rowCells = 0
    } else if (tag.name === 'table:table-cell' || tag.name === 'table:covered-table-cell') {
      cellRepeat = repeats(tag, 'table:number-columns-repeated')
      cellFilled = 'office:value-type' in tag.attributes || 'calcext:value-type' in tag.attributes
    } else cellFilled ||= tag.name === 'text:p'
  })
  parser.on('closetag', (tag) => {
    if (tag.name === 'table:table-row') add(rowCells * rowRepeat)
    else if (cellFilled && tag.name.endsWith('table-cell')) rowCells += cellRepeat
    if (tag.name.endsWith('table-cell')) cellFilled = false
  })
  return (chunk) => {
    parser.write(decoder.write(chunk))
  }
}

function repeats(tag: SaxesTagPlain, attribute: string): number {
  const count = Number(tag.attributes[attribute] ?? 1)
  return Number.isSafeInteger(count) && count > 0 ? count : 1
}
