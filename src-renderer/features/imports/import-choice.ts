import type { Api } from '../../../src-shared/contract/contract.ts'
import type { DuesGuess, DuesPlan } from '../../../src-shared/contract/import-dues.ts'
import type { ColumnPlan, ImportPlan, PreviewRow, RowState } from '../../../src-shared/contract/imports.ts'
import type { ImportId, MemberId } from '../../../src-shared/contract/values.ts'
import { duesPeriod, isDuesTarget } from '../../../src-shared/domain/roster-import/dues/dues-target.ts'

export type OpenedFile = {
  readonly importId: ImportId
  readonly fileName: string
  readonly format: string
  readonly encoding: string | null
  readonly sheets: readonly {
    readonly name: string | null
    readonly rows: number
    readonly columns: number
    readonly headerRow: number | null
  }[]
}

export type Proposal = Awaited<ReturnType<Api['imports']['propose']>>
export type Preview = Awaited<ReturnType<Api['imports']['preview']>>

/** What the person chose so far; a value that is missing is the program's own guess. */
export type ImportChoice = {
  readonly sheet?: string | null
  readonly headerRow?: number
  readonly targets: ReadonlyMap<number, string>
  readonly dateOrders: ReadonlyMap<number, DateOrder>
  readonly dues: ReadonlyMap<number, DuesPlan>
  /** People whose rows are struck through, filled with grey or under a heading such as 退会者 come in as having left. */
  readonly struckAsLeft: boolean
  readonly filledAsLeft: boolean
  readonly sectionsAsLeft: boolean
  /** What stands for characters of somebody's own font, by code. */
  readonly characters: ReadonlyMap<string, string>
  /** What is not to be written: whole fields, and cells as `row field`. */
  readonly refusedFields: ReadonlySet<string>
  readonly refusedCells: ReadonlySet<string>
  /** Where the file came from, in a person's words. */
  readonly source: string
  /** Rows left out by hand, with what they would have been. */
  readonly leaveOut: ReadonlyMap<number, RowState>
  readonly decided: ReadonlyMap<number, MemberId | null>
}

export type DateOrder = 'day-first' | 'month-first'

export type Decision =
  | { readonly kind: 'same'; readonly is: MemberId }
  | { readonly kind: 'new' | 'leave' | 'undecided' }

type RowKey = Pick<PreviewRow, 'row' | 'state'>

export const nothingChosen: ImportChoice = {
  targets: new Map(),
  dateOrders: new Map(),
  dues: new Map(),
  struckAsLeft: false,
  filledAsLeft: false,
  sectionsAsLeft: true,
  characters: new Map(),
  refusedFields: new Set(),
  refusedCells: new Set(),
  source: '',
  leaveOut: new Map(),
  decided: new Map(),
}

/** Another sheet or header row makes every later choice moot. */
export function chooseSheet(sheet: string | null): ImportChoice {
  return { ...nothingChosen, sheet }
}

export function chooseHeaderRow(choice: ImportChoice, headerRow: number): ImportChoice {
  return {
    ...nothingChosen,
    ...(choice.sheet === undefined ? {} : { sheet: choice.sheet }),
    headerRow,
  }
}

/** A column that is now about dues begins with the fee it seems to be. */
export function chooseTarget(choice: ImportChoice, column: ColumnPlan, target: string): ImportChoice {
  const chosen = { ...choice, targets: new Map(choice.targets).set(column.index, target) }
  if (!isDuesTarget(target)) return chosen
  const before = choice.dues.get(column.index) ?? column.duesPlan
  const keeps = before !== undefined && isFor(before, target)
  return chooseDues(chosen, column.index, keeps ? before : firstDuesPlan(column.dues, column.header, target))
}

export function chooseDues(choice: ImportChoice, index: number, dues: DuesPlan): ImportChoice {
  return { ...choice, dues: new Map(choice.dues).set(index, dues) }
}

export function chooseDateOrder(choice: ImportChoice, index: number, order: DateOrder): ImportChoice {
  return { ...choice, dateOrders: new Map(choice.dateOrders).set(index, order) }
}

export function chooseCharacter(choice: ImportChoice, code: string, replacement: string): ImportChoice {
  return { ...choice, characters: new Map(choice.characters).set(code, replacement) }
}

/** A field that is taken again is taken in every row: single cells refused before are forgotten. */
export function chooseFields(choice: ImportChoice, fields: readonly string[], take: boolean): ImportChoice {
  const kept = [...choice.refusedCells].filter((key) => !fields.some((field) => key.endsWith(` ${field}`)))
  return {
    ...choice,
    refusedCells: new Set(kept),
    refusedFields: withOrWithout(choice.refusedFields, fields, !take),
  }
}

export function chooseCells(choice: ImportChoice, row: number, fields: readonly string[], take: boolean): ImportChoice {
  const cells = fields.map((field) => `${row} ${field}`)
  return { ...choice, refusedCells: withOrWithout(choice.refusedCells, cells, !take) }
}

