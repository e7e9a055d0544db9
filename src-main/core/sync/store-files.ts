import type { Connection } from '../db/connection.ts'
import { readName } from './format/names.ts'
import type { StoredFile } from './transports/transport.ts'

/** `arriving`: shorter than it says it will be · `newer`: for a newer program, which this one may be by then · `foreign`: nothing of ours. */
export type FileState = 'there' | 'arriving' | 'damaged' | 'newer' | 'foreign'

const LOOKED_AT_AGAIN: ReadonlySet<FileState> = new Set(['arriving', 'damaged', 'newer'])

interface Known {
  readonly bytes: number
  readonly state: FileState
  readonly tries: number
  readonly nextWall: number
}

const SECOND = 1000
const HOUR = 3600 * SECOND
/** When to look again at a file that is not whole. */
const WAITS = [5 * SECOND, 30 * SECOND, 300 * SECOND]

export function noteFile(
  db: Connection,
  store: number,
  { name, bytes }: StoredFile,
  state: FileState,
  now: number,
): void {
  const hint = readName(name)
  const of = hint?.kind === 'segment' || hint?.kind === 'relay' ? hint : null
  const known = knownFile(db, store, name)
  // One that has grown is on its way.
  const tries = (known?.bytes === bytes ? known.tries : 0) + 1
  const next = now + (WAITS[tries - 1] ?? HOUR)
  db.run(
    `INSERT OR REPLACE INTO sync_file (store, name, bytes, state, dev, ord, hash12, tries, next_wall)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[store, name, bytes, state, of?.dev ?? null, of?.ord ?? null, of?.hash12 ?? null, tries, next],
  )
}

/** Whether a file that was listed is to be fetched: a new one, one that has grown, one that could not be read and may be by now. */
export function isWanted(db: Connection, store: number, { name, bytes }: StoredFile, now: number): boolean {
  const known = knownFile(db, store, name)
  if (known === undefined || known.bytes !== bytes) return true
  // A clock that was put back must not make a moment of many years.
  const isTime = known.nextWall <= now || known.nextWall > now + HOUR
  return LOOKED_AT_AGAIN.has(known.state) && isTime
}

/** Forgets the files of a folder that are no longer in it. */
export function forgetGone(db: Connection, store: number, folder: string, listed: readonly StoredFile[]): void {
  const names = new Set(listed.map(({ name }) => name))
  const known = db.rows<{ name: string }>(
    `SELECT name FROM sync_file WHERE store = ? AND name > ? AND name < ?`,
    ...[store, `${folder}/`, `${folder}0`],
  )
  for (const { name } of known)
    if (!names.has(name)) db.run('DELETE FROM sync_file WHERE store = ? AND name = ?', store, name)
}

/** Forgets the files of folders within these that are no longer there: somebody has emptied the place. */
export function forgetFolders(
  db: Connection,
  store: number,
  within: readonly string[],
  listed: readonly string[],
): void {
  const there = new Set(listed)
  for (const start of within) {
    const known = db.rows<{ folder: string }>(
      `SELECT DISTINCT rtrim(rtrim(name, replace(name, '/', '')), '/') AS folder FROM sync_file
       WHERE store = ? AND name > ? AND name < ?`,
      ...[store, `${start}/`, `${start}0`],
    )
    for (const { folder } of known) if (!there.has(folder)) forgetGone(db, store, folder, [])
  }
}

function knownFile(db: Connection, store: number, name: string): Known | undefined {
  return db.row<Known>(
    'SELECT bytes, state, tries, next_wall FROM sync_file WHERE store = ? AND name = ?',
    ...[store, name],
  )
}
