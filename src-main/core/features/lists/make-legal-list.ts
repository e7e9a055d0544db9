import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { forWhom } from '../../../../src-shared/texts/for-whom.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { renderList } from '../../pdf/list-pdf.ts'
import { writeWorkbook } from '../../spreadsheet/write-workbook.ts'
import { drawableList } from './draw-list.ts'
import { type LegalRequest, type LegalTable, legalTable } from './legal-table.ts'
import { listFile } from './list-file.ts'
import type { ListHost } from './list-host.ts'
import { type MadeFile, recordExport } from './record-export.ts'

/** Makes a list the law asks for and records that it was made. */
export async function* makeLegalList(
  host: ListHost,
  request: LegalRequest,
  signal?: AbortSignal,
): AsyncGenerator<Progress, MadeFile, void> {
  const ctx = host.ctx()
  const table = legalTable(ctx.read, request)
  yield { stage: 'drawing', done: 0, total: table.rows.length }
  const parts = request.format === 'pdf' ? [drawn(ctx, table, request)] : await written(ctx, table, request)
  if (signal?.aborted === true) throw refuse('CANCELLED', {})

  const file = listFile(parts, { title: table.title, day: request.on, format: request.format })
  return recordExport(host, file, {
    ...request,
    title: table.title,
    rows: table.rows.length,
    columns: columnsOf(request),
    who: { list: request.list, on: request.on },
  })
}

function columnsOf({ list, withAddresses }: LegalRequest): string[] {
  const address = withAddresses ? ['address'] : []
  return ['name', 'kana', ...address, ...(list === 'officers' ? ['offices', 'term', 'paid'] : [])]
}

function drawn(ctx: Ctx, table: LegalTable, { locale, recipient, list }: LegalRequest): Uint8Array<ArrayBuffer> {
  const pdf = renderList(
    drawableList({
      design: 'table',
      paper: 'a4',
      landscape: list === 'officers',
      locale,
      title: table.title,
      club: readClub(ctx.read).name,
      asOf: table.asOf,
      count: '',
      remark: table.remark,
      watermark: forWhom(recipient, locale),
      notice: '',
      groupOrder: [],
      columns: table.headers.map((header, index) => ({
        header,
        align: 'left',
        whole: false,
        firm: index < 3 || header !== table.headers[3],
      })),
      rows: table.rows.map((cells) => ({ name: '', kana: '', cells, groups: [], phones: [] })),
    }),
    { createdAt: ctx.now },
  )
  return new Uint8Array(pdf)
}

async function written(ctx: Ctx, table: LegalTable, { recipient, locale }: LegalRequest) {
  const { title, asOf, headers, rows } = table
  const note = [readClub(ctx.read).name, asOf, forWhom(recipient, locale)].filter(Boolean).join('　')
  const file = writeWorkbook(
    title,
    headers.map((header) => ({ header })),
    { title, note, paper: 'a4', landscape: true },
  )
  await file.write(rows)
  return file.finish()
}
