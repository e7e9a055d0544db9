import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import { createFormat, type Format } from '../../../../src-shared/domain/format.ts'
import { type StatementSum, statementSum } from '../../../../src-shared/domain/statement-sums.ts'
import { type BooksPrintWords, booksPrintTexts } from '../../../../src-shared/texts/books-print.ts'
import { readClub, yearLabel } from '../../db/club-row.ts'
import type { Ctx } from '../../db/ctx.ts'
import { renderList } from '../../pdf/list-pdf.ts'
import { drawable } from '../../pdf/list-text.ts'
import type { ListToPrint, PrintedColumn } from '../../pdf/list-to-print.ts'
import { cashBook } from './cash-book.ts'
import { openedFunds } from './movements.ts'
import { statement } from './statement.ts'

type Locale = Inputs['books']['cashBookPdf']['locale']
type Book = Outputs['books']['cashBook']
type Statement = Outputs['books']['statement']
type Row = readonly string[]

const ALL = Number.MAX_SAFE_INTEGER

/** The cash book as it would lie in a binder: opening, entries, sums, closing. */
export function cashBookPdf(ctx: Ctx, input: Inputs['books']['cashBookPdf']): Outputs['books']['cashBookPdf'] {
  const { words, format } = speaker(ctx, input.locale)
  const book = cashBook(ctx, { ...input, offset: 0, limit: ALL })
  const fund = openedFunds(ctx.read).find(({ id }) => id === input.fundId)
  const ofFund = input.fundId === undefined ? words.allFunds : (fund?.name ?? words.noFund)
  const { undated, begun } = book
  const remarks = [
    ...begun.map(({ name, day, amount }) => words.begun(name, format.money(amount), format.date(day))),
    ...(undated.count === 0 ? [] : [words.undated(format.number(undated.count), format.money(undated.amount))]),
  ]
  const columns = [
    ...[
      text(words.day, { whole: true }),
      text(words.name, { firm: true }),
      text(words.account),
      text(words.description),
    ],
    ...[figure(words.received), figure(words.paid), figure(words.balance)],
  ]
  return printed(ctx, input.locale, {
    ...{
      title: `${words.cashBooks[fund?.kind ?? 'all']}（${ofFund}）`,
      landscape: false,
      remark: remarks.join(' '),
      columns,
    },
    ...{
      asOf: words.period(format.date(input.from), format.date(input.to)),
      count: words.entries(format.number(book.total)),
    },
    rows: cashBookRows(book, words, format),
    sums: new Set([words.sum]),
  })
}

function cashBookRows(book: Book, words: BooksPrintWords, format: Format): Row[] {
  const yen = (amount: number) => (amount === 0 ? '' : format.number(amount))
  const lines = book.entries.map((entry): Row => {
    const isMoved = entry.source === 'transfer'
    const description = `${entry.description}${entry.late ? words.late : ''}`
    return [
      ...[format.dateShort(entry.day), isMoved ? '' : entry.name, entry.account],
      isMoved ? [words.transferOf(entry.name), description].filter(Boolean).join(' ') : description,
      ...[yen(entry.received), yen(entry.paid), format.number(entry.balance)],
    ]
  })
  return [
    ['', '', '', words.openingOfPeriod, '', '', format.number(book.opening)],
    ...lines,
    ...(book.moved === 0 ? [] : [['', '', '', words.movedWithin, yen(book.moved), yen(book.moved), '']]),
    ['', '', '', words.sum, format.number(book.received), format.number(book.paid), format.number(book.closing)],
  ]
}

/** 収支計算書, income above expense, each against its budget and the year before. */
export function statementPdf(ctx: Ctx, input: Inputs['books']['statementPdf']): Outputs['books']['statementPdf'] {
  const { words, format } = speaker(ctx, input.locale)
  const made = statement(ctx, input)
  const columns = [
    text(words.account, { firm: true }),
    ...[figure(words.budget), figure(words.amount), figure(words.difference), figure(words.lastYear)],
  ]
  return printed(ctx, input.locale, {
    title: words.statement(yearLabel(readClub(ctx.read), input.fiscalYear, input.locale)),
    ...{ landscape: false, remark: '', columns, asOf: format.date(ctx.today), count: '' },
    rows: statementRows(made, words, format),
    sums: new Set([words.broughtForward, words.incomeSum, words.expenseSum, words.carriedForward]),
  })
}

function statementRows(made: Statement, words: BooksPrintWords, format: Format): Row[] {
  const yen = (amount: number | null) => (amount === null ? '' : format.number(amount))
  const figures = ({ amount, budget, lastYear }: StatementSum): Row => [
    ...[yen(budget), yen(amount), budget === null ? '' : yen(amount - budget), yen(lastYear)],
  ]
  const linesOf = (kind: 'income' | 'expense') =>
    made.lines
      .filter((line) => line.kind === kind)
      .map(({ code, name, ...line }): Row => {
        const called = code === 'advance' ? words.advance : code === 'none' ? words.noAccount : name
        return [called, ...figures(line)]
      })
  return [
    [words.broughtForward, '', yen(made.broughtForward), '', ''],
    [`【${words.income}】`, '', '', '', ''],
    ...linesOf('income'),
    [words.incomeSum, ...figures(statementSum(made.lines, 'income'))],
    [`【${words.expense}】`, '', '', '', ''],
    ...linesOf('expense'),
    [words.expenseSum, ...figures(statementSum(made.lines, 'expense'))],
    [words.carriedForward, '', yen(made.carriedForward), '', ''],
    ...made.funds.map(
      ({ name, carriedForward }): Row => [`　${name || words.noFund}`, '', yen(carriedForward), '', ''],
    ),
  ]
}

interface Sheet {
  readonly title: string
  readonly landscape: boolean
  readonly remark: string
  readonly asOf: string
  readonly count: string
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly Row[]
  /** What the rows that sum up are called, in whichever column. */
  readonly sums: ReadonlySet<string>
}

function printed(ctx: Ctx, locale: Locale, { title, columns, rows, sums, ...sheet }: Sheet): { file: File } {
  const list: ListToPrint = {
    ...{ design: 'table', paper: 'a4', locale, watermark: '', groupOrder: [], notice: '', ...sheet },
    title: drawable(title),
    club: drawable(readClub(ctx.read).name),
    columns: columns.map((column) => ({ ...column, header: drawable(column.header) })),
    rows: rows.map((cells) => ({
      ...{ name: '', kana: '', groups: [], phones: [], cells: cells.map(drawable) },
      isSum: cells.some((cell) => sums.has(cell)),
    })),
  }
  const pdf = renderList(list, { createdAt: ctx.now })
  return { file: new File([new Uint8Array(pdf)], `${title}.pdf`, { type: 'application/pdf' }) }
}

function speaker({ read }: Ctx, locale: Locale): { words: BooksPrintWords; format: Format } {
  const { yearStyle, timeZone } = readClub(read)
  return { words: booksPrintTexts[locale], format: createFormat(locale, yearStyle, timeZone) }
}

const text = (header: string, { whole = false, firm = false } = {}): PrintedColumn => ({
  ...{ header, align: 'left', firm, whole },
})
const figure = (header: string): PrintedColumn => ({ header, align: 'right', firm: false, whole: true })
