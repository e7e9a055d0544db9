import { listPrintTexts } from '../../../src-shared/texts/list-print.ts'
import type { Block, Flow } from './list-flow.ts'
import { headingBlock } from './list-heading.ts'
import { hairline, ink, soft } from './list-style.ts'
import { drawLines, linesHeight, type Measure } from './list-text.ts'
import type { ListToPrint, PrintedRow } from './list-to-print.ts'

const NAME = 11
const PHONE = 11
const KANA = 7
const PADDING = 0.9
const GAP = 8

/** Name and telephone in large type, two or three columns a page, under the first kana as in a telephone book. */
export function phoneFlow(list: ListToPrint, width: number, measure: Measure): Flow {
  const columns = width > 210 ? 3 : 2
  const columnWidth = (width - GAP * (columns - 1)) / columns
  const words = listPrintTexts[list.locale]
  const blocks: Block[] = []
  let row = ''
  for (const person of list.rows) {
    const next = kanaRow(person.kana, words.kanaRows)
    if (next !== row && next !== '')
      blocks.push(headingBlock(next, columnWidth, { space: blocks.length === 0 ? 0 : 2 }))
    row = next
    blocks.push(entry(person, columnWidth, measure))
  }
  return { columns, columnWidth, gap: GAP, head: null, blocks }
}

function entry({ name, kana, phones }: PrintedRow, width: number, measure: Measure): Block {
  const phoneWidth = Math.max(0, ...phones.map((phone) => measure.width(phone, PHONE)))
  const room = Math.max(width * 0.35, width - phoneWidth - 3)
  const names = measure.lines(name, room, NAME, 'bold')
  const kanas = kana === '' ? [] : measure.lines(kana, room, KANA)
  const left = linesHeight(kanas.length, KANA) + linesHeight(names.length, NAME)
  const right = linesHeight(phones.length, PHONE)
  const height = Math.max(left, right) + PADDING * 2
  return {
    height,
    draw: (pen, x, y) => {
      const top = y + PADDING
      drawLines(pen, kanas, x + 1, top, { size: KANA, color: soft })
      drawLines(pen, names, x + 1, top + linesHeight(kanas.length, KANA), { size: NAME, weight: 'bold', color: ink })
      const phonesTop = top + Math.max(0, height - PADDING * 2 - right)
      drawLines(pen, phones, x + width - 1, phonesTop, { size: PHONE, align: 'right', color: ink })
      pen.line(x, y + height, x + width, y + height, hairline)
    },
  }
}

/** あ, か, さ …: the row in which the first kana stands; empty where there is none. */
function kanaRow(kana: string, rows: string): string {
  const first = (kana.normalize('NFD')[0] ?? '').normalize('NFKC')
  const code = first.codePointAt(0) ?? 0
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : first
  if (!/^[ぁ-ゖ]$/.test(hiragana)) return ''
  return [...rows].findLast((start) => large(hiragana) >= start) ?? ''
}

const small = 'ぁぃぅぇぉっゃゅょゎ'
const big = 'あいうえおつやゆよわ'

function large(kana: string): string {
  return big[small.indexOf(kana)] ?? kana
}
