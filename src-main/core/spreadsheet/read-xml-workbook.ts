import type { Buffer } from 'node:buffer'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Cell, MergedRange, SheetTable } from '../../../src-shared/domain/roster-import/table.ts'
import { decodeText } from './decode-text.ts'
import { isGreyRgb } from './marked-styles.ts'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

type Attributes = SaxesTagPlain['attributes']

const bytesLookedAt = 4096
const mostRows = 1_048_576
const mostColumns = 16_384
const longestCell = 100_000

/** Excel's "XML spreadsheet 2003", under whatever name old systems save it. */
export function looksLikeXmlWorkbook(bytes: Buffer): boolean {
  const start = textOf(bytes.subarray(0, bytesLookedAt))
  return /^\s*(?:<\?xml|<\?mso|<(?:\w+:)?Workbook\b)/.test(start) && /<(?:\w+:)?Workbook\b/.test(start)
}

export function readXmlWorkbook(bytes: Buffer, limits: Pick<SpreadsheetLimits, 'cells'>): readonly SheetTable[] {
  const reader = new Reader(limits.cells)
  // No entity but XML's own is known here, so none can grow; a file that declares any is not read.
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new SpreadsheetFault('DAMAGED')
  })
  parser.on('doctype', () => {
    throw new SpreadsheetFault('DAMAGED')
  })
  parser.on('opentag', ({ name, attributes }) => reader.open(local(name), localAttributes(attributes)))
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  parser.on('closetag', ({ name }) => reader.close(local(name)))
  parser.write(decoded(bytes)).close()
  return reader.sheets
}

class Reader {
  readonly sheets: SheetTable[] = []
  readonly #limit: number
  readonly #struckStyles = new Set<string>()
  readonly #filledStyles = new Set<string>()
  #sheet: Sheet | null = null
  #style = ''
  #type: string | null = null
  #text = ''
  #isReading = false
  #cells = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Style') this.#style = attributes.ID ?? ''
    else if (name === 'Font' && attributes.StrikeThrough === '1') this.#struckStyles.add(this.#style)
    else if (name === 'Interior' && isGreyRgb(attributes.Color ?? '#ffffff')) this.#filledStyles.add(this.#style)
    else if (name === 'Worksheet') this.#sheet = new Sheet(attributes.Name ?? '')
    else if (name === 'Row') this.#count(this.#sheet?.row(attributes) ?? 0)
    else if (name === 'Cell') this.#cell(attributes)
    else if (name === 'Data') this.#startData(attributes.Type ?? 'String')
    // Its phonetic text stands inside the data and is not part of it.
    else if (name === 'PhoneticText') this.#isReading = false
  }

  text(text: string): void {
    if (this.#isReading && this.#text.length < longestCell) this.#text += text
  }

  close(name: string): void {
    if (name === 'PhoneticText') this.#isReading = this.#type !== null
    else if (name === 'Data') {
      if (this.#type !== null) this.#count(this.#sheet?.value(cellOf(this.#type, this.#text)) ?? 0)
      this.#type = null
      this.#isReading = false
    } else if (name === 'Row') this.#sheet?.endRow()
    else if (name === 'Worksheet' && this.#sheet !== null) {
      this.sheets.push(this.#sheet.table())
      this.#sheet = null
    }
  }

  #cell(attributes: Attributes): void {
    const style = attributes.StyleID ?? ''
    this.#sheet?.cell(attributes, { struck: this.#struckStyles.has(style), filled: this.#filledStyles.has(style) })
  }

  /** Also empty rows and cells that a jump leaves behind: a few bytes can ask for millions. */
  #count(made: number): void {
    this.#cells += made
    if (this.#cells > this.#limit) throw new SpreadsheetFault('TOO_MANY_CELLS', { limit: this.#limit })
  }

  #startData(type: string): void {
    this.#type = type
    this.#text = ''
    this.#isReading = true
  }
}

interface Looks {
  readonly struck: boolean
  readonly filled: boolean
}

