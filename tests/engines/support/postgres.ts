import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { openPostgres } from '../../../src-main/core/sync/transports/postgres.ts'
import { postgresScript } from '../../../src-main/core/sync/transports/postgres-script.ts'
import type { Engine } from './engine.ts'
import { freePort, type Program, type Running, scratch, startProgram } from './programs.ts'

const administrator = { user: 'administrator', password: 'all of it' }
const role = 'club'
const password = 'se cret:ü'

/** A PostgreSQL server with a cluster of its own; each store is a schema made by the script for administrators. */
export async function startPostgres(): Promise<Engine> {
  const { folder, remove } = await scratch()
  const port = await freePort()
  const program = await prepare(folder, port)
  let running = await startServer(program)
  let count = 0
  await asAdministrator(port, `CREATE ROLE ${role} LOGIN PASSWORD '${password}'`)
  return {
    port,
    async fresh() {
      count += 1
      const schema = `club_${count}`
      await asAdministrator(port, postgresScript({ schema, role }))
      const openAt = (at: number, name = schema) => openPostgres({ url: addressOf(at, name) })
      return {
        place: { kind: 'postgres', url: addressOf(port, schema) },
        open: () => openAt(port),
        openAt,
        openMissing: () => openAt(port, `no_${schema}`),
        plant: null,
      }
    },
    kill: () => running.kill(),
    async restart() {
      running = await startServer(program)
    },
    async stop() {
      await running.kill()
      await remove()
    },
  }
}

/** As in a place of the app. */
export function addressOf(port: number, schema: string, more = ''): string {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres?schema=${schema}${more}`
}

async function prepare(folder: string, port: number): Promise<Program> {
  const data = join(folder, 'data')
  const [uid, gid] = process.getuid?.() === 0 ? [idOf('-u'), idOf('-g')] : []
  await mkdir(data)
  await writeFile(join(folder, 'password'), administrator.password)
  await copyFile(new URL('../../core/sync/transports/tls/server.key', import.meta.url), join(folder, 'server.key'))
  await copyFile(new URL('../../core/sync/transports/tls/good.pem', import.meta.url), join(folder, 'server.pem'))
  await chmod(join(folder, 'server.key'), 0o600)
  // It does not serve as root either.
  if (uid !== undefined) execFileSync('chown', ['-R', 'postgres:postgres', folder])
  const how = ['-D', data, '-U', administrator.user, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C', '--no-sync']
  const asUser = uid === undefined || gid === undefined ? {} : { uid, gid }
  execFileSync(programOf('initdb'), [...how, '--pwfile', join(folder, 'password')], {
    ...asUser,
    cwd: folder,
    stdio: 'pipe',
  })
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, 'ssl=on', 'fsync=off']
  const files = [`ssl_cert_file=${folder}/server.pem`, `ssl_key_file=${folder}/server.key`]
  return {
    command: programOf('postgres'),
    args: ['-D', data, '-p', String(port), ...[...settings, ...files].flatMap((setting) => ['-c', setting])],
    port,
    log: join(folder, 'program.log'),
    ...asUser,
  }
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres']))
}

/** The newest that Debian has installed; it keeps them off the path. */
function programOf(name: string): string {
  const [newest] = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
  return `/usr/lib/postgresql/${newest}/bin/${name}`
}

/** It takes connections before it has read what it wrote last, and refuses them for that time. */
async function startServer(program: Program): Promise<Running> {
  const running = await startProgram(program)
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      await asAdministrator(program.port, 'SELECT 1')
      return running
    } catch {
      await wait(50)
    }
  }
  throw new Error('PostgreSQL takes nobody in')
}

export async function asAdministrator(port: number, sql: string): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, database: 'postgres', ...administrator })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
