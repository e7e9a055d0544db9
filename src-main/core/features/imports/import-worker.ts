import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { sealAttachment } from '../../db/attachments.ts'
import { authorCtx } from '../../db/author-ctx.ts'
import { dayIn } from '../../db/clock.ts'
import { clubTimeZone } from '../../db/club-time-zone.ts'
import { type Connection, openEncrypted } from '../../db/connection.ts'
import { readSpreadsheet } from '../../spreadsheet/read-spreadsheet.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import { type JobWatch, serveTasks, workerSetup } from '../../workers/serve-job.ts'
import { ImportBook } from './import-book.ts'
import { Judge } from './judgement.ts'
import type { Tasks, WorkerSetup } from './messages.ts'
import { previewImport } from './preview-import.ts'
import { proposeImport } from './propose-import.ts'
import { writeImport } from './write-import.ts'

const setup = workerSetup<WorkerSetup>()
const judge = new Judge(() => crypto.randomUUID())
let book: ImportBook | null = null
let original: Uint8Array = new Uint8Array()

serveTasks<Tasks>({
  read,
  propose: (ask) => onFile((db) => proposeImport(opened(), ask, db)),
  preview: (ask) => onFile((db) => preview(ask, db)),
  commit,
})

async function read({ bytes }: Tasks['read']['ask']): Promise<Tasks['read']['answer']> {
  original = new Uint8Array(bytes)
  const content = await readSpreadsheet(original, setup.fileName).catch((fault: unknown) => {
    throw fault instanceof SpreadsheetFault ? refuse('FILE_FAULT', fault.data) : fault
  })
  book = new ImportBook(setup.fileName, content)
  return { format: content.format, encoding: content.encoding, sheets: book.sheets }
}

function preview({ now, ...input }: Tasks['preview']['ask'], db: Connection): Tasks['preview']['answer'] {
  opened().learn(db)
  return previewImport(opened(), input, { db, today: dayIn(clubTimeZone(db), now) }, judge)
}

/** A stopped import ends where it tells how far it is: nothing is committed before the last row is written. */
function commit({ author, ...input }: Tasks['commit']['ask'], watch: JobWatch): Tasks['commit']['answer'] {
  return onFile((db) => {
    const ctx = authorCtx(db, author)
    opened().learn(db)
    const keepOriginal = () => sealAttachment(setup.folder, setup.key, original)
    return db.transaction(() => {
      const written = writeImport(ctx, opened(), input, keepOriginal, (progress) => {
        watch.checkCancelled()
        watch.report(progress)
      })
      watch.checkCancelled()
      return written
    })
  })
}

function onFile<T>(work: (db: Connection) => T): T {
  const db = openEncrypted(setup.databasePath, setup.key)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

function opened(): ImportBook {
  if (book === null) throw refuse('IMPORT_EXPIRED', {})
  return book
}
