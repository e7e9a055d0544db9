import type { ColumnPlan, PreviewRow } from '../../../src-shared/contract/imports.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { foldText } from '../../../src-shared/domain/fold.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import { fieldCatalogs } from '../field-words.ts'
import { matchReason } from '../import-words.ts'
import type { Terminal } from '../terminal.ts'

export const answers = ['all', 'new', 'same'] as const
export type Answer = (typeof answers)[number]

/** A row that may be somebody who is already there, and that nobody has decided. */
export interface Doubt {
  /** As the plan counts rows; those of tables that were put together stand at `row` of the sheet `place`. */
  readonly planRow: number
  readonly row: number
  /** The sheet, where the file's tables were put together; otherwise empty. */
  readonly place: string
  readonly name: string
  readonly reason: string
  /** Whom of the roster it may be; empty where only another row of the file says the same. */
  readonly matches: readonly { readonly id: MemberId; readonly memberNumber: string; readonly name: string }[]
  readonly column: string
  readonly message: string
}

export interface Decision {
  readonly row: number
  readonly is: MemberId | null
}

const mostDecisions = 10_000

/**
 * What `--accept` makes of the doubtful rows: with `same` the person of the roster, where a single one comes into question;
 * with `new` somebody new; with `all` either.
 */
export function decisionsOf(doubtful: readonly PreviewRow[], answer: Answer | undefined): Decision[] {
  if (answer === undefined) return []
  const decided = doubtful.flatMap(({ row, matches }): Decision[] => {
    if (answer === 'new') return [{ row, is: null }]
    const [only] = matches.length === 1 ? matches : []
    if (only !== undefined) return [{ row, is: only.id }]
    return answer === 'all' ? [{ row, is: null }] : []
  })
  return decided.slice(0, mostDecisions)
}

/** The doubtful ones of these rows in words; an earlier row that says the same is named. */
export function doubtsIn(
  rows: readonly PreviewRow[],
  decided: ReadonlySet<number>,
  columns: readonly ColumnPlan[],
  terminal: Terminal,
): Doubt[] {
  const seen = new RowsSeen()
  return rows.flatMap((row) => {
    const twin = seen.twinOf(row)
    return row.state === 'doubtful' && !decided.has(row.row) ? [inWords(row, twin, columns, terminal)] : []
  })
}

function inWords(
  { row: number, origin, member, matches }: PreviewRow,
  twin: Twin | null,
  columns: readonly ColumnPlan[],
  terminal: Terminal,
): Doubt {
  const { t } = terminal
  const why = matches[0]?.why ?? 'twice-in-file'
  const isTwice = why === 'twice-in-file'
  const words = matchReason(why, terminal)
  const reason = isTwice && twin !== null ? t.asInRow(words, twin.row) : words
  const byNumber = isTwice ? twin?.by === 'number' : why === 'number-other-name'
  const people = matches.map(({ id, memberNumber, name }) => ({ id, memberNumber, name }))
  const who = people.map(({ memberNumber, name }) => `${memberNumber} ${name}`.trim())
  const name = nameIn(member)
  const column = headerOf(byNumber ? numberTargets : nameTargets, columns, terminal)
  const row = origin?.row ?? number
  const planRow = number
  return {
    planRow,
    row,
    place: origin?.sheet ?? '',
    name,
    reason,
    matches: people,
    column,
    message: t.doubt(name, reason, who),
  }
}

const numberTargets = ['memberNumber']
const nameTargets = ['name', 'fullName', 'familyName', 'givenName', 'nameKana', 'familyNameKana']

function headerOf(targets: readonly string[], columns: readonly ColumnPlan[], { locale }: Terminal): string {
  const found = targets.flatMap((target) => columns.find((column) => column.target === target) ?? [])
  const { memberNumber, name } = fieldCatalogs[locale].member
  return found[0]?.header || (targets === numberTargets ? memberNumber : name)
}

interface Twin {
  readonly row: number
  readonly by: 'number' | 'name'
}

/** The first row for each number, name and person of the roster. */
class RowsSeen {
  readonly #numbers = new Map<string, number>()
  readonly #names = new Map<string, number>()
  readonly #people = new Map<string, number>()

  /** The earlier row that seems to be the same person; the row is known from now on. */
  twinOf({ row, member, matches }: PreviewRow): Twin | null {
    const person = firstOf(this.#people, matches[0]?.id ?? '', row)
    const number = firstOf(this.#numbers, foldText(textIn(member, 'memberNumber')), row)
    const name = firstOf(this.#names, foldText(nameIn(member)), row)
    if (number !== null) return { row: number, by: 'number' }
    const same = person ?? name
    return same === null ? null : { row: same, by: 'name' }
  }
}

/** The row that had this key before, or null where this one is the first. */
function firstOf(rows: Map<string, number>, key: string, row: number): number | null {
  if (key === '') return null
  const first = rows.get(key)
  if (first === undefined) rows.set(key, row)
  return first ?? null
}

function nameIn(member: PreviewRow['member']): string {
  const [familyName, givenName, fullName] = ['familyName', 'givenName', 'fullName'].map((field) =>
    textIn(member, field),
  )
  return memberName({ familyName: familyName ?? '', givenName: givenName ?? '', fullName: fullName ?? '' })
}

function textIn(member: PreviewRow['member'], field: string): string {
  const value = member[field]
  return typeof value === 'string' ? value : ''
}
