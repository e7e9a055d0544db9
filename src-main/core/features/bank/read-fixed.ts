import type { StatementProblem } from '../../../../src-shared/contract/bank.ts'
import { eraDay } from './era-day.ts'
import { type FixedRecord, fixedRecords } from './fixed-records.ts'
import type { Field, FixedProfile } from './profile.ts'
import type { RawLine, ReadLines } from './statement.ts'

interface Account {
  readonly number: string
  readonly lines: RawLine[]
  readonly problems: StatementProblem[]
}

/** The movements of a file of records; of several accounts in one file those of `wanted`, or else of the first. */
export function readFixed(
  bytes: Uint8Array,
  profile: FixedProfile,
  { today, isWanted }: { readonly today: string; readonly isWanted: (account: string) => boolean },
): ReadLines {
  const [first, ...more] = accountsOf(fixedRecords(bytes, profile.recordBytes), profile, today)
  if (first === undefined) return { lines: [], problems: [], account: '' }
  const chosen = [first, ...more].find(({ number }) => isWanted(number)) ?? first
  const others = [first, ...more].filter(({ number }) => number !== chosen.number)
  const same = [first, ...more].filter(({ number }) => number === chosen.number)
  return {
    lines: same.flatMap(({ lines }) => lines),
    problems: [
      ...same.flatMap(({ problems }) => problems),
      ...others.map(({ number }) => ({ row: 0, code: 'otherAccount' as const, text: number })),
    ],
    account: chosen.number,
  }
}

function accountsOf(records: readonly FixedRecord[], profile: FixedProfile, today: string): Account[] {
  const accounts: Account[] = []
  for (const record of records) {
    const kind = record.text([0, 1])
    if (kind === '1' || accounts.length === 0) {
      accounts.push({ number: kind === '1' ? record.text(profile.header.accountNumber) : '', lines: [], problems: [] })
    }
    const account = accounts.at(-1)
    if (account === undefined || kind === '1' || kind === '9') continue
    const fault =
      kind === '2' ? takeLine(record, profile, today, account) : faultOfOther(record, kind, profile, account)
    if (fault !== null) account.problems.push({ row: record.row, ...fault })
  }
  return accounts
}

type Fault = { readonly code: StatementProblem['code']; readonly text: string } | null

function takeLine(record: FixedRecord, profile: FixedProfile, today: string, account: Account): Fault {
  const { data } = profile
  if (record.length < data.payer[0]) return { code: 'shortRecord', text: record.text([0, record.length]) }
  const dayText = record.text(data.day)
  const day = eraDay(dayText, today)
  if (day === null) return { code: 'day', text: dayText }
  if (day > today) return { code: 'ahead', text: dayText }
  const sum = sumOf(record, profile)
  if (sum === null) return { code: 'amount', text: record.text(data.amount) }
  if (sum !== 0)
    account.lines.push({ day, amount: sum, balance: null, reference: '', row: record.row, ...wordsOf(record, profile) })
  return null
}

/** A cancelled transfer takes back what came in. */
function sumOf(record: FixedRecord, { data, directions, cancelled }: FixedProfile): number | null {
  const digits = record.text(data.amount)
  if (!/^\d{1,12}$/.test(digits)) return null
  const isCancelled = data.cancel !== undefined && cancelled.includes(record.text(data.cancel))
  if (data.direction === undefined || directions === undefined) return isCancelled ? 0 - Number(digits) : Number(digits)
  const direction = record.text(data.direction)
  if (directions.out.includes(direction)) return 0 - Number(digits)
  return directions.in.includes(direction) ? Number(digits) : null
}

function wordsOf(record: FixedRecord, { data, kinds, cancelled }: FixedProfile) {
  const of = (field: Field | undefined) => (field === undefined ? '' : record.text(field))
  const [payer, text] = [of(data.payer), of(data.text)]
  const isCancelled = data.cancel !== undefined && cancelled.includes(record.text(data.cancel))
  const kind = kinds[of(data.kind)] ?? ''
  const words = [
    isCancelled ? '取消' : kind,
    payer === '' ? '' : text,
    of(data.bank),
    of(data.branch),
    of(data.further),
  ]
  return { payerText: payer === '' ? text : payer, description: words.filter((word) => word !== '').join(' ') }
}

/** The totals have to be those of the movements; a record of no known kind is named. */
function faultOfOther(
  record: FixedRecord,
  kind: string,
  { trailer }: FixedProfile,
  { lines, problems }: Account,
): Fault {
  if (kind !== '8') return { code: 'unknownRecord', text: record.text([0, 20]) }
  if (trailer === undefined || problems.length > 0) return null
  const [came, went] = [lines.filter(({ amount }) => amount > 0), lines.filter(({ amount }) => amount < 0)]
  const said = [record.number(trailer.inSum), record.number(trailer.outSum)]
  const read = [sumUp(came), -sumUp(went)]
  const agrees = said.every((sum, i) => sum === null || sum === read[i])
  return agrees ? null : { code: 'totals', text: said.map((sum) => sum ?? '').join(' / ') }
}

function sumUp(lines: readonly RawLine[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0)
}
