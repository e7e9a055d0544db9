import { headerColumns, roughPlan } from './arrange/header-columns.ts'
import { cellText } from './cell-text.ts'
import { type ColumnContent, columnContent } from './column-content.ts'
import { type DateOrder, dateOrderOf } from './date-order.ts'
import { headersAt } from './find-header.ts'
import { type HeaderMeaning, meaningOfHeader } from './header-synonyms.ts'
import { type ImportTarget, takesManyColumns } from './import-target.ts'
import { ownHeader } from './own-header.ts'
import { isRelationTarget } from './relation-target.ts'
import { skipReason } from './skip-reason.ts'
import type { MadeColumnKind, SheetTable } from './table.ts'

/** Why a column goes where it goes. `dues` columns wait for the dues import, `computed` ones (an age) can be worked out. */
export type GuessReason =
  | 'synonym'
  | 'content'
  | 'counter'
  | 'unknown'
  | 'duplicate'
  | 'empty'
  | 'dues'
  | 'computed'
  | MadeColumnKind

export type GuessedColumn = {
  readonly index: number
  readonly header: string
  readonly target: ImportTarget
  readonly reason: GuessReason
  readonly examples: readonly string[]
  /** For a column of dates such as 3/4/2020; open where no row decides. */
  readonly dateOrder?: DateOrder
  readonly hidden?: true
}

type Guess = { readonly target: ImportTarget; readonly reason: GuessReason }
type Column = {
  readonly index: number
  readonly header: string
  readonly meaning: HeaderMeaning | null
  readonly content: ColumnContent
  readonly examples: readonly string[]
}

const rowsLookedAt = 200
const examplesShown = 3
const longestExample = 100
const longestFieldName = 100

/** Proposes a target for each column of a sheet from its header and, where that leaves a choice, from its cells. */
export function guessColumns(table: SheetTable, headerRowIndex: number): readonly GuessedColumn[] {
  const columns = columnsOf(table, headerRowIndex)
  const taken = new Set<ImportTarget>()
  const guesses = new Map<number, Guess>()
  for (const column of bySureness(columns)) {
    const guess = settled(column, columns, taken)
    taken.add(guess.target)
    guesses.set(column.index, guess)
  }
  const made = new Map((table.made ?? []).map(({ index, kind }) => [index, kind]))
  return columns.map(({ index, header, examples }) => {
    const { target, reason } = guesses.get(index) ?? { target: 'ignore' as const, reason: 'empty' as const }
    const dateOrder = dateOrderOf(table, headerRowIndex, { index, target })
    return {
      index,
      header,
      target,
      reason: made.get(index) ?? reason,
      examples,
      ...(dateOrder === null ? {} : { dateOrder }),
      ...(table.hiddenColumns?.includes(index) ? { hidden: true as const } : {}),
    }
  })
}

function columnsOf(table: SheetTable, headerRowIndex: number): readonly Column[] {
  const headers = headersAt(table, headerRowIndex)
  const plan = roughPlan(headerColumns(table, headerRowIndex))
  const below = table.rows.slice(headerRowIndex + 1, headerRowIndex + 1 + rowsLookedAt)
  const members = below.filter((row) => skipReason(row, plan) === null)
  const rows = members.length === 0 ? below : members
  const width = rows.reduce((most, row) => Math.max(most, row.length), headers.length)
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row) => row[index] ?? null)
    const header = headers[index] ?? ''
    const examples = cells.map(cellText).filter((text) => text !== '')
    return {
      index,
      header: header === '' ? columnLetters(index) : header,
      meaning: header === '' ? null : meaningOfHeader(header),
      content: columnContent(cells),
      examples: [...new Set(examples)].slice(0, examplesShown).map((text) => text.slice(0, longestExample)),
    }
  }).filter((column) => column.content !== 'empty' || headers[column.index])
}

// Sure headers first, so that 会員番号 wins over No wherever the two stand.
function bySureness(columns: readonly Column[]): readonly Column[] {
  return [...columns].sort((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b)) || a.index - b.index)
}

function isDoubtful({ meaning }: Column): boolean {
  return meaning === null || meaning.endsWith('?') || meaning === 'own'
}

function settled(column: Column, columns: readonly Column[], taken: ReadonlySet<ImportTarget>): Guess {
  const guess = guessOne(column, columns, taken)
  const free = takesManyColumns(guess.target) || !taken.has(guess.target)
  return free ? guess : { target: ownField(columns, column), reason: 'duplicate' }
}

