import type { StatementMapping, StatementProblem } from '../../../../src-shared/contract/bank.ts'
import { cellText } from '../../../../src-shared/domain/roster-import/cell-text.ts'
import type { Row } from '../../../../src-shared/domain/roster-import/table.ts'
import { isFixed } from './fixed-records.ts'
import { guessMapping, isReadable } from './guess-mapping.ts'
import { orderLines } from './order-lines.ts'
import type { BankProfile, FixedProfile } from './profile.ts'
import { readFixed } from './read-fixed.ts'
import { readTable } from './read-table.ts'
import { recogniseTable } from './recognise-table.ts'
import { isSameAccount } from './same-account.ts'
import type { Loaded, ReadLines, Statement } from './statement.ts'

/** What a statement is read with. */
export interface ReadingDesk {
  readonly profiles: readonly BankProfile[]
  readonly today: string
  /** What somebody has chosen for this file. */
  readonly mapping?: StatementMapping | undefined
  /** What was chosen for an earlier file with such headings. */
  readonly remembered: (rows: readonly Row[]) => StatementMapping | null
  /** The account number of the fund that was asked for; empty where it has none. */
  readonly accountNumber: string
}

const SAMPLE_ROWS = 15
const SAMPLE_COLUMNS = 30
const SAMPLE_TEXT = 100

/** The movements of a file by the layout it is known for, or by how its columns were mapped. */
export function readStatement(loaded: Loaded, desk: ReadingDesk): Statement {
  const read = loaded.form === 'fixed' ? byRecords(loaded.bytes, desk) : byColumns(loaded, desk)
  const { lines, problems, balances } = orderLines(read.lines)
  return {
    ...read,
    lines,
    problems: [...otherAccount(read, desk), ...[...read.problems, ...problems].toSorted((a, b) => a.row - b.row)],
    balances,
  }
}

type Read = Omit<Statement, 'balances'>

function byRecords(bytes: Uint8Array, { profiles, today, accountNumber }: ReadingDesk): Read {
  const profile = profiles.find((each): each is FixedProfile => each.form === 'fixed' && isFixed(bytes, each.kind))
  const nothing: ReadLines = { lines: [], problems: [], account: '' }
  const isWanted = (account: string) => isSameAccount(account, accountNumber) === true
  const read = profile === undefined ? nothing : readFixed(bytes, profile, { today, isWanted })
  return {
    ...read,
    profile: profile?.id ?? null,
    profileName: profile?.name ?? '',
    mapping: null,
    mappingFrom: null,
    sample: [],
  }
}

function byColumns({ rows, date1904 }: Loaded & { form: 'table' }, desk: ReadingDesk): Read {
  const sample = rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => row.slice(0, SAMPLE_COLUMNS).map((cell) => cellText(cell).slice(0, SAMPLE_TEXT)))
  const found = desk.mapping === undefined ? recogniseTable(rows, desk.profiles) : null
  if (found === null) return { ...byMapping(rows, date1904, desk), sample }
  const { profile, headerRow, roles } = found
  const { kinds, empty, accountLabel, ownReference } = profile
  const read = readTable(rows, { headerRow, roles, kinds, empty, accountLabel, ownReference, date1904 }, desk.today)
  return { ...read, profile: profile.id, profileName: profile.name, mapping: null, mappingFrom: null, sample }
}

function byMapping(rows: readonly Row[], date1904: boolean, desk: ReadingDesk): Omit<Read, 'sample'> {
  const [mapping, mappingFrom] = mappingOf(rows, desk)
  const unread = { profile: null, profileName: '', mapping, mappingFrom }
  if (mapping === null || !isReadable(mapping)) return { ...unread, lines: [], problems: [], account: '' }
  const { roles, headerRow } = mapping
  const layout = { roles, headerRow: headerRow - 1, kinds: [], empty: [], ownReference: false, date1904 }
  return { ...unread, ...readTable(rows, layout, desk.today) }
}

function mappingOf(
  rows: readonly Row[],
  { mapping, remembered }: ReadingDesk,
): readonly [StatementMapping | null, Statement['mappingFrom']] {
  if (mapping !== undefined) return [mapping, 'chosen']
  const earlier = remembered(rows)
  if (earlier !== null) return [earlier, 'remembered']
  const guessed = guessMapping(rows)
  return [guessed, guessed === null ? null : 'guessed']
}

function otherAccount({ account }: ReadLines, { accountNumber }: ReadingDesk): StatementProblem[] {
  return isSameAccount(account, accountNumber) === false ? [{ row: 0, code: 'otherAccount', text: account }] : []
}
