import type { Badge, BadgePdfOptions } from '../../pdf/badge-pdf.ts'
import type { SheetCell } from '../../spreadsheet/sheet-file.ts'

export interface PaperColumn {
  readonly key: string
  readonly header: string
  readonly kind: 'text' | 'money' | 'number'
}

/** A table about an event, in words: drawn as a list or written as a spreadsheet. */
export interface TablePaper {
  readonly kind: 'table'
  readonly format: 'xlsx' | 'pdf'
  readonly title: string
  readonly club: string
  readonly asOf: string
  readonly count: string
  readonly remark: string
  readonly watermark: string
  readonly notice: string
  readonly locale: 'ja' | 'en'
  readonly landscape: boolean
  readonly createdAt: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  /** The headings under which rows stand, in their order; empty: one table. */
  readonly groups: readonly string[]
}

export interface PaperRow {
  readonly name: string
  readonly kana: string
  /** Under which heading; empty where the paper has none. */
  readonly group: string
  readonly cells: readonly SheetCell[]
}

export interface BadgePaper {
  readonly kind: 'badges'
  readonly badges: readonly Badge[]
  readonly options: Omit<BadgePdfOptions, 'onPage'>
}

export type EventPaper = TablePaper | BadgePaper

export function sizeOf(paper: EventPaper): number {
  return paper.kind === 'badges' ? paper.badges.length : paper.rows.length
}
