import type { LayoutBody } from '../../../src-shared/contract/layouts.ts'
import type { Locale } from './fonts.ts'

export interface PrintedColumn {
  readonly header: string
  readonly align: 'left' | 'right'
  /** Never broken over lines while there is room: names and their kana. */
  readonly firm: boolean
  /** Never broken inside at all: numbers, dates, telephones, money. Only between those of a list. */
  readonly whole: boolean
}

export interface PrintedRow {
  readonly name: string
  readonly kana: string
  /** One text a column. */
  readonly cells: readonly string[]
  /** The headings of `byGroup` under which the person stands. */
  readonly groups: readonly string[]
  /** What the telephone list shows beside the name. */
  readonly phones: readonly string[]
  /** It sums up others, and stands out from them. */
  readonly isSum?: boolean
}

/** A list in words, ready to be drawn: it is told everything and asks nothing. */
export interface ListToPrint {
  readonly design: LayoutBody['design']
  readonly paper: LayoutBody['paper']
  readonly landscape: boolean
  readonly locale: Locale
  readonly title: string
  readonly club: string
  /** Of which day it speaks, in words. */
  readonly asOf: string
  /** How many it holds, in words. */
  readonly count: string
  readonly remark: string
  /** For whom this copy was made, in words; empty prints none. */
  readonly watermark: string
  /** The groups of `byGroup` in their order; those not named here follow as they are met. */
  readonly groupOrder: readonly string[]
  /** A line at the foot of every page; empty prints none. */
  readonly notice: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
}
