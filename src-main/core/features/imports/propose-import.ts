import type { DuesGuess } from '../../../../src-shared/contract/import-dues.ts'
import type { ColumnPlan } from '../../../../src-shared/contract/imports.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { FeeId } from '../../../../src-shared/contract/values.ts'
import { isBilled, isOwedOnce } from '../../../../src-shared/domain/fee-periods.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { dateOrderOf } from '../../../../src-shared/domain/roster-import/date-order.ts'
import { duesPeriod } from '../../../../src-shared/domain/roster-import/dues/dues-target.ts'
import { guessDues } from '../../../../src-shared/domain/roster-import/dues/guess-dues.ts'
import {
  periodOfHeader,
  withoutPeriod,
  yearIn,
} from '../../../../src-shared/domain/roster-import/dues/period-of-header.ts'
import { meaningOfHeader } from '../../../../src-shared/domain/roster-import/header-synonyms.ts'
import type { ImportTarget } from '../../../../src-shared/domain/roster-import/import-target.ts'
import { skipReason } from '../../../../src-shared/domain/roster-import/skip-reason.ts'
import { withoutTooManyUnknown } from '../../../../src-shared/domain/roster-import/too-many-unknown.ts'
import { readClub } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'
import { withClubRelations } from './club-relations.ts'
import type { ImportBook } from './import-book.ts'
import { groupKinds } from './known-names.ts'
import { rememberedMapping, withRemembered } from './remembered-mapping.ts'

type Ask = Omit<Inputs['imports']['propose'], 'importId'>
type Proposal = Outputs['imports']['propose']

interface Fee {
  readonly id: FeeId
  readonly name: string
  readonly amount: number
  readonly rhythm: string
}

/** The guess for a sheet, with what the club knows: its fees, its answers for odd characters, and what was chosen before. */
export function proposeImport(book: ImportBook, ask: Ask, db: Connection): Proposal {
  book.learn(db)
  const proposal = book.propose(ask.sheet, ask.headerRow)
  const { sheet, headerRow } = proposal
  const fees = db.rows<Fee>(
    'SELECT id, name, amount, rhythm FROM fee WHERE deleted = 0 AND created_dev IS NOT NULL ORDER BY position',
  )
  const fields = db.rows<{ name: string }>('SELECT name FROM custom_field WHERE deleted = 0')
  const own = new Set(fields.map(({ name }) => name))
  const guessed = withDues(book, proposal, fees, readClub(db).fiscalYearStartMonth)
  const columns = withoutTooManyUnknown(withClubRelations(guessed, { kinds: groupKinds(db), fields: own }), own)
  const remembered = rememberedMapping(db, book.signatureOf(sheet, headerRow))
  const table = book.tableAt(sheet, headerRow)
  const told = (index: number, target: string) =>
    dateOrderOf(table, headerRow - 1, { index, target: target as ImportTarget })
  const known = new Set<string>(fees.map(({ id }) => id))
  const privateCharacters = book.characters.listed(book.content.sheets)
  return {
    ...proposal,
    columns: remembered === null ? columns : withRemembered(columns, remembered, known, told),
    ...(privateCharacters.length === 0 ? {} : { privateCharacters }),
    ...(remembered === null ? {} : { remembered: { fileName: remembered.fileName } }),
  }
}

function withDues(book: ImportBook, { sheet, headerRow, ...rest }: Proposal, fees: readonly Fee[], startMonth: number) {
  // Of ids the output knows only that they are strings.
  const columns = rest.columns as ColumnPlan[]
  if (!columns.some(isDues)) return columns
  const table = book.tableAt(sheet, headerRow)
  const titles = book.titlesOf(sheet, headerRow)
  const yearHint = titles.reduce<number | null>((found, text) => found ?? yearIn(text), null)
  const plan = columns.map(({ index, header, target }) => ({ index, header, target: target as ImportTarget }))
  const rows = table.rows.slice(headerRow).filter((row) => skipReason(row, plan) === null)
  return columns.map((column) => {
    if (!isDues(column)) return column
    const period = periodOfHeader(column.header, { startMonth, yearHint })
    const cells = rows.map((row) => row[column.index] ?? null)
    const guess = guessDues(cells, period, { date1904: table.date1904 ?? false })
    return { ...column, dues: withFee(guess, column.header, fees) }
  })
}

function isDues({ header, reason }: ColumnPlan): boolean {
  return reason === 'dues' || (reason !== 'chosen' && meaningOfHeader(header) === 'dues')
}

function withFee(guess: ReturnType<typeof guessDues>, header: string, fees: readonly Fee[]): DuesGuess {
  const kind = guess.target === null ? null : (duesPeriod(guess.target)?.kind ?? null)
  const name = withoutPeriod(header)
  const fee = feeOf(fees, name, kind)
  const isItself = fee !== undefined && foldText(fee.name) === foldText(name) && !generalName.test(name)
  const byType = (kind === null || kind === 'year') && !isItself && fees.some(({ rhythm }) => rhythm === 'yearly')
  return {
    target: guess.target,
    feeId: fee?.id ?? null,
    ...(byType ? { byType } : {}),
    feeName: fee?.name ?? name,
    amount: guess.amount ?? fee?.amount ?? null,
    cells: { ...guess.cells },
  }
}

const generalName = /^年?会費$|^(annual |membership )?(dues|fee)s?$/i

/** The fee of that name, or the only one of that rhythm. */
function feeOf(fees: readonly Fee[], name: string, kind: 'year' | 'month' | 'once' | null): Fee | undefined {
  const fitting = fees.filter(({ rhythm }) => isBilled(rhythm) && isOwedOnce(rhythm) === (kind === 'once'))
  const named = fitting.find((fee) => foldText(fee.name) === foldText(name))
  return named ?? (fitting.length === 1 && kind !== 'month' ? fitting[0] : undefined)
}
