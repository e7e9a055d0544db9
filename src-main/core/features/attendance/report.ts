import { attendanceStates } from '../../../../src-shared/contract/activities.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { addFigures, noFigures, type RateFigures } from '../../../../src-shared/domain/attendance-rate.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { createFormat, type Format } from '../../../../src-shared/domain/format.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { type AttendancePrintWords, attendancePrintTexts } from '../../../../src-shared/texts/attendance-print.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { recordLeaving } from '../../db/export-record.ts'
import type { PrintedColumn } from '../../pdf/list-to-print.ts'
import { printList } from '../../pdf/print-list.ts'
import type { FurtherSheet, SheetCell } from '../../spreadsheet/sheet-file.ts'
import { writeWorkbook } from '../../spreadsheet/write-workbook.ts'
import type { AttendanceHost } from './attendance-host.ts'
import { storedActivity } from './queries.ts'
import { inOrder, peopleFigures, withNames } from './rates.ts'
import { sheetOfMarks } from './report-sheet.ts'

type Request = Inputs['rates']['report']
type Row = Outputs['rates']['people']['rows'][number]
interface Made {
  readonly file: File
  readonly rows: number
  readonly operationId: OperationId | null
}

interface Report {
  readonly title: string
  readonly period: string
  readonly overall: string
  readonly rows: readonly Row[]
  readonly further: readonly FurtherSheet[]
  readonly words: AttendancePrintWords
  readonly format: Format
  readonly club: string
  readonly now: string
}

/** Everyone's figures as a spreadsheet or on paper, recorded as what leaves the program. */
export async function* makeReport(
  host: AttendanceHost,
  request: Request,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Made, void> {
  yield { stage: 'reading', done: 0, total: 0 }
  const report = reportOf(host.ctx(), request)
  const parts = request.format === 'xlsx' ? await writeXlsx(report) : [yield* drawPdf(report, request, signal)]
  if (signal?.aborted === true) throw refuse('CANCELLED', {})
  const type = types[request.format]
  const file = new File(parts, cleanFileName(`${report.title} ${request.to ?? host.ctx().today}.${request.format}`), {
    type,
  })
  const { title, rows } = report
  const { format, recipient, purpose, activityId, from, to, groupId } = request
  const columns = ['memberNumber', 'name', 'kana', ...attendanceStates, 'rate', 'lastSeenOn', 'unseen']
  const who = { attendance: { activityId, from, to, groupId } }
  const leaving = { title, format, rows: rows.length, columns, who, recipient, purpose, fileName: file.name }
  const operationId = await recordLeaving(host, leaving)
  return { file, rows: rows.length, operationId }
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const

function reportOf(ctx: Ctx, request: Request): Report {
  const words = attendancePrintTexts[request.locale]
  const club = readClub(ctx.read)
  const format = createFormat(request.locale, club.yearStyle, club.timeZone)
  const figures = inOrder(ctx, peopleFigures(ctx, request), 'kana')
  const all = figures.reduce<RateFigures>(addFigures, noFigures)
  const name =
    request.activityId === undefined ? words.allActivities : storedActivity(ctx.read, request.activityId).name
  return {
    ...{ title: words.reportOf(name), club: club.name, now: ctx.now, words, format },
    period: words.period(format.date(request.from ?? ''), format.date(request.to ?? ctx.today)),
    overall: all.rate === null ? '' : words.overall(percent(all.rate)),
    rows: withNames(ctx, figures),
    further: request.format === 'xlsx' ? sheetOfMarks(ctx, request, words) : [],
  }
}

async function writeXlsx({ title, period, overall, rows, further, words }: Report): Promise<Uint8Array<ArrayBuffer>[]> {
  const headers = headersOf(words)
  const note = [period, overall].filter(Boolean).join('　')
  const print = { title, note, paper: 'a4', landscape: true } as const
  const file = writeWorkbook(
    words.report,
    headers.map((header) => ({ header })),
    print,
    further,
  )
  await file.write(
    rows.map((row): SheetCell[] => [
      ...[row.memberNumber, row.name, row.kana],
      ...attendanceStates.map((state) => row.states[state]),
      row.rate === null ? null : Number(percent(row.rate)),
      row.lastSeenOn === null ? null : { date: row.lastSeenOn },
      ...[row.unseen, warning(row, words)],
    ]),
  )
  return file.finish()
}

function drawPdf(report: Report, { locale }: Request, signal: AbortSignal | undefined) {
  const { title, period, overall, rows, words, format, club, now } = report
  const headers = headersOf(words)
  const columns = headers.map(
    (header, place): PrintedColumn => ({
      header,
      ...{ align: place >= 3 && place <= 8 ? 'right' : place === 10 ? 'right' : 'left' },
      ...{ firm: place === 1 || place === 2, whole: place === 0 || (place >= 3 && place <= 10) },
    }),
  )
  const list = {
    ...({ design: 'table', paper: 'a4', landscape: true, locale, watermark: '', groupOrder: [], notice: '' } as const),
    ...{ title, club, asOf: period, remark: [overall, words.rule].filter(Boolean).join('　'), columns },
    count: words.people(format.number(rows.length)),
    rows: rows.map((row) => ({
      ...{ name: '', kana: '', groups: [], phones: [] },
      cells: [
        ...[row.memberNumber, row.name, row.kana],
        ...attendanceStates.map((state) => format.number(row.states[state])),
        row.rate === null ? '' : percent(row.rate),
        ...[format.dateShort(row.lastSeenOn), format.number(row.unseen), warning(row, words)],
      ],
    })),
  }
  return printList(list, { as: 'list', createdAt: now }, signal)
}

function headersOf(words: AttendancePrintWords): string[] {
  const states = attendanceStates.map((state) => words.states[state])
  return [words.number, words.name, words.kana, ...states, words.rate, words.lastSeen, words.unseen, words.warning]
}

function warning({ belowMinimum, notSeen }: Row, words: AttendancePrintWords): string {
  return [belowMinimum ? words.belowMinimum : '', notSeen ? words.notSeen : ''].filter(Boolean).join('、')
}

/** One decimal: 66.7. */
function percent(rate: number): string {
  return String(Math.round(rate * 1000) / 10)
}
