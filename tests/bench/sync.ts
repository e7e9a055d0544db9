import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openEncrypted } from '../../src-main/core/db/connection.ts'
import { lastSeq } from '../../src-main/core/db/write.ts'
import { finish } from '../support/finish.ts'
import { letIn } from '../support/several-laptops.ts'
import { atMost, atMostTimes, median, timed } from './measured.ts'
import { copyPlainly, filesIn } from './plain-copy.ts'
import type { Row } from './receipts.ts'
import { type BenchLaptop, benchLaptop, clubOfYears, countedRound, writeChanges } from './sync-laptops.ts'

const MEMBERS = 5000
const YEARS = 5
const CHANGES = 10_000
const EDITS = 30

/**
 * Two laptops through a folder, beside a program that copies the same bytes, as safely as the folder's way does, and in
 * the end beside the same log put into an encrypted table as it is.
 */
export async function benchSync(root: string): Promise<Row[]> {
  const places = join(root, 'sync')
  const path = join(places, 'shared')
  mkdirSync(path, { recursive: true })
  const first = await benchLaptop(join(places, 'first'))
  const second = await benchLaptop(join(places, 'second'))
  try {
    await clubOfYears(first.api, first.office, join(places, 'club'), { members: MEMBERS, years: YEARS })
    const bootstrapped = await bootstrap(first, second, path)
    await letIn(first.api, second.api)
    await countedRound(first)
    return [...bootstrapped, ...(await edits(first, second, path)), ...(await catchUp(first, second, path))]
  } finally {
    await second.office.close()
    await first.office.close()
  }
}

/** What a laptop that joins waits for, after its code has opened the place. */
async function bootstrap(first: BenchLaptop, second: BenchLaptop, path: string): Promise<Row[]> {
  const place = { kind: 'folder' as const, path }
  let begun = performance.now()
  const fromNow = ({ stage, done }: { stage: string; done: number }) => {
    if (stage === 'exchanging' && done === 0) begun = performance.now()
  }
  const { code } = await finish(first.api.sync.setUp({ place }), fromNow)
  const sent = performance.now() - begun
  const bare = copyPlainly(path, filesIn(path))

  await finish(second.api.sync.join({ place, code }), fromNow)
  const ms = performance.now() - begun
  const what = `${MEMBERS} members with ${YEARS} years`
  return [
    atMost(`sync: ${what} go out, ms`, sent, 30_000, bare.ms),
    atMost(`sync: ${what} come in, ms`, ms, 60_000, bare.ms),
    atMost(`sync: ${what} in the place, MiB`, bare.bytes / 2 ** 20, 60),
  ]
}

/** One telephone number after another, from the desk of one to that of the other; and rounds in which nothing happens. */
async function edits(first: BenchLaptop, second: BenchLaptop, path: string): Promise<Row[]> {
  const known = new Set(filesIn(path))
  const rounds: { ms: number; requests: number; bytes: number }[] = []
  for (let count = 0; count < EDITS; count += 1) {
    await writeChanges(first.office, 1)
    const [out, back] = [await countedRound(first), await countedRound(second)]
    rounds.push({ ms: out.ms + back.ms, requests: out.requests + back.requests, bytes: out.bytesPut })
  }
  const written = filesIn(path).filter((name) => !known.has(name))
  const bare = written.map((name) => copyPlainly(path, [name]).ms)
  const idle: Awaited<ReturnType<typeof countedRound>>[] = []
  for (let count = 0; count < EDITS; count += 1) idle.push(await countedRound(second))
  const of = (what: 'ms' | 'requests' | 'bytes') => median(rounds.map((round) => round[what]))
  return [
    atMost('sync: one edit from one laptop to another, ms', of('ms'), 100, median(bare)),
    atMost('sync: one edit, requests of both', of('requests'), 20),
    atMost('sync: one edit, bytes put', of('bytes'), 2048),
    atMost('sync: a round in which nothing happens, ms', median(idle.map(({ ms }) => ms)), 20),
    atMost('sync: a round in which nothing happens, requests', median(idle.map(({ requests }) => requests)), 10),
  ]
}

/** A laptop that was away for a season. */
async function catchUp(first: BenchLaptop, second: BenchLaptop, path: string): Promise<Row[]> {
  const known = new Set(filesIn(path))
  const { db } = first.office.club()
  const before = lastSeq(db, first.office.club().identity.device)
  await writeChanges(first.office, CHANGES)
  const { ms: sent } = await countedRound(first)
  const copied = copyPlainly(
    path,
    filesIn(path).filter((name) => !known.has(name)),
  )
  const inserted = await timed(() => insertPlainly(first, before))
  const { ms } = await countedRound(second)
  return [
    atMost(`sync: ${CHANGES} changes go out, ms`, sent, 5000, copied.ms),
    atMost(`sync: ${CHANGES} changes come in, ms`, ms, 20_000, copied.ms),
    atMostTimes(`sync: ${CHANGES} changes come in, beside the log alone put into a table, ms`, ms, inserted, 40),
  ]
}

/** The log of one laptop from a change on, into a table of an encrypted file, 500 a transaction. */
function insertPlainly({ office, folder }: BenchLaptop, after: number): void {
  const { db, key, identity } = office.club()
  const rows = db.db.prepare('SELECT * FROM change WHERE dev = ? AND seq > ?').all(identity.device, after)
  const { db: bare } = openEncrypted(join(folder, 'bare.db'), key)
  const names = Object.keys(rows[0] ?? {})
  bare.exec(`CREATE TABLE change (${names}, PRIMARY KEY (dev, seq)) WITHOUT ROWID`)
  const insert = bare.prepare(`INSERT INTO change (${names}) VALUES (${names.map((name) => `@${name}`)})`)
  for (let at = 0; at < rows.length; at += 500) {
    bare.transaction(() => {
      for (const row of rows.slice(at, at + 500)) insert.run(row)
    })()
  }
  bare.close()
}

if (import.meta.main) {
  const { mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const root = mkdtempSync(join(tmpdir(), 'meibo-bench-'))
  try {
    console.table(await benchSync(root))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
