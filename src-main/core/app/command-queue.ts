/** One writer at a time: commands wait here while a bulk write runs, never inside SQLite's busy timeout. */
export class CommandQueue {
  #tail: Promise<unknown> = Promise.resolve()

  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#tail.then(work)
    this.#tail = result.catch(() => undefined)
    return result
  }

  async idle(): Promise<void> {
    await this.#tail
  }
}
