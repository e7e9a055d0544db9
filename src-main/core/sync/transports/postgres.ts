import type { Pool } from 'pg'
import { listenAgainAndAgain } from './listen.ts'
import { type PostgresAddress, readPostgresAddress } from './postgres-address.ts'
import { postgresFault } from './postgres-faults.ts'
import { checkFolder, checkName, comesAfter, isSafeName, within } from './safe-names.ts'
import { stopIf, stopped } from './stopped.ts'
import { type Listing, StoreFault, type Transport } from './transport.ts'

export interface PostgresPlace {
  /** `postgres://user:password@host:5432/database?schema=meibo` */
  readonly url: string
}

/** A table to which rows are only ever added, made by `postgresScript`. */
export function openPostgres({ url }: PostgresPlace, { patienceMs = 60_000 } = {}): Transport {
  const address = readPostgresAddress(url)
  const server = connect(address, patienceMs)
  const listeners = new Set<() => void>()
  return {
    caps: { remove: false },
    list: (folder, { after, signal } = {}) => listFolder(server, folder, after, signal),
    get: (name, mostBytes, signal) => getFile(server, name, mostBytes, signal),
    put: (name, bytes, signal) => putFile(server, name, bytes, signal),
    async remove(name) {
      checkName(name)
      throw new StoreFault('refused', 'nothing is taken away from this store')
    },
    watch(onChange) {
      const stop = listenAgainAndAgain(() => server.pool(), server.channel, onChange)
      listeners.add(stop)
      return () => {
        listeners.delete(stop)
        stop()
      }
    },
    async close() {
      for (const stop of listeners) stop()
      listeners.clear()
      await server.close()
    },
  }
}

interface Server {
  readonly table: string
  readonly channel: string
  pool(): Promise<Pool>
  ask<Row>(sql: string, values: readonly unknown[], signal: AbortSignal | undefined): Promise<Row[]>
  close(): Promise<void>
}

/** The driver is read in only where somebody uses it, and a connection made only when something is asked. */
function connect({ config, schema }: PostgresAddress, patienceMs: number): Server {
  let opening: Promise<Pool> | undefined

  async function open(): Promise<Pool> {
    const { default: pg } = await import('pg')
    const pool = new pg.Pool({
      ...config,
      application_name: 'meibo',
      max: 4,
      connectionTimeoutMillis: Math.min(patienceMs, 20_000),
      query_timeout: patienceMs,
      idleTimeoutMillis: 10_000,
      allowExitOnIdle: true,
    })
    // A line that breaks is told to nobody here: whoever asks on it, or next, hears of it.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    return pool
  }

  function pool(): Promise<Pool> {
    opening ??= open()
    return opening
  }

  return {
    table: `${schema}.file`,
    channel: `meibo_${schema}`.slice(0, 63),
    pool,
    async ask<Row>(sql: string, values: readonly unknown[], signal: AbortSignal | undefined) {
      stopIf(signal)
      try {
        return (await untilStopped(await pool(), sql, values, signal)) as Row[]
      } catch (error) {
        throw postgresFault(error)
      }
    },
    async close() {
      const open = opening
      opening = undefined
      await (await open)?.end()
    },
  }
}

/** A connection on which something was broken off is not used again. */
async function untilStopped(
  pool: Pool,
  sql: string,
  values: readonly unknown[],
  signal: AbortSignal | undefined,
): Promise<unknown[]> {
  const client = await pool.connect()
  const watch = untilAborted(signal)
  try {
    const { rows } = await Promise.race([client.query(sql, [...values]), watch.broken])
    client.release()
    return rows
  } catch (error) {
    client.release(true)
    throw error
  } finally {
    watch.end()
  }
}

function untilAborted(signal: AbortSignal | undefined): { broken: Promise<never>; end: () => void } {
  const { promise: broken, reject } = Promise.withResolvers<never>()
  broken.catch(() => {})
  const stop = () => reject(signal === undefined ? undefined : stopped(signal))
  signal?.addEventListener('abort', stop, { once: true })
  return { broken, end: () => signal?.removeEventListener('abort', stop) }
}

async function listFolder(server: Server, folder: string, after?: string, signal?: AbortSignal): Promise<Listing> {
  checkFolder(folder)
  const wanted = comesAfter(after)
  const files = await server.ask<{ name: string; bytes: number }>(
    `SELECT name, octet_length(bytes) AS bytes FROM ${server.table} WHERE folder = $1 AND name > $2`,
    [folder, after ?? ''],
    signal,
  )
  // What lies deeper begins with the folder's name and a "/"; "0" is the character after that.
  const start = folder === '' ? '' : `${folder}/`
  const folders = await server.ask<{ part: string }>(
    `SELECT DISTINCT split_part(substr(name, $1), '/', 1) AS part FROM ${server.table}
     WHERE folder <> $2 AND ($2 = '' OR (name > $2 || '/' AND name < $2 || '0'))`,
    [start.length + 1, folder],
    signal,
  )
  return {
    files: files.filter(({ name }) => isSafeName(name)),
    folders: folders.map(({ part }) => within(folder, part)).filter((name) => isSafeName(name) && wanted.folder(name)),
  }
}

async function getFile(server: Server, name: string, mostBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  checkName(name)
  const [row] = await server.ask<{ size: number; bytes: Buffer | null }>(
    `SELECT octet_length(bytes) AS size, CASE WHEN octet_length(bytes) <= $2 THEN bytes END AS bytes
     FROM ${server.table} WHERE name = $1`,
    [name, mostBytes],
    signal,
  )
  if (row === undefined) throw new StoreFault('gone', name)
  if (row.bytes === null) throw new StoreFault('tooLarge', `${row.size} bytes`)
  return new Uint8Array(row.bytes)
}

async function putFile(server: Server, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  checkName(name)
  const added = await server.ask(
    `INSERT INTO ${server.table} (name, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1`,
    [name, Buffer.from(bytes)],
    signal,
  )
  if (added.length === 0) await checkSame(server, name, bytes, signal)
  else await server.ask('SELECT pg_notify($1, $2)', [server.channel, ''], signal)
}

async function checkSame(server: Server, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  const [row] = await server.ask<{ same: boolean }>(
    `SELECT bytes = $2 AS same FROM ${server.table} WHERE name = $1`,
    [name, Buffer.from(bytes)],
    signal,
  )
  if (row?.same !== true) throw new StoreFault('unfit', 'another file has this name, and nothing is replaced')
}
