import type { TaxClass } from '../../../../src-shared/contract/ledger-accounts.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { fiscalYearOf } from '../../../../src-shared/domain/fiscal-year.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { readClub } from '../../db/club-row.ts'
import type { Read } from '../../db/connection.ts'
import type { Movement } from './movements.ts'

/** What a part of an entry is for. `advance`: for a later fiscal year, or for nothing yet. */
export interface JournalPart {
  readonly code: 'account' | 'none' | 'advance'
  readonly accountId: string | null
  /** The fee, where it is one: what an entry said when it went out. */
  readonly feeId: string | null
  /** 年会費 and its fiscal year, or what the entry itself says. */
  readonly text: string
  readonly fiscalYear: number | null
  /** Of an advance for dues: the year that takes it over. */
  readonly advanceFor: number | null
  readonly taxClass: TaxClass
  /** Yen, never negative. */
  readonly amount: number
}

/** An entry of the books with both its sides. */
export interface JournalEntry {
  readonly source: Movement['source']
  readonly id: string
  readonly day: PlainDate
  readonly hlc: string
  /** `move` is a transfer from `fundId` to `toFundId`. */
  readonly way: 'in' | 'out' | 'move'
  readonly fundId: string | null
  readonly toFundId: string | null
  readonly amount: number
  /** Who paid or was paid. */
  readonly name: string
  readonly note: string
  /** Of money without a fund: how it came or went. */
  readonly method: string
  readonly parts: readonly JournalPart[]
}

/** The entries behind these movements, in their order. A transfer of which one side does not count keeps only the other. */
export function journalOf(read: Read, movements: readonly Movement[]): JournalEntry[] {
  const ids = (source: Movement['source']) =>
    JSON.stringify([...new Set(movements.filter((moved) => moved.source === source).map(({ id }) => id))])
  const startMonth = readClub(read).fiscalYearStartMonth
  const details = new Map(
    [
      ...paymentDetails(read, ids('payment')),
      ...refundDetails(read, ids('refund')),
      ...expenseDetails(read, ids('expense')),
      ...transferDetails(read, ids('transfer')),
    ].map((found) => [found.id, found]),
  )
  const duesOf = Map.groupBy(
    [...duesParts(read, 'payment', ids('payment')), ...duesParts(read, 'refund', ids('refund'))],
    ({ id }) => id,
  )
  return joinedTransfers(movements).map(({ toFundId, way, ...moved }) => {
    const detail = details.get(moved.id)
    const amount = Math.abs(moved.amount)
    const entry = { ...moved, way, toFundId, amount, name: detail?.name ?? '', note: detail?.note ?? '' }
    const dues = (duesOf.get(moved.id) ?? []).map((part) => toPart(part, fiscalYearOf(moved.day, startMonth)))
    return { ...entry, method: detail?.method ?? '', parts: [...dues, ...rest(amount, dues, moved.source, detail)] }
  })
}

type Sided = Movement & { readonly toFundId: string | null; readonly way: JournalEntry['way'] }

function joinedTransfers(movements: readonly Movement[]): Sided[] {
  const legs = Map.groupBy(
    movements.filter(({ source }) => source === 'transfer'),
    ({ id }) => id,
  )
  return movements.flatMap((moved): Sided[] => {
    if (moved.source !== 'transfer') return [{ ...moved, toFundId: null, way: moved.amount < 0 ? 'out' : 'in' }]
    const [out, into] = legs.get(moved.id) ?? []
    if (into === undefined) return [{ ...moved, toFundId: null, way: moved.amount < 0 ? 'out' : 'in' }]
    return moved === out ? [{ ...moved, toFundId: into.fundId, way: 'move' }] : []
  })
}

interface Detail {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly method: string
  readonly accountId: string | null
  readonly taxClass: TaxClass
}

interface Person {
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly contactName: string | null
}

const PAYER = `coalesce(person.family_name, '') AS family_name, coalesce(person.given_name, '') AS given_name,
  coalesce(person.full_name, '') AS full_name, contact.name AS contact_name`
const JOIN_PAYER = `LEFT JOIN member ON member.id = payment.payer_id
  LEFT JOIN member AS person ON person.id = coalesce(member.root, member.id)
  LEFT JOIN contact ON contact.id = payment.payer_id`
const AMONG = 'IN (SELECT value FROM json_each(?))'

