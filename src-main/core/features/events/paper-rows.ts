import type { Event, Question } from '../../../../src-shared/contract/events.ts'
import type { Answers, Registration } from '../../../../src-shared/contract/registrations.ts'
import type { Format } from '../../../../src-shared/domain/format.ts'
import type { EventPaperWords } from '../../../../src-shared/texts/event-papers.ts'
import type { SheetCell } from '../../spreadsheet/sheet-file.ts'
import type { PaperColumn, PaperRow } from './event-paper.ts'

/** What turns an event's people into words. */
export interface PaperSpeaker {
  readonly t: EventPaperWords
  readonly format: Format
}

interface Shown extends PaperColumn {
  cell(one: Registration, index: number): SheetCell
}

/** The columns of a roster: the questions that may be shown stand at its end. */
export function rosterColumns(event: Event, { t, format }: PaperSpeaker, sensitive: boolean): Shown[] {
  const questions = event.questions.filter((question) => sensitive || !question.sensitive)
  return [
    { key: 'number', header: t.number, kind: 'number', cell: (_, index) => index + 1 },
    ...personColumns(t),
    { key: 'fee', header: t.fee, kind: 'money', cell: ({ charge }) => charge && { money: charge.amount } },
    {
      key: 'open',
      header: t.open,
      kind: 'money',
      cell: ({ charge }) => (charge?.open ? { money: charge.open } : null),
    },
    {
      key: 'arrived',
      header: t.arrived,
      kind: 'text',
      cell: ({ arrivedAt }) => (arrivedAt ? format.dateTime(arrivedAt) : ''),
    },
    { key: 'broughtBy', header: t.broughtBy, kind: 'text', cell: ({ broughtBy }) => broughtBy?.name ?? '' },
    ...questions.map((question) => answerColumn(question, t)),
    { key: 'note', header: t.note, kind: 'text', cell: ({ note }) => note },
  ]
}

export function personColumns(t: EventPaperWords): Shown[] {
  return [
    { key: 'name', header: t.name, kind: 'text', cell: ({ name }) => name },
    { key: 'kana', header: t.kana, kind: 'text', cell: ({ kana }) => kana },
    {
      key: 'memberNumber',
      header: t.memberNumber,
      kind: 'text',
      cell: ({ memberNumber, personKind }) => (personKind === 'contact' ? t.guest : memberNumber),
    },
    { key: 'ticket', header: t.ticket, kind: 'text', cell: ({ ticketName }) => ticketName },
  ]
}

function answerColumn({ id, label }: Question, t: EventPaperWords): Shown {
  return { key: `question:${id}`, header: label, kind: 'text', cell: ({ answers }) => answerWords(answers[id], t) }
}

/** The days, the hours and the place of an event, as they stand on its papers. */
export function whenWords({ startsOn, endsOn, startsAt, endsAt }: Event, { t, format }: PaperSpeaker): string {
  const days = [startsOn, endsOn].filter((day) => day !== null).map((day) => format.date(day))
  return [days, [startsAt, endsAt].filter(Boolean)]
    .map((span) => span.join(t.until))
    .filter(Boolean)
    .join(' ')
}

export function answerWords(answer: Answers[string] | undefined, t: EventPaperWords): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return answer ? t.yes : t.no
  return Array.isArray(answer) ? answer.join(t.separator) : String(answer)
}

export function rowsOf(
  columns: readonly Shown[],
  registrations: readonly Registration[],
  groupOf: (one: Registration) => string = () => '',
): PaperRow[] {
  return registrations.map((one, index) => ({
    name: one.name,
    kana: one.kana,
    group: groupOf(one),
    cells: columns.map((column) => column.cell(one, index)),
  }))
}

/** Columns in which nobody has anything are left out of paper; a spreadsheet keeps them. */
export function withoutEmpty(
  columns: readonly PaperColumn[],
  rows: readonly PaperRow[],
): { readonly columns: PaperColumn[]; readonly rows: PaperRow[] } {
  if (rows.length === 0) return { columns: [...columns], rows: [] }
  const filled = columns.map((_, at) => rows.some(({ cells }) => cells[at] !== null && cells[at] !== ''))
  return {
    columns: columns.filter((_, at) => filled[at]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => filled[at]) })),
  }
}
