import { beginBooks } from '../../features/books/begin-books.ts'
import { readBudget, setBudget } from '../../features/books/budget.ts'
import { cashBook } from '../../features/books/cash-book.ts'
import { charts } from '../../features/books/charts.ts'
import { collection } from '../../features/books/collection.ts'
import { listExpenses, readExpense, saveExpense, voidExpense } from '../../features/books/expenses.ts'
import { exportAgain, exportBooks, listExports, previewExport } from '../../features/books/export-books.ts'
import { listAccounts, removeAccount, saveAccount } from '../../features/books/ledger-accounts.ts'
import { closedPeriod, closePeriod, listPeriods, reopenPeriod } from '../../features/books/periods.ts'
import { cashBookPdf, statementPdf } from '../../features/books/print-books.ts'
import { statement } from '../../features/books/statement.ts'
import { countTin, listCounts, readTin } from '../../features/books/tin.ts'
import { readTransfer, saveTransfer, voidTransfer } from '../../features/books/transfers.ts'
import { keepVoucher } from '../keep-voucher.ts'
import { command, onClub, query } from '../use-case.ts'
import { os } from './os.ts'

/** The cash book, what is told from it, its closing and its way into accounting programs. */
export const booksRoutes = {
  books: {
    accounts: os.books.accounts.handler(query(listAccounts)),
    saveAccount: os.books.saveAccount.handler(command(saveAccount)),
    removeAccount: os.books.removeAccount.handler(command(removeAccount)),
    begin: os.books.begin.handler(command(beginBooks)),
    budget: os.books.budget.handler(query(readBudget)),
    setBudget: os.books.setBudget.handler(command(setBudget)),
    addVoucher: os.books.addVoucher.handler(onClub(keepVoucher)),
    saveExpense: os.books.saveExpense.handler(command(saveExpense)),
    voidExpense: os.books.voidExpense.handler(command(voidExpense)),
    saveTransfer: os.books.saveTransfer.handler(command(saveTransfer)),
    voidTransfer: os.books.voidTransfer.handler(command(voidTransfer)),
    expenses: os.books.expenses.handler(query(listExpenses)),
    expense: os.books.expense.handler(query(readExpense)),
    transfer: os.books.transfer.handler(query(readTransfer)),
    cashBook: os.books.cashBook.handler(query(cashBook)),
    cashBookPdf: os.books.cashBookPdf.handler(query(cashBookPdf)),
    statementPdf: os.books.statementPdf.handler(query(statementPdf)),
    statement: os.books.statement.handler(query(statement)),
    collection: os.books.collection.handler(query(collection)),
    tin: os.books.tin.handler(query(readTin)),
    countTin: os.books.countTin.handler(command(countTin)),
    counts: os.books.counts.handler(query(listCounts)),
    periods: os.books.periods.handler(query(listPeriods)),
    closedPeriod: os.books.closedPeriod.handler(query(closedPeriod)),
    close: os.books.close.handler(command(closePeriod)),
    reopen: os.books.reopen.handler(command(reopenPeriod)),
    previewExport: os.books.previewExport.handler(query(previewExport)),
    export: os.books.export.handler(command(exportBooks)),
    exportAgain: os.books.exportAgain.handler(query(exportAgain)),
    exports: os.books.exports.handler(query(listExports)),
    charts: os.books.charts.handler(query(charts)),
  },
}
