import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { ReleaseFault } from '../core/app/updates/release.ts'

/** Where the files of a release lie. What comes from there is not believed before it was checked. */
export interface ReleaseSource {
  open(name: string, signal: AbortSignal): Promise<OpenedFile>
}

export interface OpenedFile {
  /** Null where the place does not say. */
  readonly length: number | null
  readonly chunks: AsyncIterable<Uint8Array>
}

type Fetch = (address: string, options: RequestInit) => Promise<Response>

/** An https address that is asked for one file at a time and may not send anybody elsewhere. */
export function addressSource(address: string, ask: Fetch): ReleaseSource {
  const base = readAddress(address)
  return {
    open: async (name, signal) => {
      const options = { redirect: 'error', cache: 'no-store', credentials: 'omit', signal } as const
      const answer = await ask(new URL(name, base).href, options).catch((fault: unknown) => {
        throw new ReleaseFault(whyUnanswered(fault), fault)
      })
      if (!answer.ok || answer.body === null) throw new ReleaseFault(answer.status < 500 ? 'missing' : 'offline')
      const length = answer.headers.get('content-length')
      return { length: length === null ? null : Number(length), chunks: answer.body }
    },
  }
}

/** A folder with all files of a release, as they were fetched elsewhere. */
export function folderSource(folder: string): ReleaseSource {
  return {
    open: async (name, signal) => {
      const path = join(folder, name)
      const found = await lstat(path).catch(() => null)
      if (!found?.isFile()) throw new ReleaseFault('missing')
      return { length: found.size, chunks: createReadStream(path, { signal }) }
    },
  }
}

/** The address with a slash at its end. */
export function readAddress(address: string): string {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') throw new ReleaseFault('address')
  return `${url.origin}${url.pathname.replace(/\/*$/, '/')}`
}

function whyUnanswered(fault: unknown): 'slow' | 'address' | 'offline' {
  if (!(fault instanceof Error)) return 'offline'
  if (fault.name === 'TimeoutError') return 'slow'
  const cause = fault.cause instanceof Error ? fault.cause.message : ''
  return /redirect/i.test(`${fault.message} ${cause}`) ? 'address' : 'offline'
}
