import { createHash } from 'node:crypto'
import type { BooksFormat } from '../../../../src-shared/contract/ledger-accounts.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { type TaxRate, taxPercentOn, taxWithin } from '../../../../src-shared/domain/tax-rate.ts'
import { taxLabels, booksWording as words } from '../../../../src-shared/texts/books-wording.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Connection } from '../../db/connection.ts'
import { taxRatesOf } from '../../db/tax-rates.ts'
import { ADVANCE_ACCOUNT, accountsById, type ProgramAccount, type StoredAccount } from './accounts-of.ts'
import type { BookedEntry, BookedLine, BookedSide } from './booked-entry.ts'
import type { JournalEntry, JournalPart } from './journal.ts'
import { type OpenedFund, openedFunds } from './movements.ts'
import type { YearStartEntry } from './year-start-entries.ts'

type Bookable = JournalEntry | YearStartEntry

export interface Unmapped {
  readonly kind: 'account' | 'fund' | 'none'
  readonly id: string | null
  readonly name: string
}

/** Says entries of the books in the words of one accounting program, and remembers what it had no mapping for. */
export class EntryBooker {
  readonly unmapped = new Map<string, Unmapped>()
  readonly #format: BooksFormat
  readonly #accounts: ReadonlyMap<string, StoredAccount>
  readonly #funds: ReadonlyMap<string, OpenedFund>
  readonly #yearLabel: (fiscalYear: number) => string
  readonly #taxRates: readonly TaxRate[]

  constructor(read: Connection, format: BooksFormat) {
    this.#format = format
    this.#accounts = accountsById(read)
    this.#taxRates = taxRatesOf(read)
    this.#funds = new Map(openedFunds(read).map((fund) => [fund.id, fund]))
    const club = readClub(read)
    this.#yearLabel = (fiscalYear) => yearLabel(club, fiscalYear, 'ja')
  }

  book(entry: Bookable): Omit<BookedEntry, 'number'> {
    const { source, id, day, name, amount } = entry
    const lines = entry.way === 'move' ? [this.#moved(entry)] : entry.parts.map((part) => this.#line(entry, part))
    return { source, id, revision: revisionOf(entry), reversal: false, day, name, amount, lines }
  }

  #line(entry: Bookable, part: JournalPart): BookedLine {
    const fund =
      entry.source === 'takeover' ? this.#advanceSide(entry, part) : this.#fundSide(entry.fundId, entry.method)
    const other = this.#partSide(entry, part)
    const sides = entry.way === 'in' ? { debit: fund, credit: other } : { debit: other, credit: fund }
    return { ...sides, amount: part.amount, text: this.#textOf(entry, part) }
  }

  #moved(entry: Bookable): BookedLine {
    const [from, to] = [entry.fundId, entry.toFundId].map((id) => this.#funds.get(id ?? '')?.name ?? '')
    return {
      debit: this.#fundSide(entry.toFundId, ''),
      credit: this.#fundSide(entry.fundId, ''),
      amount: entry.amount,
      text: joined(words.transfer, `${from}→${to}`, entry.note),
    }
  }

  #fundSide(id: string | null, method: string): BookedSide {
    const fund = this.#funds.get(id ?? '')
    if (fund === undefined) this.unmapped.set('fund', { kind: 'fund', id: null, name: '' })
    const own = [...this.#accounts.values()].find(
      ({ kind, name, deleted }) => !deleted && kind === 'asset' && foldText(name) === foldText(fund?.name ?? ''),
    )
    const isCash = fund === undefined ? method === 'cash' : fund.kind === 'cash'
    const usual = isCash ? words.cash : fund?.accountType.startsWith('当座') ? words.current : words.deposit
    const mapped = this.#mapping(own)
    return {
      account: mapped.account || usual,
      subAccount: mapped.subAccount || (isCash ? '' : (fund?.name ?? '')),
      department: mapped.department ?? '',
      taxLabel: mapped.taxLabel || words.outOfScope,
      tax: null,
      fund: fund?.name ?? usual,
    }
  }

  #advanceSide(entry: YearStartEntry, part: JournalPart): BookedSide {
    return this.#partSide(entry, { ...part, code: 'advance', accountId: null, taxClass: 'none' })
  }

  #partSide(entry: Bookable, part: JournalPart): BookedSide {
    const account = this.#accounts.get(part.code === 'advance' ? ADVANCE_ACCOUNT : (part.accountId ?? ''))
    const mapped = this.#mapping(account)
    this.#noteUnmapped(part, account, mapped)
    const flow = entry.source === 'expense' ? 'purchase' : 'sale'
    const suspense = flow === 'sale' ? words.suspenseReceived : words.suspensePaid
    const usual = part.code === 'advance' ? words.advance : suspense
    const { taxClass } = part
    const percent = taxPercentOn(this.#taxRates, taxClass, entry.day)
    const isTaxed = taxClass === 'standard' || taxClass === 'reduced'
    const isNamed = taxClass !== 'none' && (percent !== null || !isTaxed)
    const label = isNamed ? taxLabels[this.#format][flow][taxClass](percent ?? 0) : words.outOfScope
    return {
      account: mapped.account || account?.name || usual,
      subAccount: mapped.subAccount ?? '',
      department: mapped.department ?? '',
      taxLabel: mapped.taxLabel || label,
      tax: percent === null ? null : taxWithin(part.amount, percent),
      fund: null,
    }
  }

  #mapping(account: StoredAccount | undefined): ProgramAccount {
    return account?.mapping[this.#format] ?? {}
  }

  #noteUnmapped(part: JournalPart, account: StoredAccount | undefined, mapped: ProgramAccount): void {
    if (part.code === 'none') this.unmapped.set('none', { kind: 'none', id: null, name: '' })
    else if (!mapped.account) {
      const name = account?.name ?? words.advance
      this.unmapped.set(name, { kind: 'account', id: account?.id ?? null, name })
    }
  }

  #textOf({ source, name, note }: Bookable, { text, fiscalYear, code }: JournalPart): string {
    if (source === 'expense') return joined(note, name)
    const what = text === '' && code === 'advance' ? words.advance : text
    const year = fiscalYear === null ? '' : this.#yearLabel(fiscalYear)
    const act = source === 'refund' ? words.refund : source === 'takeover' ? words.takenOver : ''
    return joined(act, what, year, name)
  }
}

/** The same entry with its sides exchanged: nothing is left of it. */
export function reversalOf(entry: BookedEntry, day: string): Omit<BookedEntry, 'number'> {
  const { number: _number, ...kept } = entry
  const lines = entry.lines.map(({ debit, credit, amount, text }) => ({
    ...{ debit: credit, credit: debit, amount },
    text: joined(words.reversal, text),
  }))
  return { ...kept, day, reversal: true, lines }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** Of what was entered: a mapping that changes later, or an account's new name, does not send an entry out again. */
function revisionOf({ day, fundId, toFundId, way, source, parts, amount }: Bookable): string {
  const said = parts.map(({ code, feeId, accountId, amount: part }) => [
    code === 'advance' ? code : (feeId ?? accountId ?? ''),
    part,
  ])
  const text = JSON.stringify([source, way, day, fundId, toFundId, amount, said])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
