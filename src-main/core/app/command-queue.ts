import type { Refusal } from '../../../src-shared/domain/refusal.ts'

/** One writer at a time: commands wait here while a bulk write runs, never inside SQLite's busy timeout. */
export class CommandQueue {
  readonly #closed: Refusal | null
  #tail: Promise<unknown> = Promise.resolve()

  /** `closed`: what everybody is answered where nothing may be written. */
  constructor(closed: Refusal | null = null) {
    this.#closed = closed
  }

  run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#closed !== null) return Promise.reject(this.#closed)
    const result = this.#tail.then(work)
    this.#tail = result.catch(() => undefined)
    return result
  }

  async idle(): Promise<void> {
    await this.#tail
  }
}