function paymentDetails(read: Read, ids: string): Detail[] {
  return read
    .rows<Omit<Detail, 'name'> & Person>(
      `SELECT payment.id, payment.note, payment.method, NULL AS account_id, 'none' AS tax_class, ${PAYER}
       FROM payment ${JOIN_PAYER} WHERE payment.id ${AMONG}`,
      ids,
    )
    .map(named)
}

function refundDetails(read: Read, ids: string): Detail[] {
  return read
    .rows<Omit<Detail, 'name'> & Person>(
      `SELECT refund.id, refund.reason AS note, refund.method, NULL AS account_id, 'none' AS tax_class, ${PAYER}
       FROM refund LEFT JOIN payment ON payment.id = refund.payment_id ${JOIN_PAYER} WHERE refund.id ${AMONG}`,
      ids,
    )
    .map(named)
}

function expenseDetails(read: Read, ids: string): Detail[] {
  return read.rows(
    `SELECT expense.id, coalesce(contact.name, payee) AS name, description AS note, '' AS method,
       ledger_account_id AS account_id, tax_class
     FROM expense LEFT JOIN contact ON contact.id = contact_id WHERE expense.id ${AMONG}`,
    ids,
  )
}

function transferDetails(read: Read, ids: string): Detail[] {
  return read.rows(
    `SELECT id, '' AS name, note, '' AS method, NULL AS account_id, 'none' AS tax_class FROM transfer WHERE id ${AMONG}`,
    ids,
  )
}

function named({ familyName, givenName, fullName, contactName, ...detail }: Omit<Detail, 'name'> & Person): Detail {
  return { ...detail, name: contactName ?? memberName({ familyName, givenName, fullName }) }
}

/** What a payment said it settles, or a refund that it gave up, of charges that stand. */
interface DuesPart {
  readonly id: string
  readonly amount: number
  readonly fiscalYear: number
  readonly feeId: string
  readonly feeName: string
  readonly occasion: 0 | 1
  readonly description: string
  readonly accountId: string | null
  readonly taxClass: TaxClass
}

function duesParts(read: Read, table: 'payment' | 'refund', ids: string): DuesPart[] {
  const list = table === 'payment' ? 'allocations' : 'releases'
  return read.rows(
    `SELECT ${table}.id, part.value ->> 'amount' AS amount, charge.fiscal_year, charge.fee_id,
       coalesce(fee.name, '') AS fee_name, coalesce(fee.rhythm, '') = 'occasion' AS occasion, charge.description,
       fee.ledger_account_id AS account_id, coalesce(fee.tax_class, 'none') AS tax_class
     FROM ${table} CROSS JOIN json_each(${table}.${list}) AS part
       CROSS JOIN charge ON charge.id = part.value ->> 'chargeId' AND charge.deleted = 0 AND charge.created_dev IS NOT NULL
       LEFT JOIN fee ON fee.id = charge.fee_id
     WHERE ${table}.id ${AMONG}
     ORDER BY charge.period_start, coalesce(fee.position, 0), charge.fee_id, charge.id`,
    ids,
  )
}

function toPart(part: DuesPart, fiscalYear: number): JournalPart {
  const { feeId, accountId, taxClass, amount } = part
  const text = [part.feeName, part.description].filter((word) => word !== '').join(' ')
  const year = part.occasion === 1 ? null : part.fiscalYear
  if (part.fiscalYear > fiscalYear) {
    const advanceFor = part.fiscalYear
    return { code: 'advance', accountId: null, feeId, text, fiscalYear: year, advanceFor, taxClass: 'none', amount }
  }
  const code = accountId === null ? 'none' : 'account'
  return { code, accountId, feeId, text, fiscalYear: year, advanceFor: null, taxClass, amount }
}

/** What the dues do not explain: an expense is for its account, and of a payment it is credit. */
function rest(
  amount: number,
  dues: readonly JournalPart[],
  source: Movement['source'],
  detail: Detail | undefined,
): JournalPart[] {
  if (source === 'transfer') return []
  const left = amount - dues.reduce((sum, part) => sum + part.amount, 0)
  if (left <= 0) return []
  const part = { feeId: null, text: '', fiscalYear: null, advanceFor: null, amount: left }
  if (source !== 'expense') return [{ ...part, code: 'advance', accountId: null, taxClass: 'none' }]
  const accountId = detail?.accountId ?? null
  const code = accountId === null ? 'none' : 'account'
  return [{ ...part, code, accountId, taxClass: detail?.taxClass ?? 'none' }]
}
