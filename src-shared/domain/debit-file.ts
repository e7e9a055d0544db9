import type { PlainDate } from '../contract/values.ts'

/** One withdrawal; every text is in the banks' characters and as long as it likes, it is cut to its room. */
export interface DebitLine {
  readonly bankCode: string
  readonly bankName: string
  readonly branchCode: string
  readonly branchName: string
  /** 1 普通, 2 当座, 3 納税準備, 9 その他. */
  readonly accountType: string
  readonly accountNumber: string
  readonly holder: string
  /** Yen. */
  readonly amount: number
  readonly isNew: boolean
  /** By which the answer is known again: up to 20 letters and digits. */
  readonly customerNumber: string
}

export interface DebitFile {
  readonly collectorCode: string
  readonly collectorName: string
  readonly drawnOn: PlainDate
  /** The collector's own account. */
  readonly account: Pick<
    DebitLine,
    'bankCode' | 'bankName' | 'branchCode' | 'branchName' | 'accountType' | 'accountNumber'
  >
  readonly lines: readonly DebitLine[]
}

/** What the bank answered: 0 drawn, 1 funds lacking, 2 no account, 3 by the depositor's wish, 4 no mandate, 8 by ours, 9 other. */
export const debitResults = ['0', '1', '2', '3', '4', '8', '9'] as const
export type DebitResult = (typeof debitResults)[number]

/** A file whose records do not fit the layout: which record, counted from 1, and why. */
export class DebitFileFault extends Error {
  readonly record: number
  readonly why: 'length' | 'kind' | 'order' | 'result' | 'total'

  constructor(record: number, why: DebitFileFault['why']) {
    super(`record ${record}: ${why}`)
    this.record = record
    this.why = why
  }
}

/**
 * The request of a direct debit (口座振替依頼, 種別 91) as records of 120 characters: header, one a withdrawal, trailer
 * and end (全国銀行協会, 預金口座振替). Each character is one byte of JIS X 0201.
 */
export function writeDebitFile({ collectorCode, collectorName, drawnOn, account, lines }: DebitFile): string[] {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  return [
    [
      '1',
      '91',
      '0',
      digits(collectorCode, 10),
      left(collectorName, 40),
      drawnOn.slice(5).replace('-', ''),
      place(account),
      blank(17),
    ],
    ...lines.map((line) => [
      ['2', bank(line), blank(4), line.accountType, digits(line.accountNumber, 7), left(line.holder, 30)],
      [digits(line.amount, 10), line.isNew ? '1' : '0', left(line.customerNumber, 20), '0', blank(8)],
    ]),
    [
      '8',
      digits(lines.length, 6),
      digits(total, 12),
      digits(0, 6),
      digits(0, 12),
      digits(0, 6),
      digits(0, 12),
      blank(65),
    ],
    ['9', blank(119)],
  ].map((parts) => parts.flat().join(''))
}

/** The bank's answer to such a request: the same records with a result in each withdrawal. */
export function readDebitFile(text: string): {
  readonly collectorCode: string
  /** Month and day, `MM-DD`: the file names no year. */
  readonly drawnOn: string
  readonly lines: readonly { readonly customerNumber: string; readonly amount: number; readonly result: DebitResult }[]
} {
  const records = recordsOf(text)
  const [header] = records
  if (header === undefined || !header.startsWith('191')) throw new DebitFileFault(1, 'kind')
  const lines = records.flatMap((record, index) => (record.startsWith('2') ? [resultOf(record, index + 1)] : []))
  checkOrder(records)
  checkTotal(records, lines)
  return { collectorCode: header.slice(4, 14), drawnOn: `${header.slice(54, 56)}-${header.slice(56, 58)}`, lines }
}

function recordsOf(text: string): string[] {
  // Some banks still end a file with the sign that DOS took for its end.
  const whole = text.endsWith('\u001a') ? text.slice(0, -1) : text
  const records = /[\r\n]/.test(whole)
    ? whole.split(/\r\n|\r|\n/).filter((record) => record !== '')
    : (whole.match(/[\s\S]{1,120}/g) ?? [])
  const wrong = records.findIndex((record) => record.length !== 120)
  if (wrong !== -1) throw new DebitFileFault(wrong + 1, 'length')
  return records
}

function resultOf(record: string, place: number) {
  const result = debitResults.find((code) => code === record[111])
  const amount = Number(record.slice(80, 90))
  if (result === undefined || !Number.isSafeInteger(amount)) throw new DebitFileFault(place, 'result')
  return { customerNumber: record.slice(91, 111).trim(), amount, result }
}

/** One header, withdrawals, one trailer, and the end. */
function checkOrder(records: readonly string[]): void {
  const kinds = records.map((record) => record[0]).join('')
  if (!/^12*89+$/.test(kinds)) throw new DebitFileFault(kinds.search(/[^1289]|$/) + 1, 'order')
}

/** A file that was cut or mended by hand does not add up to its own trailer. */
function checkTotal(records: readonly string[], lines: readonly { readonly amount: number }[]): void {
  const at = records.findIndex((record) => record.startsWith('8'))
  const trailer = records[at] ?? ''
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  if (Number(trailer.slice(1, 7)) !== lines.length || Number(trailer.slice(7, 19)) !== total) {
    throw new DebitFileFault(at + 1, 'total')
  }
}

function place(account: DebitFile['account']): string {
  return [bank(account), account.accountType, digits(account.accountNumber, 7)].join('')
}

function bank({ bankCode, bankName, branchCode, branchName }: DebitFile['account']): string {
  return [digits(bankCode, 4), left(bankName, 15), digits(branchCode, 3), left(branchName, 15)].join('')
}

function digits(value: string | number, length: number): string {
  return `${value}`.padStart(length, '0').slice(-length)
}

function left(text: string, length: number): string {
  return text.slice(0, length).padEnd(length, ' ')
}

function blank(length: number): string {
  return ' '.repeat(length)
}
