import type { Buffer } from 'node:buffer'
import type { Cell, MergedRange, Row, SheetTable } from '../../../src-shared/domain/roster-import/table.ts'
import { decodeText } from './decode-text.ts'
import { htmlEntities } from './html-entities.ts'
import { SpreadsheetFault } from './spreadsheet-fault.ts'
import type { SpreadsheetLimits } from './spreadsheet-limits.ts'

const htmlStart = /^(?:\uFEFF|\s)*<(?:!doctype\s+html|!--|html|head|body|table|meta|style|div|center|form|p|h\d)\b/i
const charset = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i
const bytesLookedAt = 4096
const widestSpan = 500
const tallestSpan = 10_000
const breaks = /^(?:br|p|div|li)$/
const unseen = /^(?:style|script|title|select)$/

export function looksLikeHtml(bytes: Buffer): boolean {
  return htmlStart.test(bytes.subarray(0, bytesLookedAt).toString('latin1').replace(/^ï»¿/, ''))
}

/** The charset that the page says of itself, as far as this system knows it; otherwise as any text. */
export function decodeHtml(bytes: Buffer): { readonly text: string; readonly encoding: string } {
  const named = charset.exec(bytes.subarray(0, bytesLookedAt).toString('latin1'))?.[1]
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
  if (named !== undefined && !marked) {
    try {
      const decoder = new TextDecoder(named, { fatal: true })
      return { text: decoder.decode(bytes), encoding: decoder.encoding }
    } catch {
      // A page may say one charset and use another: then its bytes decide.
    }
  }
  return decodeText(bytes)
}

/** The tables of a page as old web systems save them under the name .xls: tags may stay open, every cell is text. */
export function readHtmlTables(html: string, limits: Pick<SpreadsheetLimits, 'cells'>): readonly SheetTable[] {
  const page = new Page(limits.cells)
  const tag = /<(?:!--|(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]{0,1000}"|'[^']{0,1000}'){0,1000})>)/giy
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    page.text(html.slice(at, next < 0 ? html.length : next))
    if (next < 0) break
    tag.lastIndex = next
    const found = tag.exec(html)
    if (found === null) {
      page.text('<')
      at = next + 1
    } else if (found[2] === undefined) at = after(html, '-->', next)
    else {
      const name = found[2].toLowerCase()
      if (found[1] === '/') page.close(name)
      else page.open(name, found[3] ?? '')
      const end = found[1] === '' && unseen.test(name) && !unclosed.has(name) ? endOf(html, name, tag.lastIndex) : null
      if (end === tag.lastIndex) unclosed.add(name)
      at = end ?? tag.lastIndex
    }
  }
  return page.sheets()
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

// Where it never closes, only the tag itself is passed over.
function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) === null ? from : close.lastIndex
}

class Page {
  readonly #tables: Grid[] = []
  /** A table inside a cell is a table of its own. */
  readonly #open: Grid[] = []
  readonly #limit: number
  #cells = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  text(raw: string): void {
    if (raw !== '') this.#open.at(-1)?.text(raw)
  }

  open(name: string, attributes: string): void {
    if (name === 'table') {
      const grid = new Grid()
      this.#tables.push(grid)
      this.#open.push(grid)
    } else if (name === 'tr') this.#open.at(-1)?.row()
    else if (name === 'td' || name === 'th') {
      this.#cells +=
        this.#open.at(-1)?.cell(span(attributes, 'colspan', widestSpan), span(attributes, 'rowspan', tallestSpan)) ?? 0
      if (this.#cells > this.#limit) throw new SpreadsheetFault('TOO_MANY_CELLS', { limit: this.#limit })
    } else if (breaks.test(name)) this.#open.at(-1)?.text('\n')
  }

  close(name: string): void {
    if (name === 'table') this.#open.pop()?.endCell()
    else if (name === 'td' || name === 'th' || name === 'tr') this.#open.at(-1)?.endCell()
  }

  sheets(): readonly SheetTable[] {
    for (const grid of this.#open) grid.endCell()
    const filled = this.#tables.filter((grid) => grid.rows.some((row) => row.some((cell) => cell !== null)))
    return filled.map(({ rows, merges }, i) => ({ name: filled.length === 1 ? null : String(i + 1), rows, merges }))
  }
}

class Grid {
  readonly rows: Row[] = []
  readonly merges: MergedRange[] = []
  /** By column, up to which row a cell from above reaches. */
  readonly #reach: number[] = []
  #row: Cell[] = []
  #column = -1
  #text: string[] | null = null

  row(): void {
    this.endCell()
    this.#row = []
    this.rows.push(this.#row)
    this.#column = 0
  }

  /** Answers how many cells of the grid it takes. */
  cell(width: number, height: number): number {
    if (this.#column < 0) this.row()
    this.endCell()
    const row = this.rows.length - 1
    while ((this.#reach[this.#column] ?? -1) >= row) this.#column += 1
    if (width > 1 || height > 1)
      this.merges.push({
        firstRow: row,
        lastRow: row + height - 1,
        firstColumn: this.#column,
        lastColumn: this.#column + width - 1,
      })
    for (let i = 0; i < width; i++) this.#reach[this.#column + i] = row + height - 1
    this.#text = []
    this.#start = this.#column
    this.#column += width
    return width
  }

  #start = 0

  text(raw: string): void {
    this.#text?.push(raw)
  }

  endCell(): void {
    if (this.#text === null) return
    const text = plain(this.#text)
    this.#text = null
    if (text === '') return
    while (this.#row.length < this.#start) this.#row.push(null)
    this.#row[this.#start] = text
  }
}

// Line breaks of the source are spaces; those of <br> are not.
function plain(pieces: readonly string[]): string {
  const text = pieces.map((piece) => (piece === '\n' ? '\n' : decoded(piece.replace(/[ \t\r\n]+/g, ' '))))
  return text
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,15}));?/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return htmlEntities.get(name) ?? htmlEntities.get(String(name).toLowerCase()) ?? all
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd'
  })
}

function span(attributes: string, name: 'colspan' | 'rowspan', most: number): number {
  const value = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(1, value), most)
}
