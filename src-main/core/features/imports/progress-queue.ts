import type { Progress } from '../../../../src-shared/contract/imports.ts'

/** Progress told by a worker, taken one by one by whoever waits for the result. */
export class ProgressQueue {
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
