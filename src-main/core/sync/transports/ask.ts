import { faultOfConnection } from './http-faults.ts'
import { stopped } from './stopped.ts'
import { StoreFault } from './transport.ts'

export interface Question {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | undefined
}

export interface Asking {
  readonly signal?: AbortSignal | undefined
  readonly patience: Patience
  /** Whether a redirection to there may be followed with the same headers. */
  readonly mayFollow: (url: URL) => boolean
}

/** How long a server may take: `graceMs`, and the time that its bytes take at the slowest. */
export interface Patience {
  readonly graceMs: number
  readonly leastBytesPerSecond: number
}

export const usualPatience: Patience = { graceMs: 30_000, leastBytesPerSecond: 8_000 }

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Piece by piece, without end: whoever reads keeps count. @throws StoreFault */
  readonly pieces: AsyncIterable<Uint8Array>
  /** @throws StoreFault `tooLarge` */
  read(mostBytes: number): Promise<Uint8Array>
  /** Lets go of the connection without reading on. */
  drop(): Promise<void>
}

const mostRedirections = 5
const redirections = new Set([301, 302, 303, 307, 308])

/** One request over HTTP, by the rules for a server that may be anybody: time, size and other addresses are limited. */
export async function ask(question: Question, asking: Asking): Promise<Answer> {
  let { url } = question
  for (let count = 0; count <= mostRedirections; count += 1) {
    const answer = await askOnce({ ...question, url }, asking)
    if (!redirections.has(answer.status)) return answer
    await answer.drop()
    url = target(answer.headers, url, asking)
  }
  throw new StoreFault('redirected', 'redirected again and again')
}

function target(headers: Headers, from: URL, { mayFollow }: Asking): URL {
  const location = headers.get('location') ?? ''
  const to = URL.canParse(location, from.href) ? new URL(location, from) : null
  if (to !== null && to.origin === from.origin && mayFollow(to)) return to
  throw new StoreFault('redirected', `redirected to ${to === null ? 'nowhere' : to.origin + to.pathname}`)
}

async function askOnce({ method, url, headers, body }: Question, { signal, patience }: Asking): Promise<Answer> {
  const watch = startWatch(patience, signal)
  watch.allow(body?.length ?? 0)
  try {
    const response = await fetch(url, {
      method,
      headers: { 'accept-encoding': 'identity', 'cache-control': 'no-cache', ...headers },
      // A blob goes out in pieces: a slow line that still moves is then not taken for a dead one.
      ...(body === undefined ? {} : { body: new Blob([body as Uint8Array<ArrayBuffer>]) }),
      redirect: 'manual',
      signal: watch.signal,
    })
    return answerOf(response, watch)
  } catch (error) {
    watch.end()
    throw watch.why(error)
  }
}

function answerOf(response: Response, watch: Watch): Answer {
  const pieces = piecesOf(response, watch)
  return {
    status: response.status,
    headers: response.headers,
    pieces,
    read: (mostBytes) => readAll(response, pieces, mostBytes),
    async drop() {
      watch.end()
      await response.body?.cancel().catch(() => {})
    },
  }
}

async function* piecesOf(response: Response, watch: Watch): AsyncGenerator<Uint8Array> {
  try {
    let count = 0
    watch.begin()
    watch.allow(0)
    for await (const piece of response.body ?? []) {
      count += piece.length
      watch.allow(count)
      yield piece
    }
  } catch (error) {
    throw watch.why(error)
  } finally {
    watch.end()
  }
}

async function readAll(response: Response, pieces: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new StoreFault('tooLarge', `more than ${mostBytes} bytes`)
  if (Number(response.headers.get('content-length') ?? 0) > mostBytes) {
    for await (const _ of pieces) break
    throw tooLarge()
  }
  const found: Uint8Array[] = []
  let count = 0
  for await (const piece of pieces) {
    count += piece.length
    if (count > mostBytes) throw tooLarge()
    found.push(piece)
  }
  return joined(found, count)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

interface Watch {
  readonly signal: AbortSignal
  /** A step begins: sending, or receiving. */
  begin(): void
  /** Gives the time that all bytes of this step so far take at the slowest. */
  allow(bytes: number): void
  end(): void
  why(error: unknown): StoreFault
}

/** Bytes that come one by one do not buy time: what counts is how many came since the step began. */
function startWatch({ graceMs, leastBytesPerSecond }: Patience, signal: AbortSignal | undefined): Watch {
  const late = new AbortController()
  let start = performance.now()
  let timer: NodeJS.Timeout | undefined
  return {
    signal: signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]),
    begin() {
      start = performance.now()
    },
    allow(bytes) {
      clearTimeout(timer)
      const end = start + graceMs + (bytes / leastBytesPerSecond) * 1000
      timer = setTimeout(() => late.abort(), Math.max(0, end - performance.now()))
    },
    end: () => clearTimeout(timer),
    why: (error) => {
      if (signal?.aborted === true) return stopped(signal)
      return late.signal.aborted
        ? new StoreFault('unreachable', 'too slow', { cause: error })
        : faultOfConnection(error)
    },
  }
}