function guessOne(column: Column, columns: readonly Column[], taken: ReadonlySet<ImportTarget>): Guess {
  switch (column.meaning) {
    case null:
      return guessUnknown(column, columns)
    case 'own':
      return { target: ownField(columns, column), reason: 'synonym' }
    case 'dues':
      return { target: 'ignore', reason: 'dues' }
    case 'memberId':
      return column.examples.every((text) => /^[0-9a-f-]{36}$/i.test(text))
        ? { target: 'memberId', reason: 'synonym' }
        : guessNumber(column, columns, taken)
    case 'computed':
      return { target: 'ignore', reason: 'computed' }
    case 'number?':
      return guessNumber(column, columns, taken)
    case 'phone?':
      return guessPhone(column, columns, taken)
    case 'contact?':
      return guessContact(column, columns, taken)
    case 'kind?':
      return guessKind(column, columns)
    case 'givenName?':
      return { target: hasMeaning(columns, 'familyName') ? 'givenName' : 'name', reason: 'synonym' }
    case 'name?':
      return { target: hasName(columns) ? ownField(columns, column) : 'name', reason: 'synonym' }
    case 'familyName':
      return { target: standsAlone(column, columns) ? 'name' : 'familyName', reason: 'synonym' }
    case 'nameKana':
      return { target: kanaTarget(column, columns), reason: 'synonym' }
    default:
      if (isRelationTarget(column.meaning) && holdsMarks(column))
        return { target: ownField(columns, column), reason: 'content' }
      return { target: column.meaning, reason: 'synonym' }
  }
}

// 役員 ○, 印 レ: a mark is no name.
function holdsMarks({ examples }: Column): boolean {
  return examples.length > 0 && examples.every((text) => /^[○〇◯●◎△▲×✕✓✔☑レ済]$/.test(text))
}

function guessUnknown(column: Column, columns: readonly Column[]): Guess {
  if (column.content === 'empty') return { target: 'ignore', reason: 'empty' }
  const unnamed = column.header === columnLetters(column.index)
  if (unnamed && column.content === 'counter') return { target: 'ignore', reason: 'counter' }
  return { target: ownField(columns, column), reason: 'unknown' }
}

function guessNumber(column: Column, columns: readonly Column[], taken: ReadonlySet<ImportTarget>): Guess {
  if (column.content === 'counter') return { target: 'ignore', reason: 'counter' }
  if (!taken.has('memberNumber')) return { target: 'memberNumber', reason: 'synonym' }
  return { target: ownField(columns, column), reason: 'duplicate' }
}

function guessPhone(column: Column, columns: readonly Column[], taken: ReadonlySet<ImportTarget>): Guess {
  if (column.content === 'phones') return { target: 'phoneAny', reason: 'content' }
  if (column.content === 'mobile' && !taken.has('mobile')) return { target: 'mobile', reason: 'content' }
  return column.content === 'email' ? guessContact(column, columns, taken) : { target: 'phone', reason: 'synonym' }
}

function guessContact(column: Column, columns: readonly Column[], taken: ReadonlySet<ImportTarget>): Guess {
  switch (column.content) {
    case 'email':
      return { target: 'email', reason: 'content' }
    case 'address':
      return { target: taken.has('address') ? ownField(columns, column) : 'address', reason: 'content' }
    case 'text':
      return { target: ownField(columns, column), reason: 'content' }
    default:
      return { target: 'phoneAny', reason: 'content' }
  }
}

function guessKind(column: Column, columns: readonly Column[]): Guess {
  if (column.content === 'gender' && !hasMeaning(columns, 'gender')) return { target: 'gender', reason: 'content' }
  if (column.content === 'status' && !hasMeaning(columns, 'status')) return { target: 'status', reason: 'content' }
  return { target: 'memberType', reason: 'synonym' }
}

// 姓, フリガナ, 名, フリガナ: a reading belongs to the name it follows. A list with readings only is named by them.
function kanaTarget(column: Column, columns: readonly Column[]): ImportTarget {
  const alone = !hasName(columns) && !hasMeaning(columns, 'name?')
  if (alone || (!hasMeaning(columns, 'name') && !hasMeaning(columns, 'familyName') && holdsNames(column))) return 'name'
  const before = columns.find(({ index }) => index === column.index - 1)?.meaning
  const several = columns.filter(({ meaning }) => meaning === 'nameKana').length > 1
  if (several && before === 'familyName') return 'familyNameKana'
  if (several && (before === 'givenName' || before === 'givenName?')) return 'givenNameKana'
  return 'nameKana'
}

// 氏名（フリガナ） over 青木 一郎（アオキ イチロウ）.
function holdsNames({ examples }: Column): boolean {
  return examples.some((text) => /\p{Script=Han}/u.test(text))
}

function standsAlone(column: Column, columns: readonly Column[]): boolean {
  const split = hasMeaning(columns, 'givenName') || hasMeaning(columns, 'givenName?')
  return !split && !hasMeaning(columns, 'name') && column.examples.some((text) => /\S\s+\S/.test(text))
}

function hasName(columns: readonly Column[]): boolean {
  return (['name', 'familyName', 'givenName', 'givenName?', 'fullName'] as const).some((each) =>
    hasMeaning(columns, each),
  )
}

function hasMeaning(columns: readonly Column[], wanted: HeaderMeaning): boolean {
  return columns.some(({ meaning }) => meaning === wanted)
}

// Two columns of one header need two names.
function ownField(columns: readonly Column[], column: Column): ImportTarget {
  const alike = columns.filter(({ header }) => header === column.header)
  const position = alike.indexOf(column)
  const name = (ownHeader(column.header) ?? column.header).slice(0, longestFieldName)
  return `custom:${position > 0 ? `${name} ${position + 1}` : name}`
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}