export function isRefused(choice: ImportChoice, row: number, fields: readonly string[]): boolean {
  return fields.some((field) => choice.refusedFields.has(field) || choice.refusedCells.has(`${row} ${field}`))
}

function withOrWithout(set: ReadonlySet<string>, keys: readonly string[], there: boolean): ReadonlySet<string> {
  if (there) return new Set([...set, ...keys])
  return new Set([...set].filter((key) => !keys.includes(key)))
}

/** What was decided by hand, as the core is told of it. */
export function byHandOf(choice: ImportChoice) {
  return {
    leaveOut: [...choice.leaveOut.keys()],
    decided: [...choice.decided].map(([row, is]) => ({ row, is })),
    refused: {
      fields: [...choice.refusedFields],
      cells: [...choice.refusedCells].map((key) => {
        const space = key.indexOf(' ')
        return { row: Number(key.slice(0, space)), field: key.slice(space + 1) }
      }),
    },
  }
}

export function chooseRow(choice: ImportChoice, { row, state }: RowKey, take: boolean): ImportChoice {
  const leaveOut = new Map(choice.leaveOut)
  if (take) leaveOut.delete(row)
  else leaveOut.set(row, state)
  return { ...choice, leaveOut }
}

export function decideRow(choice: ImportChoice, row: RowKey, decision: Decision): ImportChoice {
  const decided = new Map(choice.decided)
  decided.delete(row.row)
  if (decision.kind === 'same') decided.set(row.row, decision.is)
  if (decision.kind === 'new') decided.set(row.row, null)
  return chooseRow({ ...choice, decided }, row, decision.kind !== 'leave')
}

export function decisionOf(choice: ImportChoice, row: number): Decision {
  if (choice.leaveOut.has(row)) return { kind: 'leave' }
  const is = choice.decided.get(row)
  if (is === undefined) return { kind: 'undecided' }
  return is === null ? { kind: 'new' } : { kind: 'same', is }
}

export function planOf(proposal: Proposal, choice: ImportChoice): ImportPlan {
  const { struckAsLeft, filledAsLeft, sectionsAsLeft } = choice
  return {
    sheet: proposal.sheet,
    headerRow: proposal.headerRow,
    columns: proposal.columns.map((column) => plannedColumn(column, choice)),
    characters: charactersOf(proposal, choice),
    ...{ struckAsLeft, filledAsLeft, sectionsAsLeft },
  }
}

function plannedColumn(column: ColumnPlan, choice: ImportChoice): ImportPlan['columns'][number] {
  const target = choice.targets.get(column.index) ?? column.target
  const dateOrder = choice.dateOrders.get(column.index)
  const dues = choice.dues.get(column.index) ?? column.duesPlan
  return {
    index: column.index,
    target,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(dues !== undefined && isDuesTarget(target) ? { dues } : {}),
  }
}

function charactersOf(proposal: Proposal, choice: ImportChoice): NonNullable<ImportPlan['characters']> {
  return (proposal.privateCharacters ?? []).map(({ code, replacement }) => ({
    code,
    replacement: choice.characters.get(code) ?? replacement,
  }))
}

/** What the core is asked for: only what was chosen, the rest is its guess. */
export function proposalInput(importId: ImportId, { sheet, headerRow }: ImportChoice) {
  return {
    importId,
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  }
}

/** A, B … Z, AA: a column as Excel names it. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** How many rows an import would write, and how many still wait for a decision. `counts` knows what was decided by hand. */
export function outcome(counts: { new: number; changed: number; doubtful: number }, choice: ImportChoice) {
  const left = [...choice.leaveOut.values()]
  const leftDoubtful = left.filter((state) => state === 'doubtful').length
  return {
    written: counts.new + counts.changed - (left.length - leftDoubtful) + choice.decided.size,
    undecided: counts.doubtful - leftDoubtful - choice.decided.size,
  }
}

/** Only the fees of a year are told by each person's type. */
export function isYearOfDues(target: string): boolean {
  return duesPeriod(target)?.kind === 'year'
}

function isFor({ byType }: DuesPlan, target: string): boolean {
  return byType !== true || isYearOfDues(target)
}

/** The columns of dues of which nobody has said yet that they be taken. */
export function duesLeftOut(proposal: Proposal, plan: ImportPlan): number {
  const dues = new Set(proposal.columns.flatMap((column) => (column.dues === undefined ? [] : [column.index])))
  return plan.columns.filter(({ index, target }) => target === 'ignore' && dues.has(index)).length
}

/** What a column of dues begins with when somebody agrees to take it. */
function firstDuesPlan(guess: DuesGuess | undefined, header: string, target: string): DuesPlan {
  if (guess?.byType && isYearOfDues(target)) return { byType: true }
  if (guess?.feeId) return { feeId: guess.feeId }
  const amount = guess?.amount ?? 0
  return { feeName: guess?.feeName || header, ...(amount > 0 ? { amount } : {}) }
}
