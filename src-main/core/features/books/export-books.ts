import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { BooksFormat } from '../../../../src-shared/contract/ledger-accounts.ts'
import type { BooksExportId, PlainDate } from '../../../../src-shared/contract/values.ts'
import { fiscalPeriod, fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { booksWording } from '../../../../src-shared/texts/books-wording.ts'
import { closedPeriodOf } from '../../db/closed-period.ts'
import { readClub } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { encodeCp932, unwritableIn } from '../../spreadsheet/encode-cp932.ts'
import { Losses } from '../../spreadsheet/losses.ts'
import { csvLines, csvText } from '../../spreadsheet/write-csv.ts'
import { EntryBooker, reversalOf, type Unmapped } from './book-entry.ts'
import type { BookedEntry } from './booked-entry.ts'
import { type StoredExport, standingEntries, storedExports } from './exported-entries.ts'
import { journalOf } from './journal.ts'
import { movementsBetween } from './movements.ts'
import { programRows } from './program-files.ts'
import { type YearStartEntry, yearStartEntries } from './year-start-entries.ts'

type Encoding = NonNullable<Inputs['books']['export']['encoding']>
const SAMPLE = 20
const MOST_OF_A_FACT = 300

interface Asked {
  readonly format: BooksFormat
  readonly from: PlainDate
  readonly to: PlainDate
}

/** What would go out, and by which names. */
export function previewExport(ctx: Ctx, input: Inputs['books']['previewExport']): Outputs['books']['previewExport'] {
  const { entries, unmapped } = entriesToExport(ctx, input)
  const reversals = entries.filter(({ reversal }) => reversal).length
  return {
    entries: entries.length - reversals,
    reversals,
    amount: entries.reduce((sum, { amount, reversal }) => sum + (reversal ? -amount : amount), 0),
    unmapped: [...unmapped],
    sample: entries.flatMap(sampleLines).slice(0, SAMPLE),
    lost: lossesOf(input.format, encodingOf(input), entries),
  }
}

/** The file, and a fact of what it took, so that nothing goes out twice. */
export function exportBooks(ctx: Ctx, input: Inputs['books']['export']): Outputs['books']['export'] {
  const { entries } = entriesToExport(ctx, input)
  if (entries.length === 0) throw refuse('NOTHING_TO_EXPORT', {})

  const file = fileOf({ ...input, fileName: fileName(input), entries }, encodingOf(input))
  const { format, from, to } = input
  const fact = { format, exportedAt: ctx.now, firstDay: from, lastDay: to, fileName: file.name }
  const operationId = ctx.write({
    label: { kind: 'books.export', name: booksWording.program[format], count: entries.length },
    ops: inParts(entries).map((part) => ctx.ops.fact('booksExport', ctx.newId(), { ...fact, entries: part })),
  })
  return { file, entries: entries.length, operationId }
}

export function listExports(ctx: Ctx): Outputs['books']['exports'] {
  return storedExports(ctx.read)
    .toReversed()
    .map(({ id, format, exportedAt, firstDay, lastDay, fileName: name, entries }) => ({
      ...{ id: id as BooksExportId, format, exportedAt, first: firstDay, last: lastDay },
      ...{ entries: entries.length, fileName: name },
    }))
}

export function exportAgain(ctx: Ctx, input: Inputs['books']['exportAgain']): Outputs['books']['exportAgain'] {
  const found = storedExports(ctx.read).find(({ id }) => id === input.id)
  if (found === undefined) throw refuse('ROW_NOT_FOUND', { what: 'booksExport' })
  return { file: fileOf(found, encodingOf({ format: found.format, encoding: input.encoding })) }
}

/**
 * Reversals first, of all that was voided or corrected since it went out; then what of these days has not gone out as it
 * stands. A reversal bears the day of what it reverses, or today's where that day's books are closed.
 */
function entriesToExport(
  ctx: Ctx,
  { format, from, to }: Asked,
): { entries: BookedEntry[]; unmapped: Iterable<Unmapped> } {
  const exports = storedExports(ctx.read)
  const standing = standingEntries(exports, format)
  const booker = new EntryBooker(ctx.read, format)
  const movements = movementsBetween(ctx.read, { from: '0000-01-01', to: '9999-12-31' })
  // Only what may go out, and what already did.
  const concerned = movements.filter(({ id, day }) => (from <= day && day <= to) || standing.has(id))
  const everything = journalOf(ctx.read, concerned)
  // Of a transfer that counts on one side alone the other is part of a fund's opening: programs have that already.
  const exportable = [
    ...yearStarts(ctx, { format, from, to }, standing),
    ...everything.filter(({ source, way }) => source !== 'transfer' || way === 'move'),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const current = new Map(exportable.map((entry) => [entry.id, booker.book(entry).revision]))
  const reversals = [...standing.values()]
    .filter(({ id, revision }) => current.get(id) !== revision)
    .map((entry) => reversalOf(entry, closedPeriodOf(ctx.read, entry.day) === null ? entry.day : ctx.today))
  const namer = new EntryBooker(ctx.read, format)
  const fresh = exportable
    .filter(({ day }) => from <= day && day <= to)
    .filter(({ id }) => standing.get(id)?.revision !== current.get(id))
    .map((entry) => namer.book(entry))
  const first = 1 + countOf(exports, format)
  const entries = [...reversals, ...fresh].map((entry, place) => ({ ...entry, number: first + place }))
  return { entries, unmapped: namer.unmapped.values() }
}

/**
 * What years that began on these days took over of prepaid dues, and whatever of the kind went out before. The layout of
 * freee holds money that came or went, and nothing else.
 */
function yearStarts(
  ctx: Ctx,
  { format, from, to }: Asked,
  standing: ReadonlyMap<string, BookedEntry>,
): YearStartEntry[] {
  if (format === 'freee') return []
  const { fiscalYearStartMonth } = readClub(ctx.read)
  const isAsked = (start: PlainDate) => from <= start && start <= to && start <= ctx.today
  const charged = ctx.read
    .rows<{ fiscalYear: number }>('SELECT DISTINCT fiscal_year FROM charge')
    .map(({ fiscalYear }) => fiscalYear)
    .filter((year) => isAsked(fiscalPeriod(year, fiscalYearStartMonth).start))
  const gone = [...standing.values()]
    .filter(({ source }) => source === 'takeover')
    .map(({ day }) => fiscalYearOf(day, fiscalYearStartMonth))
  const years = [...new Set([...charged, ...gone])].toSorted((a, b) => a - b)
  return years.flatMap((year) => yearStartEntries(ctx.read, year))
}

function countOf(exports: readonly StoredExport[], format: BooksFormat): number {
  return exports.reduce((sum, each) => sum + (each.format === format ? each.entries.length : 0), 0)
}

function inParts(entries: readonly BookedEntry[]): BookedEntry[][] {
  const parts: BookedEntry[][] = []
  for (let done = 0; done < entries.length; done += MOST_OF_A_FACT)
    parts.push(entries.slice(done, done + MOST_OF_A_FACT))
  return parts
}

function sampleLines({ day, reversal, lines }: BookedEntry): Outputs['books']['previewExport']['sample'] {
  return lines.map(({ debit, credit, amount, text }) => ({
    ...{ day, reversal, amount, description: text },
    debit: [debit.account, debit.subAccount].filter(Boolean).join(' / '),
    credit: [credit.account, credit.subAccount].filter(Boolean).join(' / '),
  }))
}

function encodingOf({ format, encoding }: { format: BooksFormat; encoding?: Encoding | undefined }): Encoding {
  return format === 'yayoi' ? 'cp932' : (encoding ?? 'utf8')
}

function lossesOf(format: BooksFormat, encoding: Encoding, entries: readonly BookedEntry[]) {
  if (encoding === 'utf8') return []
  const losses = new Losses(unwritableIn)
  for (const row of programRows(format, entries)) losses.add('', row.map(csvText))
  return losses.list().map(({ character, substitute, count }) => ({ character, substitute, count }))
}

function fileOf(
  { format, fileName: name, entries }: Pick<StoredExport, 'format' | 'fileName' | 'entries'>,
  encoding: Encoding,
): File {
  const text = csvLines(programRows(format, entries))
  const bytes = encoding === 'cp932' ? encodeCp932(text) : new TextEncoder().encode(`\ufeff${text}`).slice()
  return new File([bytes], name, { type: 'text/csv' })
}

function fileName({ format, from, to }: Asked): string {
  return `${booksWording.program[format]} ${from.replaceAll('-', '')}-${to.replaceAll('-', '')}.csv`
}
