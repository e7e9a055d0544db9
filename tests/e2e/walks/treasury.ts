import { statementOf } from '../../core/bank/bank-club.ts'
import { gridNamed } from '../support/grid.ts'
import type { Album } from '../support/screen-album.ts'
import type { App } from '../support/start-app.ts'

/** Beyond the dues: payments and collections, the bank, letters and debits, the books. */
export async function treasury({ page, t, api, go }: App, album: Album): Promise<void> {
  await arrange(api)
  const { bank, books, notices } = t
  const main = page.getByRole('main')
  const screens = {
    '/dues/payments': gridNamed(page, t.dues.payments.grid).getByRole('gridcell'),
    '/dues/collections': main.getByRole('table'),
    '/dues/bank': page.getByRole('listbox', { name: bank.list }).getByRole('option'),
    '/dues/bank/read': main.getByRole('heading', { level: 1 }),
    '/dues/bank/names': main.getByRole('heading', { level: 1 }),
    '/dues/letters': main.getByRole('checkbox'),
    '/dues/letters/slips': main.getByRole('checkbox'),
    '/dues/letters/debits': page.getByText(notices.debits.requests, { exact: true }),
    '/dues/letters/accounts': page.getByText(notices.accounts.empty),
    '/dues/letters/answer': page.getByRole('button', { name: notices.answer.choose }),
    '/books': gridNamed(page, books.cashBook.grid).getByRole('gridcell'),
    '/books/statement': main.getByRole('table'),
    '/books/closing': main.getByRole('table'),
    '/books/export': main.getByRole('table'),
    '/books/charts': page.getByRole('heading', { name: books.charts.byMethod }),
    '/books/accounts': main.getByRole('table'),
  }
  for (const [path, ready] of Object.entries(screens)) {
    await go(path)
    await album.take(path.slice(1).replaceAll('/', '-'), ready)
  }
  await go('/books')
  await page.getByRole('button', { name: books.cashBook.expense }).click()
  await album.take('books-expense', page.getByRole('region', { name: books.expense.new }))
}

/** What the sample club has not begun: books, an account with a statement, a collection. */
async function arrange(api: App['api']): Promise<void> {
  await api.books.begin()
  const { id: fundId } = await api.funds.save({ name: 'みどり銀行', kind: 'bank' })
  await api.bank.keep({ file: statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 -330 ﾃｽｳﾘﾖｳ']), fundId })
  await api.batches.save({ name: '総会の受付', expected: 30_000 })
}
