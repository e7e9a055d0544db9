import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Registration } from '../../../../src-shared/contract/registrations.ts'
import { createFormat } from '../../../../src-shared/domain/format.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { eventPaperTexts } from '../../../../src-shared/texts/event-papers.ts'
import { forWhom } from '../../../../src-shared/texts/for-whom.ts'
import { listPrintTexts } from '../../../../src-shared/texts/list-print.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { labelSheetOf } from '../../pdf/label-sheet.ts'
import { getArrangement, seatable, seatsOf } from './arrangements.ts'
import type { BadgePaper, EventPaper, PaperColumn, PaperRow, TablePaper } from './event-paper.ts'
import { getEvent } from './event-rows.ts'
import { byKana } from './list-registrations.ts'
import { type PaperSpeaker, personColumns, rosterColumns, rowsOf, whenWords, withoutEmpty } from './paper-rows.ts'
import { summaryTable } from './summary-table.ts'

type Request = Inputs['events']['makeList']

export interface ComposedPaper {
  readonly paper: EventPaper
  readonly title: string
  /** What it shows, for the record. */
  readonly columns: readonly string[]
  readonly rows: number
}

/** A paper about an event in words, ready to be drawn or written. */
export function composeEventPaper(ctx: Ctx, request: Request, clubFolder: string): ComposedPaper {
  const { yearStyle, timeZone } = readClub(ctx.read)
  const speaker = { t: eventPaperTexts[request.locale], format: createFormat(request.locale, yearStyle, timeZone) }
  if (request.list === 'badges') return badges(ctx, request, speaker, clubFolder)
  const table = tableOf(ctx, request, speaker)
  const event = getEvent(ctx.read, request.id)
  const title = speaker.t.title(event.name, table.title)
  const shown = request.format === 'pdf' ? withoutEmpty(table.columns, table.rows) : table
  const paper: TablePaper = {
    ...frameOf(ctx, request, speaker, title),
    columns: shown.columns.map(({ key, header, kind }) => ({ key, header, kind })),
    rows: shown.rows,
    groups: request.format === 'pdf' ? table.groups : [],
    count: table.isOfPeople ? speaker.t.people(table.rows.length) : '',
    remark: table.isOfPeople ? [whenWords(event, speaker), event.place].filter(Boolean).join('　') : '',
    notice: table.isOfPeople ? listPrintTexts[request.locale].notice : '',
    landscape: shown.rows.length > 0 && shown.columns.length > 6,
  }
  return { paper, title, columns: table.columns.map(({ key }) => key), rows: table.isOfPeople ? table.rows.length : 0 }
}

function frameOf(ctx: Ctx, request: Request, { format }: PaperSpeaker, title: string) {
  return {
    kind: 'table' as const,
    format: request.format,
    title,
    club: readClub(ctx.read).name,
    asOf: listPrintTexts[request.locale].asOf(format.date(ctx.today)),
    watermark: forWhom(request.recipient, request.locale),
    locale: request.locale,
    createdAt: ctx.now,
  }
}

interface Table {
  readonly title: string
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly PaperRow[]
  readonly groups: readonly string[]
  readonly isOfPeople: boolean
}

function tableOf(ctx: Ctx, request: Request, speaker: PaperSpeaker): Table {
  switch (request.list) {
    case 'arrangement':
      return arrangementTable(ctx, request, speaker)
    case 'summary':
      return { ...summaryTable(ctx, request.id, speaker), groups: [], isOfPeople: false }
    default:
      return peopleTable(ctx, request, speaker)
  }
}

function peopleTable(ctx: Ctx, { id, list, sensitive }: Request, speaker: PaperSpeaker): Table {
  const all = seatable(ctx.read, id).toSorted(byKana)
  const shown = list === 'noShows' ? all.filter(({ state }) => state === 'noShow') : all
  const columns = rosterColumns(getEvent(ctx.read, id), speaker, sensitive)
  const title = list === 'noShows' ? speaker.t.noShows : speaker.t.roster
  return { title, columns, rows: rowsOf(columns, shown), groups: [], isOfPeople: true }
}

/** By place; those who have none stand at the end. */
function arrangementTable(ctx: Ctx, { id, arrangementId, format }: Request, { t }: PaperSpeaker): Table {
  const arrangement = getArrangement(ctx.read, arrangementId ?? '')
  if (arrangement.eventId !== id) throw refuse('ROW_NOT_FOUND', { what: 'arrangement' })
  const seats = seatsOf(ctx.read, arrangement)
  const names = new Map<string, string>(arrangement.places.map((place) => [place.id, place.name]))
  const placeOf = (one: Registration) => names.get(seats.get(one.id) ?? '') ?? t.unassigned
  const groups = [...names.values(), t.unassigned]
  const people = seatable(ctx.read, id)
    .toSorted(byKana)
    .toSorted((a, b) => groups.indexOf(placeOf(a)) - groups.indexOf(placeOf(b)))
  const place = { key: 'place', header: t.place, kind: 'text' as const, cell: placeOf }
  const columns = format === 'pdf' ? personColumns(t) : [place, ...personColumns(t)]
  return {
    title: t.arrangement(arrangement.name),
    columns,
    rows: rowsOf(columns, people, placeOf),
    groups,
    isOfPeople: true,
  }
}

/** In the order of kana, as they are laid out at the desk. */
function badges(ctx: Ctx, request: Request, { t }: PaperSpeaker, clubFolder: string): ComposedPaper {
  const event = getEvent(ctx.read, request.id)
  const title = t.title(event.name, t.badges)
  const people = seatable(ctx.read, request.id).toSorted(byKana)
  const paper: BadgePaper = {
    kind: 'badges',
    badges: people.map(({ name, kana, ticketName, memberNumber, personKind, personId }) => ({
      event: event.name,
      name,
      kana,
      notes: [personKind === 'contact' ? t.guest : memberNumber, ticketName],
      code: request.qr ? memberNumber || personId : '',
    })),
    options: {
      sheet: labelSheetOf(request.badge, clubFolder),
      startAt: request.startAt,
      title,
      author: readClub(ctx.read).name,
      locale: request.locale,
      createdAt: ctx.now,
    },
  }
  return { paper, title, columns: ['name', 'kana', 'memberNumber', 'ticket'], rows: people.length }
}
