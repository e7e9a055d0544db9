import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../../../../src-shared/contract/imports.ts'
import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { exportTexts } from '../../../../src-shared/texts/export.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { SheetFile } from '../../spreadsheet/sheet-file.ts'
import { writeCsv } from '../../spreadsheet/write-csv.ts'
import { writeWorkbook } from '../../spreadsheet/write-workbook.ts'
import { exportedMembers, storedCustomFields } from './queries.ts'
import { type RosterColumn, rosterColumns } from './roster-columns.ts'

type Input = Inputs['exports']['roster']
type Exported = { file: File; rows: number; unencodable: string[] }

const STEP = 250

/** The members that the roster shows, in kana order, as a spreadsheet: some at a time, so that other calls are answered in between. */
export async function* exportRoster(
  ctx: Ctx,
  input: Input,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Exported, void> {
  const rows = matchingRows(ctx, input)
  const columns = rosterColumns(storedCustomFields(ctx.read), input.locale)
  const sheet = startFile(input, columns)

  for (let done = 0; done < rows.length; done += STEP) {
    if (signal?.aborted) throw refuse('CANCELLED', {})
    const members = exportedMembers(ctx.read, rows.slice(done, done + STEP))
    await sheet.write(members.map((member) => columns.map((column) => column.cell(member))))
    yield { stage: 'writing', done: Math.min(done + STEP, rows.length), total: rows.length }
    await setImmediate()
  }

  const { parts, unencodable } = await sheet.finish()
  const name = `${exportTexts[input.locale].rosterFile} ${ctx.today}.${input.format}`
  return { file: new File(parts, name, { type: types[input.format] }), rows: rows.length, unencodable }
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

function matchingRows({ roster }: Ctx, { search, show, statuses, memberTypeIds, unpaid }: Input): readonly number[] {
  const filter = { search, show, statuses, memberTypeIds, unpaid }
  const everyone = { offset: 0, limit: Number.MAX_SAFE_INTEGER }
  return roster.page(filter, { sort: 'kana', descending: false }, everyone).rows
}

function startFile({ format, encoding, locale }: Input, columns: readonly RosterColumn[]): SheetFile {
  if (format === 'xlsx') return writeWorkbook(exportTexts[locale].rosterFile, columns)
  return writeCsv(
    columns.map(({ header }) => header),
    encoding,
  )
}
