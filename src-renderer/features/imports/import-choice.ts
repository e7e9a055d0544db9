import type { ColumnPlan, ImportPlan, PreviewRow, RowState } from '../../../src-shared/contract/imports.ts'
import type { ImportId, MemberId } from '../../../src-shared/contract/values.ts'

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

export type Proposal = {
  readonly sheet: string | null
  readonly headerRow: number
  readonly columns: readonly ColumnPlan[]
  readonly top: readonly (readonly string[])[]
}

/** What the person chose so far; a value that is missing is the program's own guess. */
export type ImportChoice = {
  readonly sheet?: string | null
  readonly headerRow?: number
  readonly targets: ReadonlyMap<number, string>
  /** Rows left out by hand, with what they would have been. */
  readonly leaveOut: ReadonlyMap<number, RowState>
  readonly decided: ReadonlyMap<number, MemberId | null>
}

export type Decision =
  | { readonly kind: 'same'; readonly is: MemberId }
  | { readonly kind: 'new' | 'leave' | 'undecided' }

type RowKey = Pick<PreviewRow, 'row' | 'state'>

export const nothingChosen: ImportChoice = {
  targets: new Map(),
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

export function chooseTarget(choice: ImportChoice, index: number, target: string): ImportChoice {
  return { ...choice, targets: new Map(choice.targets).set(index, target) }
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
  return {
    sheet: proposal.sheet,
    headerRow: proposal.headerRow,
    columns: proposal.columns.map((column) => ({
      index: column.index,
      target: choice.targets.get(column.index) ?? column.target,
    })),
  }
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

/** How many rows an import would write, and how many still wait for a decision. */
export function outcome(counts: { new: number; changed: number; doubtful: number }, choice: ImportChoice) {
  const left = [...choice.leaveOut.values()]
  const leftDoubtful = left.filter((state) => state === 'doubtful').length
  return {
    written: counts.new + counts.changed - (left.length - leftDoubtful) + choice.decided.size,
    undecided: counts.doubtful - leftDoubtful - choice.decided.size,
  }
}
