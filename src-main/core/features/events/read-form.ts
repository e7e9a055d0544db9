import type { Event } from '../../../../src-shared/contract/events.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Answers } from '../../../../src-shared/contract/registrations.ts'
import type { MemberId, PersonId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { formAnswer } from '../../../../src-shared/domain/form-answers/form-answer.ts'
import {
  type FormColumn,
  type FormTarget,
  formColumns,
  formKind,
} from '../../../../src-shared/domain/form-answers/form-columns.ts'
import { formMoment } from '../../../../src-shared/domain/form-answers/form-moment.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { cellText, isBlank } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import type { Cell, Row } from '../../../../src-shared/domain/roster-import/table.ts'
import { momentIn } from '../../db/clock.ts'
import { comersOf } from '../../db/comers.ts'
import { storedContacts } from '../../db/contact-rows.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { ReadTable } from '../../spreadsheet/read-table.ts'
import { type EventBook, readBook } from './event-book.ts'
import { isTakenIn } from './import-form.ts'
import { type FormPerson, PersonMatcher } from './match-person.ts'
import { guestKeys } from './new-entries.ts'
import { refuseUnlessOpen } from './open-event.ts'

type Read = Outputs['registrations']['readForm']
type FormRow = Read['rows'][number]

/** What a form's answers say, and of whom: read into rows that somebody looks at before they are taken in. */
export function readForm(
  ctx: Ctx,
  {
    eventId,
    fileName,
    table: { rows },
  }: { readonly eventId: string; readonly fileName: string; readonly table: ReadTable },
): Read {
  const book = readBook(ctx.read, eventId)
  refuseUnlessOpen(book.event)
  const start = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1)
  const headers = (rows[start] ?? []).map(cellText)
  const columns = formColumns(headers, book.event)
  if (!columns.some(({ target }) => nameTargets.has(target))) {
    throw refuse('FILE_FAULT', {
      code: 'NO_FORM_NAME',
      fileName,
      sheet: null,
      row: start + 1,
      column: null,
      limit: null,
    })
  }
  const reader = new FormReader(ctx, book, columns)
  const filled = rows.flatMap((row, index) =>
    index > start && !row.every(isBlank) ? [{ row, number: index + 1 }] : [],
  )
  return {
    form: formKind(headers),
    columns: columns.map(({ header, target }) => ({ header, target })),
    rows: filled.map(({ row, number }) => reader.read(row, number)),
  }
}

const nameTargets: ReadonlySet<FormTarget> = new Set<FormTarget>(['name', 'familyName', 'email', 'memberNumber'])

class FormReader {
  readonly #ctx: Ctx
  readonly #book: EventBook
  readonly #columns: readonly FormColumn[]
  readonly #matcher: PersonMatcher
  readonly #registered: ReadonlySet<string>
  readonly #contacts: ReadonlyMap<string, PersonId>
  readonly #rows = new Map<string, number>()

