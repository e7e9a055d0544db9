import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberDifference } from '../../../../src-shared/contract/members.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import { cellWords } from '../../../../src-shared/domain/cell-words.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { columnName } from '../../../../src-shared/texts/column-name.ts'
import { forWhom } from '../../../../src-shared/texts/for-whom.ts'
import { writeCsv } from '../../spreadsheet/write-csv.ts'
import { writeWorkbook } from '../../spreadsheet/write-workbook.ts'
import { listFile } from './list-file.ts'
import type { ListHost } from './list-host.ts'
import { type ListSpeaker, listSpeaker } from './list-speaker.ts'
import { type MadeFile, recordExport } from './record-export.ts'

type Request = Inputs['lists']['makeDifference']

/** Writes what differs between two days into a spreadsheet and records that it was made. */
export async function* makeDifference(
  host: ListHost,
  request: Request,
  find: () => Promise<readonly MemberDifference[]>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, MadeFile, void> {
  yield { stage: 'reading', done: 0, total: 0 }
  const people = await find()
  if (signal?.aborted === true) throw refuse('CANCELLED', {})

  yield { stage: 'writing', done: 0, total: people.length }
  const { by, kind, format } = request
  const [from = request.from, to = request.to] = [request.from, request.to].toSorted()
  const speaker = listSpeaker(host.ctx().read, request.locale)
  const title = speaker.texts.difference.file
  const parts = await written(people, { ...request, from, to }, speaker)
  const file = listFile(parts, { title, day: `${from}_${to}`, format })
  const fields = new Set(people.flatMap(({ changes }) => changes.map(({ field }) => field)))
  return recordExport(host, file, {
    ...request,
    title,
    rows: people.length,
    columns: ['memberNumber', 'name', 'kana', ...fields],
    who: { difference: { from, to, by, ...(kind !== undefined && { kind }) } },
  })
}

async function written(people: readonly MemberDifference[], request: Request, speaker: ListSpeaker) {
  const { texts, format } = speaker
  const { member } = texts.fields
  const t = texts.difference
  const headers = [t.kind, member.memberNumber, member.name, member.kana, t.field, t.before, t.after]
  const days = `${format.date(request.from)}～${format.date(request.to)}`
  const note = [days, t.by[request.by], forWhom(request.recipient, request.locale)].filter(Boolean).join('　')
  const print = { title: t.file, note, paper: 'a4', landscape: true } as const
  const columns = headers.map((header) => ({ header }))
  const file = request.format === 'csv' ? writeCsv(headers, 'utf-8') : writeWorkbook(t.file, columns, print)
  await file.write(people.flatMap((person) => linesOf(person, speaker)))
  return file.finish()
}

/** A line for each cell; one for somebody of whom no more is known than that they came or went. */
function linesOf({ kind, memberNumber, name, kana, changes }: MemberDifference, speaker: ListSpeaker): string[][] {
  const { texts, customFields } = speaker
  const person = [texts.difference.tabs[kind], memberNumber, name, kana]
  if (changes.length === 0) return [[...person, '', '', '']]
  return changes.map(({ field, before, after }) => [
    ...person,
    columnName(field, texts, customFields),
    cellWords(field, before, speaker),
    cellWords(field, after, speaker),
  ])
}
