import { setImmediate } from 'node:timers/promises'
import { cleanFileName, fileEnding } from '../../../src-shared/domain/clean-file-name.ts'
import { exportTexts } from '../../../src-shared/texts/export.ts'
import { openAttachment } from '../db/attachments.ts'
import { type Connection, openEncrypted } from '../db/connection.ts'
import { csvLines } from '../spreadsheet/write-csv.ts'
import { type JobWatch, serveJob } from '../workers/serve-job.ts'
import { type ZipEntry, zipParts } from '../workers/zip-parts.ts'

export interface ExportAllJob {
  readonly folder: string
  readonly key: Uint8Array
  readonly today: string
}

export interface ExportedAll {
  readonly parts: Uint8Array<ArrayBuffer>[]
  readonly tables: number
  readonly rows: number
}

const STEP = 256 * 1024

serveJob<ExportAllJob, ExportedAll>(packEverything, ({ parts }) => parts.map(({ buffer }) => buffer))

/** All from one moment, and never more than some rows or one file in memory beside what is already packed. */
async function packEverything(job: ExportAllJob, watch: JobWatch): Promise<ExportedAll> {
  const db = openEncrypted(`${job.folder}/meibo.db`, job.key, { readonly: true })
  try {
    db.db.exec('BEGIN')
    const tables = tableNames(db)
    const total = tables.reduce((sum, table) => sum + countRows(db, table), 0)
    const parts = await zipParts(entries(db, tables, job, { watch, total }))
    return { parts, tables: tables.length, rows: total }
  } finally {
    db.close()
  }
}

function* entries(
  db: Connection,
  tables: readonly string[],
  job: ExportAllJob,
  { watch, total }: { readonly watch: JobWatch; readonly total: number },
): Generator<ZipEntry> {
  const count = counter(total, watch)
  for (const table of tables) yield { name: `tables/${table}.csv`, content: tableLines(db, table, count) }
  const missing: string[] = []
  yield* attachments(db, job, watch, missing)
  yield { name: 'readme.txt', content: Buffer.from(readme(db, job.today, missing)) }
}

function tableNames(db: Connection): string[] {
  const names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
  return db.rows<{ name: string }>(names).map(({ name }) => name)
}

function countRows(db: Connection, table: string): number {
  return Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
}

async function* tableLines(db: Connection, table: string, count: (rows: number) => void): AsyncGenerator<string> {
  const columns = db.rows<{ name: string }>('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => name)
  yield `\ufeff${csvLines([columns])}`
  let lines = ''
  let rows = 0
  for (const row of db.db.prepare(`SELECT * FROM "${table}"`).raw().iterate()) {
    lines += csvLines([row as (string | number | null)[]])
    rows += 1
    // A row of the log may be a quarter of a megabyte, one of money fifty bytes: go by length, not by number.
    if (lines.length < STEP) continue
    yield lines
    count(rows)
    lines = ''
    rows = 0
    await setImmediate()
  }
  yield lines
  count(rows)
}

interface KeptFile {
  readonly fileName: string
  readonly sealedName: string
  /** Whose it is; both are empty for a file that a roster came from. */
  readonly memberNumber: string
  readonly name: string
}

/** The kept files in clear, a person's in a folder of theirs; those that cannot be read are named in `missing`. */
function* attachments(db: Connection, job: ExportAllJob, watch: JobWatch, missing: string[]): Generator<ZipEntry> {
  const taken = new Set<string>()
  for (const file of keptFiles(db)) {
    watch.checkCancelled()
    const content = opened(job, file)
    if (content === null) missing.push(file.fileName)
    else yield { name: freeName(`attachments/${folderOf(file)}`, file.fileName, taken), content }
  }
}

function opened(job: ExportAllJob, { sealedName }: KeptFile): Uint8Array | null {
  try {
    return openAttachment(job.folder, job.key, sealedName)
  } catch {
    return null
  }
}

/** Without thumbnails, which say nothing that the files do not. */
function keptFiles(db: Connection): KeptFile[] {
  return db.rows(
    `SELECT file_name, sealed_name, coalesce(member_number, '') AS member_number,
       coalesce(nullif(trim(family_name || ' ' || given_name), ''), full_name, '') AS name
     FROM attachment LEFT JOIN member ON member.id = member_id
     WHERE attachment.deleted = 0 AND attachment.created_dev IS NOT NULL AND purpose <> 'thumbnail'
     ORDER BY attachment.id`,
  )
}

function folderOf({ memberNumber, name }: KeptFile): string {
  const whose = `${memberNumber} ${name}`.trim()
  return whose === '' ? '' : `${cleanFileName(whose)}/`
}

function counter(total: number, watch: JobWatch): (rows: number) => void {
  let done = 0
  return (rows) => {
    watch.checkCancelled()
    done += rows
    watch.report({ stage: 'packing', done, total })
  }
}

function freeName(folder: string, fileName: string, taken: Set<string>): string {
  const safe = cleanFileName(fileName)
  const ending = fileEnding(safe)
  const stem = safe.slice(0, safe.length - ending.length)
  for (let n = 1; ; n += 1) {
    const name = `${folder}${stem}${n === 1 ? '' : ` (${n})`}${ending}`
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}

function readme(db: Connection, today: string, missing: readonly string[]): string {
  const club = (db.prepare('SELECT name FROM club LIMIT 1').pluck().get() as string | undefined) ?? ''
  const parts = [exportTexts.ja.readme, exportTexts.en.readme].map((words) =>
    [
      words.title(club, today),
      '',
      words.tables,
      words.guard,
      words.attachments,
      words.secret,
      ...(missing.length === 0 ? [] : ['', words.missing, ...missing.map((name) => `- ${name}`)]),
    ].join('\r\n'),
  )
  return `\ufeff${parts.join('\r\n\r\n')}\r\n`
}
