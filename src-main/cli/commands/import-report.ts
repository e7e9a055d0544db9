import type { OperationId } from '../../../src-shared/contract/values.ts'
import type { ClubWords } from '../club-words.ts'
import type { Terminal } from '../terminal.ts'
import type { Preview } from './import-preview.ts'

export function printPreview(preview: Preview, wordsOf: ClubWords['wordsOf'], terminal: Terminal): void {
  const { rows, skipped } = preview
  if (terminal.json) terminal.printJson({ rows, skipped })
  else sayPreview(preview, wordsOf, terminal)
}

function sayPreview(preview: Preview, wordsOf: ClubWords['wordsOf'], terminal: Terminal): void {
  const { rows, counts, decided } = preview
  for (const { row, member } of rows) {
    // The joined address says all of its parts.
    const fields = Object.entries(member).filter(([field, value]) => isShown(value) && !addressParts.has(field))
    terminal.say(`${row}\t${fields.map(([field, value]) => wordsOf(field, value)).join('  ')}`)
  }
  printProblems(preview, terminal)
  terminal.say(terminal.t.imported(inWords(counts, terminal)))
  if (decided.length > 0) terminal.say(terminal.t.wouldAccept(decided.length.toLocaleString(terminal.locale)))
  terminal.say(terminal.t.dryRun)
  sayHowToDecide(preview, { written: false }, terminal)
}

interface Result {
  readonly operationId: OperationId | null
  readonly counts: Preview['counts']
  readonly preview: Preview
}

export function printCounts(result: Result, terminal: Terminal): void {
  const { operationId, counts, preview } = result
  const problems = preview.rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, ...problem })))
  const doubtful = preview.doubts.map(({ row, name, reason, matches }) => ({ row, name, reason, matches }))
  if (terminal.json) terminal.printJson({ operationId, counts, problems, doubtful, skipped: preview.skipped })
  else sayCounts(result, terminal)
}

function sayCounts({ operationId, counts, preview }: Result, terminal: Terminal): void {
  printProblems(preview, terminal)
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
  const lines = doubts.map(({ row, column, message }) => t.problem(row, column, message))
  return [...lines, t.decide(doubts.length.toLocaleString(locale))].join('\n')
}

function printProblems({ rows, skipped, counts }: Preview, { t, say, locale }: Terminal): void {
  if (counts.cellFaults > 0) say(t.problemsFound(counts.cellFaults.toLocaleString(locale)))
  for (const { row, problems } of rows) {
    for (const { column, message } of problems) say(t.problem(row, column, message))
  }
  for (const { row, reason } of skipped) say(t.skipped(row, reason))
}

const addressParts = new Set(['prefecture', 'city', 'street', 'building'])

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
