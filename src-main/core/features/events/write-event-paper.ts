import { type Badge, renderBadges } from '../../pdf/badge-pdf.ts'
import { renderList } from '../../pdf/list-pdf.ts'
import { drawable } from '../../pdf/list-text.ts'
import type { ListToPrint } from '../../pdf/list-to-print.ts'
import type { SheetCell } from '../../spreadsheet/sheet-file.ts'
import { writeWorkbook } from '../../spreadsheet/write-workbook.ts'
import type { JobWatch } from '../../workers/serve-job.ts'
import type { EventPaper, TablePaper } from './event-paper.ts'

type Parts = Uint8Array<ArrayBuffer>[]

/** Draws or writes what is in words already, in whatever thread. */
export async function writeEventPaper(paper: EventPaper, watch: JobWatch): Promise<Parts> {
  const onPage = (done: number, total: number) => {
    watch.checkCancelled()
    watch.report({ stage: 'drawing', done, total })
  }
  if (paper.kind === 'badges') {
    const options = { ...paper.options, title: drawable(paper.options.title), author: drawable(paper.options.author) }
    return [new Uint8Array(renderBadges(paper.badges.map(drawableBadge), { ...options, onPage }))]
  }
  if (paper.format === 'xlsx') return workbookOf(paper)
  return [new Uint8Array(renderList(listOf(paper), { createdAt: paper.createdAt, onPage }))]
}

function drawableBadge({ event, name, kana, notes, code }: Badge): Badge {
  return { event: drawable(event), name: drawable(name), kana: drawable(kana), notes: notes.map(drawable), code }
}

async function workbookOf(paper: TablePaper): Promise<Parts> {
  const { title, asOf, watermark, landscape, columns, rows } = paper
  const note = [asOf, watermark].filter((part) => part !== '').join('　')
  const file = writeWorkbook(title, columns, { title, note, paper: 'a4', landscape })
  await file.write(rows.map(({ cells }) => cells))
  return file.finish()
}

function listOf(paper: TablePaper): ListToPrint {
  const { locale, landscape, columns, rows, groups } = paper
  return {
    design: groups.length > 0 ? 'byGroup' : 'table',
    paper: 'a4',
    landscape,
    locale,
    title: drawable(paper.title),
    club: drawable(paper.club),
    asOf: paper.asOf,
    count: paper.count,
    remark: drawable(paper.remark),
    watermark: drawable(paper.watermark),
    groupOrder: groups.map(drawable),
    notice: paper.notice,
    columns: columns.map(({ key, header, kind }) => ({
      header: drawable(header),
      align: kind === 'text' ? 'left' : 'right',
      firm: key === 'name' || key === 'kana' || key === 'ticket',
      whole: kind !== 'text' || key === 'memberNumber',
    })),
    rows: rows.map(({ name, kana, group, cells }) => ({
      name: drawable(name),
      kana: drawable(kana),
      cells: cells.map((cell) => drawable(wordsOf(cell))),
      groups: group === '' ? [] : [drawable(group)],
      phones: [],
    })),
  }
}

function wordsOf(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return 'money' in cell ? `¥${cell.money.toLocaleString('ja-JP')}` : cell.date
  return String(cell)
}
