import { EventPublisher } from '@orpc/server'
import type { OperationId } from '../../../src-shared/contract/values.ts'

export interface ChangeEvent {
  readonly tables: string[]
  readonly operationId: OperationId | null
}

/** Tells every open window which tables a committed write has touched. */
export class ChangeEvents {
  readonly #publisher = new EventPublisher<{ changed: ChangeEvent }>()
  readonly #closed = new AbortController()

  publish(event: ChangeEvent): void {
    // After the transaction: a listener reads what was committed, not what may still be rolled back.
    queueMicrotask(() => this.#publisher.publish('changed', event))
  }

  /** Ends when the caller goes away or the club is closed. */
  async *subscribe(signal?: AbortSignal): AsyncGenerator<ChangeEvent, void> {
    const ended = signal === undefined ? this.#closed.signal : AbortSignal.any([signal, this.#closed.signal])
    try {
      for await (const event of this.#publisher.subscribe('changed', { signal: ended })) yield event
    } catch (fault) {
      if (!ended.aborted) throw fault
    }
  }

  close(): void {
    this.#closed.abort()
  }
}
