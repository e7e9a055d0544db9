import type { BooksFormat } from '../../../../src-shared/contract/ledger-accounts.ts'
import { booksHeadings, booksWording as words } from '../../../../src-shared/texts/books-wording.ts'
import type { SheetCell } from '../../spreadsheet/sheet-file.ts'
import type { BookedEntry, BookedLine, BookedSide } from './booked-entry.ts'

type Row = readonly SheetCell[]

/** The rows of a file for an accounting program, its heading among them where it has one. */
export function programRows(format: BooksFormat, entries: readonly BookedEntry[]): Row[] {
  switch (format) {
    case 'yayoi':
      return entries.flatMap(yayoiRows)
    case 'freee':
      return [[...booksHeadings.freee], ...entries.flatMap(freeeRows)]
    default:
      return [[...booksHeadings.mf], ...entries.flatMap(mfRows)]
  }
}

// 弥生 cuts what is longer, in half-width columns.
const ACCOUNT_WIDTH = 24
const TEXT_WIDTH = 64

/** 弥生インポート形式, 25 columns: 2000 is an entry of one line; 2110, 2100 and 2101 are the first, further and last line. */
function yayoiRows({ number, day, lines }: BookedEntry): Row[] {
  const flagOf = (place: number) => {
    if (lines.length === 1) return 2000
    return place === 0 ? 2110 : place === lines.length - 1 ? 2101 : 2100
  }
  const side = ({ account, subAccount, department, taxLabel, tax }: BookedSide, amount: number): Row => [
    ...[cut(account, ACCOUNT_WIDTH), cut(subAccount, ACCOUNT_WIDTH), cut(department, ACCOUNT_WIDTH)],
    ...[taxLabel, amount, tax],
  ]
  return lines.map(({ debit, credit, amount, text }, place) => [
    ...[flagOf(place), number % 1_000_000, null, slashed(day)],
    ...side(debit, amount),
    ...side(credit, amount),
    ...[cut(text, TEXT_WIDTH), null, null, 0, null, null, null, null, 'no'],
  ])
}

/** freee 取引, 21 columns: what came in or went out, a row for each account. Money moved is an expense for the other fund. */
function freeeRows({ number, day, name, lines }: BookedEntry): Row[] {
  return lines.map((line) => {
    const { kind, side, wallet } = freeeSides(line)
    const { account, subAccount, department, taxLabel, tax } = side
    return [
      ...[kind, `M${String(number).padStart(6, '0')}`, slashed(day), null, null, name || null],
      ...[account, taxLabel, line.amount, tax === null ? null : words.taxIncluded, tax, line.text],
      ...[subAccount || null, department || null, null, null, null, null],
      ...[slashed(day), wallet, line.amount],
    ]
  })
}

function freeeSides({ debit, credit }: BookedLine): { kind: string; side: BookedSide; wallet: string } {
  if (debit.fund !== null && credit.fund === null) return { kind: words.income, side: credit, wallet: debit.fund }
  const side = debit.fund === null ? debit : { ...debit, account: debit.fund, subAccount: '' }
  return { kind: words.expense, side, wallet: credit.fund ?? '' }
}

/** 仕訳帳インポート, 27 columns: rows with one number and day are one entry. */
function mfRows({ number, day, lines }: BookedEntry): Row[] {
  const side = ({ account, subAccount, department, taxLabel, tax }: BookedSide, amount: number): Row => [
    ...[account, subAccount || null, department || null, null, taxLabel, null, amount, tax],
  ]
  return lines.map(({ debit, credit, amount, text }) => [
    ...[number, slashed(day)],
    ...side(debit, amount),
    ...side(credit, amount),
    ...[text, null, null, null, null, null, null, null, null],
  ])
}

function slashed(day: string): string {
  return day.replaceAll('-', '/')
}

/** As many characters as fit, a full-width one counting two. */
function cut(text: string, width: number): string {
  let used = 0
  let kept = ''
  for (const char of text) {
    used += /[\u0020-\u007e\uff61-\uff9f]/.test(char) ? 1 : 2
    if (used > width) break
    kept += char
  }
  return kept
}
