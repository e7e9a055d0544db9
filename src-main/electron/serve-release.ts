import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LARGEST_RELEASE_FILE, type Release, ReleaseFault, type ReleaseFile } from '../core/app/updates/release.ts'
import {
  createServer,
  isAskedByOwnName,
  listenOnLoopback,
  loopbackAddress,
  newSecret,
} from '../core/hosting/loopback.ts'
import { collected, ofLength } from './read-file-of-release.ts'
import type { ReleaseSource } from './release-source.ts'

export interface ServedRelease {
  readonly address: string
  /** What was wrong with a file that was asked for; null while nothing was. */
  fault(): ReleaseFault | null
  close(): void
}

type Answer = Parameters<NonNullable<Parameters<typeof createServer>[1]>>[1]

/**
 * Gives the installer the files of a signed release, wherever they lie, under a path that nobody can guess: exactly those
 * that were signed, exactly so long. So the installer itself asks nobody but this program.
 */
export async function serveRelease(source: ReleaseSource, release: Release, patience: number): Promise<ServedRelease> {
  const secret = newSecret()
  const stop = new AbortController()
  let fault: ReleaseFault | null = null
  let port = 0
  const server = createServer((request, answer) => {
    const file = isAskedByOwnName(request, port) ? fileAskedFor(request, secret, release) : undefined
    if (file === undefined) return void answer.writeHead(404).end()
    give(source, file, { answer, patience, signal: stop.signal }).catch((wrong: unknown) => {
      if (!stop.signal.aborted) fault ??= wrong instanceof ReleaseFault ? wrong : null
      if (answer.headersSent) answer.destroy()
      else answer.writeHead(502).end()
    })
  })
  port = await listenOnLoopback(server, 0)
  return {
    address: `http://${loopbackAddress}:${port}/${secret}/`,
    fault: () => fault,
    close: () => {
      stop.abort()
      server.close()
      server.closeAllConnections()
    },
  }
}

function fileAskedFor(
  { method, url }: { method?: string | undefined; url?: string | undefined },
  secret: string,
  { files }: Release,
): ReleaseFile | undefined {
  // The installer puts a number behind the name, so that nobody on the way answers from memory.
  const path = (url ?? '').replace(/\?.*$/, '')
  return method === 'GET' ? files.find(({ name }) => path === `/${secret}/${name}`) : undefined
}

interface Asked {
  readonly answer: Answer
  readonly patience: number
  readonly signal: AbortSignal
}

async function give(source: ReleaseSource, file: ReleaseFile, { answer, patience, signal }: Asked): Promise<void> {
  const opened = await source.open(file.name, AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]))
  if (opened.length !== null && opened.length !== file.size) throw new ReleaseFault(isList(file) ? 'disagrees' : 'size')
  const chunks = ofLength(opened, file.size, patience)
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': file.size }
  if (!isList(file)) {
    answer.writeHead(200, headers)
    return pipeline(Readable.from(chunks), answer)
  }
  // What is read before the whole of it could be checked by whoever asks is checked here.
  const bytes = await collected(chunks, LARGEST_RELEASE_FILE)
  if (createHash('sha512').update(bytes).digest('base64') !== file.sha512) throw new ReleaseFault('disagrees')
  answer.writeHead(200, headers).end(bytes)
}

function isList({ arch }: ReleaseFile): boolean {
  return arch === 'any'
}

/** A whole program over a slow line. */
const LONGEST = 6 * 3_600_000
