import { randomUUID } from 'node:crypto'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { ImportId, OperationId } from '../../../../src-shared/contract/values.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Author } from '../../db/author-ctx.ts'
import { relayProgress } from '../../workers/relay-progress.ts'
import { ImportSession } from './import-session.ts'
import type { Tasks } from './messages.ts'

const READ_TIME_MS = 30_000
const MOST_SESSIONS = 3

/** What a session needs of the club it brings members into. */
export interface ImportHost {
  readonly folder: string
  readonly databasePath: string
  readonly key: Uint8Array
  author(): Author
  /** Holds every other write off while the worker writes. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  refresh(tables: readonly string[], operationId: OperationId | null): Promise<void>
}

type Steps<R> = AsyncGenerator<Progress, R>

/** Files that are being brought in: each is read, judged and written by a worker of its own. */
export class ImportSessions {
  readonly #host: ImportHost
  readonly #sessions = new Map<string, ImportSession>()

  constructor(host: ImportHost) {
    this.#host = host
  }

  async *open({ file }: Inputs['imports']['open'], signal?: AbortSignal): Steps<OpenAnswer> {
    const importId = randomUUID() as ImportId
    const { folder, databasePath, key } = this.#host
    const session = new ImportSession({ folder, databasePath, key, fileName: file.name })
    this.#makeRoom()
    this.#sessions.set(importId, session)
    let read = false
    try {
      yield { stage: 'read', done: 0, total: file.size }
      const bytes = await file.arrayBuffer()
      const answer = await session.within(
        READ_TIME_MS,
        { fileName: file.name, signal },
        session.ask('read', { bytes }, { signal, transfer: [bytes] }),
      )
      read = true
      return { importId, fileName: file.name, ...answer }
    } finally {
      if (!read) await this.#end(importId)
    }
  }

  propose({ importId, ...ask }: Inputs['imports']['propose']): Promise<Outputs['imports']['propose']> {
    return this.#find(importId).ask('propose', ask)
  }

  preview({ importId, ...ask }: Inputs['imports']['preview']): Promise<Outputs['imports']['preview']> {
    return this.#find(importId).ask('preview', { ...ask, now: this.#host.author().now })
  }

  async *commit({ importId, ...ask }: Inputs['imports']['commit'], signal?: AbortSignal): Steps<CommitResult> {
    const session = this.#find(importId)
    const written = yield* relayProgress(signal, (stop, onProgress) =>
      this.#host.exclusively(async () => {
        const author = this.#host.author()
        const answer = await session.ask('commit', { ...ask, author }, { signal: stop, onProgress })
        if (answer.operationId !== null) await this.#host.refresh(answer.tables, answer.operationId as OperationId)
        return answer
      }),
    )
    const { operationId, counts, dues } = written
    return { operationId: operationId as OperationId | null, counts, dues }
  }

  async close(importId: string): Promise<void> {
    await this.#end(importId)
  }

  async closeAll(): Promise<void> {
    for (const id of [...this.#sessions.keys()]) await this.#end(id)
  }

  #find(importId: string): ImportSession {
    const session = this.#sessions.get(importId)
    if (session === undefined) throw refuse('IMPORT_EXPIRED', {})
    // The one used longest ago is the first to make room.
    this.#sessions.delete(importId)
    this.#sessions.set(importId, session)
    return session
  }

  #makeRoom(): void {
    for (const id of [...this.#sessions.keys()].slice(0, Math.max(0, this.#sessions.size - MOST_SESSIONS + 1)))
      void this.#end(id)
  }

  async #end(importId: string): Promise<void> {
    const session = this.#sessions.get(importId)
    this.#sessions.delete(importId)
    await session?.end()
  }
}

type CommitResult = Pick<Outputs['imports']['preview'], 'counts' | 'dues'> & { operationId: OperationId | null }
type OpenAnswer = Tasks['read']['answer'] & { importId: ImportId; fileName: string }