class Sheet {
  readonly #name: string
  readonly #rows: Cell[][] = []
  readonly #merges: MergedRange[] = []
  readonly #hiddenRows: number[] = []
  readonly #marked: { struck: number[]; filled: number[] } = { struck: [], filled: [] }
  #row = -1
  #column = -1
  #next = 0
  #looks: Looks = { struck: false, filled: false }
  #count = { all: 0, struck: 0, filled: 0 }

  constructor(name: string) {
    this.#name = name
  }

  /** Answers how many rows it made. */
  row({ Index, Hidden, Span }: Attributes): number {
    const before = this.#rows.length
    this.#row = Index === undefined ? this.#row + 1 : placeOf(Index, mostRows)
    if (this.#row >= mostRows) throw new SpreadsheetFault('DAMAGED')
    while (this.#rows.length <= this.#row) this.#rows.push([])
    if (Hidden === '1') this.#hiddenRows.push(this.#row)
    if (Span !== undefined) this.#row += Math.min(Number(Span) || 0, mostRows)
    this.#next = 0
    this.#count = { all: 0, struck: 0, filled: 0 }
    return this.#rows.length - before
  }

  cell({ Index, MergeAcross, MergeDown }: Attributes, looks: Looks): void {
    this.#column = Index === undefined ? this.#next : placeOf(Index, mostColumns)
    const [across, down] = [Number(MergeAcross ?? 0) || 0, Number(MergeDown ?? 0) || 0]
    if (across > 0 || down > 0)
      this.#merges.push({
        firstRow: this.#row,
        lastRow: this.#row + Math.min(down, mostRows),
        firstColumn: this.#column,
        lastColumn: this.#column + Math.min(across, mostColumns),
      })
    this.#next = this.#column + Math.min(across, mostColumns) + 1
    this.#looks = looks
  }

  /** Answers how many cells the row grew by. */
  value(cell: Cell): number {
    const row = this.#rows[this.#row]
    if (cell === null || row === undefined || this.#column >= mostColumns) return 0
    const before = row.length
    while (row.length < this.#column) row.push(null)
    row[this.#column] = cell
    this.#count.all += 1
    if (this.#looks.struck) this.#count.struck += 1
    if (this.#looks.filled) this.#count.filled += 1
    return row.length - before
  }

  endRow(): void {
    const { all, struck, filled } = this.#count
    if (struck > 0 && struck * 2 >= all) this.#marked.struck.push(this.#row)
    if (filled > 0 && filled * 2 >= all) this.#marked.filled.push(this.#row)
  }

  table(): SheetTable {
    const { struck, filled } = this.#marked
    while (this.#rows.at(-1)?.length === 0) this.#rows.pop()
    return {
      name: this.#name,
      rows: this.#rows,
      hiddenRows: this.#hiddenRows,
      merges: this.#merges,
      ...(struck.length === 0 ? {} : { struck }),
      ...(filled.length === 0 ? {} : { filled }),
    }
  }
}

function cellOf(type: string, text: string): Cell {
  switch (type) {
    case 'Number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
    case 'Boolean':
      return text.trim() === '1'
    case 'DateTime':
      return dateOf(text)
    case 'Error':
      return { error: text }
    default:
      return text === '' ? null : text
  }
}

/** 1899-12-31T… is a time of day without a day. */
function dateOf(text: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(text.trim())
  if (found === null) return text
  return (found[1] ?? '') < '1900' ? (found[2] ?? text) : { date: found[1] ?? '' }
}

/** Zero-based; a place past the edge of every spreadsheet was made up. */
function placeOf(index: string, most: number): number {
  const place = Number(index) - 1
  if (!Number.isInteger(place) || place < 0 || place >= most) throw new SpreadsheetFault('DAMAGED')
  return place
}

function decoded(bytes: Buffer): string {
  const named = /^[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,20})["']/.exec(textOf(bytes.subarray(0, bytesLookedAt)))?.[1]
  if (named !== undefined && !/^utf-16/i.test(named)) {
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes)
    } catch {
      // A file may say one encoding and use another: then its bytes decide.
    }
  }
  return decodeText(bytes).text.replace(/^\ufeff/, '')
}

function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'latin1'
  return bytes.toString(encoding).replace(/^(?:ï»¿|\ufeff)/, '')
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]))
}