  constructor(ctx: Ctx, book: EventBook, columns: readonly FormColumn[]) {
    this.#ctx = ctx
    this.#book = book
    this.#columns = columns
    this.#matcher = new PersonMatcher(ctx.read as ConstructorParameters<typeof PersonMatcher>[0])
    this.#registered = new Set(book.entries.map(({ personId }) => personId))
    this.#contacts = new Map(
      storedContacts(ctx.read).flatMap((contact) => guestKeys(contact).map((key) => [key, contact.id])),
    )
  }

  read(row: Row, number: number): FormRow {
    const faults: FormRow['faults'] = []
    const fault = ({ header }: FormColumn, cell: Cell) =>
      void faults.push({ header, text: cellText(cell).slice(0, 500) })
    const person = this.#person(row)
    const { match, candidates } = this.#matcher.match(person)
    const keys = guestKeys(person)
    const guest = keys.map((key) => this.#contacts.get(key)).find((id) => id !== undefined) ?? null
    const personId = match === 'sure' ? (candidates[0] ?? null) : match === 'none' ? guest : null
    const appliedAt = this.#appliedAt(row, fault)
    const isTaken = isTakenIn(this.#book, { name: person.name, appliedAt })
    return {
      row: number,
      appliedAt,
      name: person.name,
      kana: person.kana,
      email: person.email,
      phone: person.phone,
      match,
      personId,
      candidates: this.#named(candidates),
      repeats: this.#saidBefore(personId !== null ? [personId] : match === 'none' ? keys : [], number),
      known: isTaken || (personId !== null && this.#registered.has(personId)),
      ticketId: this.#ticket(row, fault),
      answers: this.#answers(row, fault),
      faults,
    }
  }

  /** The row in which the same person answered before. */
  #saidBefore(keys: readonly string[], number: number): number | null {
    const before = keys.map((key) => this.#rows.get(key)).find((row) => row !== undefined) ?? null
    for (const key of keys) this.#rows.set(key, before ?? number)
    return before
  }

  /** What stands furthest to the right: a program's own columns come first, the questions after them. */
  #text(row: Row, target: FormTarget): string {
    const texts = this.#columns
      .filter((column) => column.target === target)
      .map(({ index }) => cellText(row[index] ?? null))
    return texts.findLast((text) => text !== '' && !/^(anonymous|匿名)$/i.test(text))?.slice(0, 500) ?? ''
  }

  #person(row: Row): FormPerson {
    const halves = [this.#text(row, 'familyName'), this.#text(row, 'givenName')].filter((part) => part !== '').join(' ')
    return {
      name: halves === '' ? this.#text(row, 'name') : halves,
      kana: this.#text(row, 'kana'),
      email: this.#text(row, 'email'),
      phone: this.#text(row, 'phone'),
      memberNumber: this.#text(row, 'memberNumber'),
    }
  }

  #appliedAt(row: Row, fault: (column: FormColumn, cell: Cell) => void): string | null {
    const column = this.#columns.find(({ target }) => target === 'appliedAt')
    const cell = column === undefined ? null : (row[column.index] ?? null)
    if (column === undefined || isBlank(cell)) return null
    const moment = formMoment(cell)
    if (moment === null) {
      fault(column, cell)
      return null
    }
    const { day, time, offset } = moment
    const ms =
      offset === null ? momentIn(this.#ctx.timeZone, day, time) : Date.parse(`${day}T${time}Z`) - offset * 60_000
    return new Date(ms).toISOString()
  }

  /** By its name at the beginning of the answer: 一般（1,000円）. */
  #ticket(row: Row, fault: (column: FormColumn, cell: Cell) => void): FormRow['ticketId'] {
    const column = this.#columns.find(({ target }) => target === 'ticket')
    const cell = column === undefined ? null : (row[column.index] ?? null)
    const said = foldText(cellText(cell))
    if (column === undefined || said === '') return null
    const named = this.#book.tickets
      .filter(({ deleted, name }) => !deleted && said.startsWith(foldText(name)))
      .toSorted((a, b) => b.name.length - a.name.length)
    if (named[0] === undefined) fault(column, cell)
    return named[0]?.id ?? null
  }

  #answers(row: Row, fault: (column: FormColumn, cell: Cell) => void): Answers {
    const answers: Answers = {}
    for (const column of this.#columns) {
      const question = questionOf(this.#book.event, column.target)
      if (question === undefined) continue
      const cell = row[column.index] ?? null
      const answer = formAnswer(cell, question)
      if (answer === undefined) fault(column, cell)
      else if (answer !== null) answers[question.id] = answer
    }
    return answers
  }

  #named(ids: readonly MemberId[]): FormRow['candidates'] {
    const people = comersOf(this.#ctx.read, ids)
    return ids.flatMap((id) => {
      const person = people.get(id)
      return person === undefined ? [] : [{ id, memberNumber: person.memberNumber, name: person.name }]
    })
  }
}

function questionOf({ questions }: Event, target: FormTarget) {
  return questions.find(({ id }) => target === `question:${id}`)
}
