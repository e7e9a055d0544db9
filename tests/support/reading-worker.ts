import { parentPort } from 'node:worker_threads'
import { ImportBook } from '../../src-main/core/features/imports/import-book.ts'
import { readSpreadsheet } from '../../src-main/core/spreadsheet/read-spreadsheet.ts'
import { SpreadsheetFault } from '../../src-main/core/spreadsheet/spreadsheet-fault.ts'
import { Refusal } from '../../src-shared/domain/refusal.ts'

console.error = () => undefined
parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage({ outcome: await outcomeOf(bytes), strays: Object.keys(Object.prototype) })
})

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const book = new ImportBook('a', await readSpreadsheet(bytes, 'a'))
    const { columns, ...plan } = book.propose(undefined, undefined)
    const rows = [...book.rows({ ...plan, columns: columns.map(({ index, target }) => ({ index, target })) })]
    return rows.every(({ read }) => read.kind === 'member' || read.kind === 'skipped') ? 'rows' : 'no rows'
  } catch (error) {
    if (error instanceof SpreadsheetFault) return error.data.code
    return error instanceof Refusal ? error.code : `${error instanceof Error ? error.stack : error}`
  }
}
