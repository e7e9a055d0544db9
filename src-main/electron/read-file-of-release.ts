import { ReleaseFault } from '../core/app/updates/release.ts'
import type { OpenedFile, ReleaseSource } from './release-source.ts'

/** The whole of a small file. */
export async function readSmall(
  source: ReleaseSource,
  name: string,
  { limit, patience }: { limit: number; patience: number },
): Promise<Buffer> {
  const stop = AbortSignal.timeout(patience)
  const { chunks } = await source.open(name, stop)
  return collected(patiently(chunks, patience), limit)
}

/** All of it in memory; refuses more than `limit`. */
export async function collected(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const bytes: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) throw new ReleaseFault('malformed')
    bytes.push(chunk)
  }
  return Buffer.concat(bytes)
}

/** What a file has to be: exactly so long. */
export async function* ofLength(opened: OpenedFile, size: number, patience: number): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of patiently(opened.chunks, patience)) {
    length += chunk.length
    if (length > size) throw new ReleaseFault('size')
    yield chunk
  }
  if (length !== size) throw new ReleaseFault('size')
}

/** Gives up where nothing comes any more; what is slow but comes is waited for. */
async function* patiently(chunks: AsyncIterable<Uint8Array>, patience: number): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await within(iterator.next(), patience)
      if (next.done) return
      yield next.value
    }
  } finally {
    // Not waited for: a place that says nothing more does not answer to this either.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}

function within<T>(waited: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ReleaseFault('slow')), patience)
    waited
      .then(resolve, (fault: unknown) =>
        reject(fault instanceof ReleaseFault ? fault : new ReleaseFault(whyBroken(fault), fault)),
      )
      .finally(() => clearTimeout(timer))
  })
}

function whyBroken(fault: unknown): 'slow' | 'offline' {
  return fault instanceof Error && /timeout/i.test(`${fault.name} ${String(fault.cause)}`) ? 'slow' : 'offline'
}
