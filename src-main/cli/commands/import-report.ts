import type { OperationId } from '../../../src-shared/contract/values.ts'
import type { ClubWords } from '../club-words.ts'
import { money } from '../money.ts'
import type { Terminal } from '../terminal.ts'
import type { Preview } from './import-preview.ts'

export function printPreview(preview: Preview, wordsOf: ClubWords['wordsOf'], terminal: Terminal): void {
  const { rows, skipped } = preview
  const { dues, newFees, made } = preview
  if (terminal.json)
    terminal.printJson({
      rows: rows.map(printed),
      skipped: skipped.map(printed),
      ...(dues.length > 0 ? { dues, newFees } : {}),
      ...Object.fromEntries(Object.entries(made).filter(([, names]) => names.length > 0)),
    })
  else sayPreview(preview, wordsOf, terminal)
}

function sayPreview(preview: Preview, wordsOf: ClubWords['wordsOf'], terminal: Terminal): void {
  const { rows, counts, decided } = preview
  for (const { row, member } of rows) {
    // The joined address says all of its parts.
    const fields = Object.entries(member).filter(([field, value]) => isShown(value) && !addressParts.has(field))
    const names = ['groups', 'offices', 'tags'].flatMap((field) => namesIn(member[field]))
    terminal.say(`${row}\t${[...fields.map(([field, value]) => wordsOf(field, value)), ...names].join('  ')}`)
  }
  printProblems(preview, terminal)
  sayDues(preview, terminal)
  terminal.say(terminal.t.imported(inWords(counts, terminal)))
  if (decided.length > 0) terminal.say(terminal.t.wouldAccept(decided.length.toLocaleString(terminal.locale)))
  terminal.say(terminal.t.dryRun)
  sayHowToDecide(preview, { written: false }, terminal)
}

interface Result {
  readonly operationId: OperationId | null
  readonly counts: Preview['counts']
  readonly dues: Preview['dues']
  readonly preview: Preview
}

export function printCounts(result: Result, terminal: Terminal): void {
  const { operationId, counts, preview } = result
  const problems = preview.rows.flatMap(({ sheet, row, problems }) =>
    problems.map((problem) => ({ sheet, row, ...problem })),
  )
  const doubtful = preview.doubts.map(({ row, name, reason, matches }) => ({ row, name, reason, matches }))
  const skipped = preview.skipped.map(printed)
  const { dues } = result
  if (terminal.json)
    terminal.printJson({ operationId, counts, problems, doubtful, skipped, ...(dues.length > 0 ? { dues } : {}) })
  else sayCounts(result, terminal)
}

function sayCounts({ operationId, counts, dues, preview }: Result, terminal: Terminal): void {
  printProblems(preview, terminal)
  sayDues({ ...preview, dues }, terminal)
  terminal.say(terminal.t.imported(inWords(counts, terminal)))
  terminal.say(operationId === null ? terminal.t.nothingWritten : terminal.t.written)
  sayHowToDecide(preview, { written: operationId !== null }, terminal)
}

/** Rows written already would be in doubt themselves a second time, so they are taken back first. */
function sayHowToDecide({ doubts }: Preview, { written }: { written: boolean }, { t, say, locale }: Terminal): void {
  if (doubts.length === 0) return
  const count = doubts.length.toLocaleString(locale)
  say(written ? t.decideAfterUndo(count) : t.decide(count))
}

/** What `--strict` says instead of writing. */
export function refusedDoubts({ doubts }: Preview, { t, locale }: Terminal): string {
  const lines = doubts.map(({ place, row, column, message }) => t.problem(place, row, column, message))
  return [...lines, t.decide(doubts.length.toLocaleString(locale))].join('\n')
}

function printProblems({ rows, skipped, counts, doubts, columns }: Preview, { t, say, locale }: Terminal): void {
  const doubtful = new Set(doubts.map(({ row, message }) => `${row} ${message}`))
  const told = rows.flatMap(({ place, row, problems }) =>
    problems.map(({ column, message }) => ({
      isDoubt: doubtful.has(`${row} ${message}`),
      line: t.problem(place, row, column, message),
    })),
  )
  if (counts.cellFaults > 0) say(t.problemsFound(counts.cellFaults.toLocaleString(locale)))
  for (const { isDoubt, line } of told) if (!isDoubt) say(line)
  for (const { isDoubt, line } of told) if (isDoubt) say(line)
  const leftOut = columns.filter(
    ({ header, target, dues }) => target === 'ignore' && dues === undefined && header !== '',
  )
  if (leftOut.length > 0) say(t.columnsLeftOut(leftOut.map(({ header }) => header)))
  for (const { place, row, reason } of skipped) say(t.skipped(place, row, reason))
}

function sayDues({ columns, dues }: Preview, { t, say, locale }: Terminal): void {
  for (const { header, target, dues: guess } of columns)
    if (guess !== undefined && target === 'ignore') say(t.duesFound(header, periodOf(guess.target ?? '', t.once)))
  const figure = (count: number) => count.toLocaleString(locale)
  for (const { feeName, byType, target, paid, open, exempt, doubtful } of dues) {
    const counts = {
      paid: figure(paid.count),
      open: figure(open.count),
      exempt: figure(exempt.count),
    }
    const rest = {
      paidSum: money(paid.sum, locale),
      doubtful: figure(doubtful),
    }
    say(
      t.duesTotal(byType ? t.byType : feeName, periodOf(target, t.once), {
        ...counts,
        ...rest,
      }),
    )
  }
}

function periodOf(target: string, once: string): string {
  return target === 'dues:once' ? once : target.replace('dues:', '')
}

/** Where a line stands is said with its sheet in words only. */
function printed<T extends { readonly place: string }>({ place: _, ...rest }: T): Omit<T, 'place'> {
  return rest
}

const addressParts = new Set(['prefecture', 'city', 'street', 'building'])

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(({ name }: { name: string }) => name) : []
}

function isShown(value: unknown): boolean {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
}

function inWords(counts: Preview['counts'], { locale }: Terminal) {
  const figure = (count: number) => count.toLocaleString(locale)
  return {
    new: figure(counts.new),
    changed: figure(counts.changed),
    same: figure(counts.same),
    doubtful: figure(counts.doubtful),
    skipped: figure(counts.skipped),
  }
}
