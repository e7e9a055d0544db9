import type { BooksFormat } from '../../../../src-shared/contract/ledger-accounts.ts'
import type { Read } from '../../db/connection.ts'
import type { BookedEntry } from './booked-entry.ts'

export interface StoredExport {
  readonly id: string
  readonly format: BooksFormat
  readonly exportedAt: string
  readonly firstDay: string
  readonly lastDay: string
  readonly fileName: string
  readonly entries: readonly BookedEntry[]
}

/** One file: what is too long for one fact lies in several, with one moment and name. */
export function storedExports(read: Read): StoredExport[] {
  const parts = read.rows<Omit<StoredExport, 'entries'> & { entries: string }>(
    `SELECT id, format, exported_at, first_day, last_day, file_name, entries FROM books_export
     WHERE created_dev IS NOT NULL ORDER BY exported_at, created_hlc, id`,
  )
  const files = Map.groupBy(parts, ({ format, exportedAt, fileName }) => `${format} ${exportedAt} ${fileName}`)
  return [...files.values()].flatMap((facts) => {
    const [first] = facts
    if (first === undefined) return []
    const entries = facts.flatMap((fact) => JSON.parse(fact.entries) as BookedEntry[])
    return [{ ...first, entries: entries.toSorted((a, b) => a.number - b.number) }]
  })
}

/** What stands in the accounting program now: the last that went out of each entry, unless that was its reversal. */
export function standingEntries(exports: readonly StoredExport[], format: BooksFormat): Map<string, BookedEntry> {
  const standing = new Map<string, BookedEntry>()
  for (const { entries } of exports.filter((each) => each.format === format)) {
    for (const entry of entries) {
      if (entry.reversal) standing.delete(entry.id)
      else standing.set(entry.id, entry)
    }
  }
  return standing
}
