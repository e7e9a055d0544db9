import type { Progress } from '../../../src-shared/contract/progress.ts'

/**
 * Work that tells how far it is, as steps that are taken one by one. Whoever aborts or goes away stops it, and this
 * waits until it has ended.
 */
export async function* relayProgress<Result>(
  signal: AbortSignal | undefined,
  work: (stop: AbortSignal, tell: (progress: Progress) => void) => Promise<Result>,
): AsyncGenerator<Progress, Result, void> {
  const gone = new AbortController()
  const stop = signal === undefined ? gone.signal : AbortSignal.any([signal, gone.signal])
  const told = new ProgressQueue()
  const working = work(stop, (progress) => told.push(progress))
  const ended = working.then(
    () => told.end(),
    () => told.end(),
  )
  try {
    yield* told
    return await working
  } finally {
    gone.abort()
    await ended
  }
}

class ProgressQueue {
  readonly #told: Progress[] = []
  #ended = false
  #wake: () => void = () => undefined

  push(progress: Progress): void {
    this.#told.push(progress)
    this.#wake()
  }

  end(): void {
    this.#ended = true
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Progress, void> {
    for (;;) {
      const next = this.#told.shift()
      if (next !== undefined) yield next
      else if (this.#ended) return
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    }
  }
}
