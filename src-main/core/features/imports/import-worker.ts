import { parentPort, workerData } from 'node:worker_threads'
import { Refusal, refuse } from '../../../../src-shared/domain/refusal.ts'
import { sealAttachment } from '../../db/attachments.ts'
import { type Connection, openEncrypted } from '../../db/connection.ts'
import { createCtx } from '../../db/create-ctx.ts'
import { guardWrites } from '../../db/guard.ts'
import { systemIds } from '../../db/ids.ts'
import { RosterIndex } from '../../db/roster-index.ts'
import { readSpreadsheet } from '../../spreadsheet/read-spreadsheet.ts'
import { SpreadsheetFault } from '../../spreadsheet/spreadsheet-fault.ts'
import { ImportBook } from './import-book.ts'
import { Judge } from './judgement.ts'
import type { Progress, Reply, Request, Tasks, WorkerSetup } from './messages.ts'
import { previewImport } from './preview-import.ts'
import { writeImport } from './write-import.ts'

const setup = workerData as WorkerSetup
const cancelled = new Int32Array(setup.cancel)
const port = parentPort
if (port === null) throw new Error('the import worker runs in a worker thread')

const judge = new Judge(() => crypto.randomUUID())
let book: ImportBook | null = null
let original: Uint8Array = new Uint8Array()

port.on('message', (request: Request) => {
  void answer(request).then((reply) => port.postMessage(reply))
})

async function answer(request: Request): Promise<Reply> {
  const { id } = request
  try {
    return { id, answer: await perform(request, (progress) => report(id, progress)) }
  } catch (fault) {
    if (fault instanceof SpreadsheetFault) return { id, refusal: { code: 'FILE_FAULT', data: fault.data } }
    if (fault instanceof Refusal) return { id, refusal: { code: fault.code, data: fault.data } }
    return { id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}

function perform(request: Request, tell: (progress: Progress) => void): Promise<unknown> | unknown {
  switch (request.task) {
    case 'read':
      return read(request.ask)
    case 'propose':
      return opened().propose(request.ask.sheet, request.ask.headerRow)
    case 'preview':
      return onFile((db) => previewImport(opened(), request.ask, db, judge))
    case 'commit':
      return commit(request.ask, tell)
  }
}

async function read({ bytes }: Tasks['read']['ask']): Promise<Tasks['read']['answer']> {
  original = new Uint8Array(bytes)
  const content = await readSpreadsheet(original, setup.fileName)
  book = new ImportBook(setup.fileName, content)
  return { format: content.format, encoding: content.encoding, sheets: book.sheets }
}

function commit(
  { author, ...input }: Tasks['commit']['ask'],
  tell: (progress: Progress) => void,
): Tasks['commit']['answer'] {
  return onFile((db) => {
    const clock = { now: () => author.now }
    const ctx = createCtx({
      db,
      roster: new RosterIndex(db),
      clock,
      ids: systemIds(clock.now),
      identity: { device: author.device, series: '' },
      actor: author.actor,
      mayWrite: guardWrites(db),
      onWritten: () => undefined,
    })
    const keepOriginal = () => sealAttachment(setup.folder, setup.key, original)
    return db.transaction(() => {
      const written = writeImport(ctx, opened(), input, keepOriginal, tell)
      refuseCancelled()
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

/** Also the place where a stopped import ends: nothing is committed before the last row is written. */
function report(id: number, progress: Progress): void {
  refuseCancelled()
  port?.postMessage({ id, progress } satisfies Reply)
}

function refuseCancelled(): void {
  if (Atomics.load(cancelled, 0) === 1) throw refuse('CANCELLED', {})
}

function opened(): ImportBook {
  if (book === null) throw refuse('IMPORT_EXPIRED', {})
  return book
}
