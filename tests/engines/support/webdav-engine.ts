import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openWebdav } from '../../../src-main/core/sync/transports/webdav.ts'
import type { Engine } from './engine.ts'
import { freePort, type Program, type Running, scratch, startProgram } from './programs.ts'

export const key = { user: 'anna', password: 'pass:word 1' }

export interface Setting {
  /** For all the server writes besides; in it lies `www/dav`, which it serves as `/dav/`. */
  readonly folder: string
  readonly port: number
}

/** @param prepare writes the server's own files and says how it is started. */
export async function startWebdav(
  prepare: (setting: Setting) => Promise<Omit<Program, 'port' | 'log'>>,
): Promise<Engine> {
  const { folder, remove } = await scratch()
  await mkdir(join(folder, 'www/dav'), { recursive: true })
  const port = await freePort()
  const program = { ...(await prepare({ folder, port })), port, log: join(folder, 'program.log') }
  let running: Running = await startProgram(program)
  let count = 0
  return {
    port,
    async fresh() {
      count += 1
      const path = `/dav/club-${count}`
      await makeFolder(`http://127.0.0.1:${port}${path}/`)
      const openAt = (at: number) => openWebdav({ url: `http://127.0.0.1:${at}${path}`, ...key })
      return {
        place: { kind: 'webdav', url: `http://127.0.0.1:${port}${path}`, ...key },
        open: () => openAt(port),
        openAt,
        openMissing: () => openWebdav({ url: `http://127.0.0.1:${port}/dav/nobody-${count}`, ...key }),
        plant: null,
      }
    },
    kill: () => running.kill(),
    async restart() {
      running = await startProgram(program)
    },
    async stop() {
      await running.kill()
      await remove()
    },
  }
}

async function makeFolder(url: string): Promise<void> {
  const authorization = `Basic ${btoa(`${key.user}:${key.password}`)}`
  const { status } = await fetch(url, { method: 'MKCOL', headers: { authorization } })
  if (status !== 201) throw new Error(`MKCOL ${url}: ${status}`)
}
