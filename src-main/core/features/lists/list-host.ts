import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Ctx } from '../../db/ctx.ts'
import type { ConsentItem } from './consent-items.ts'
import type { ListTasks } from './made-list.ts'

export type ListRequest = Inputs['lists']['make']

/** What making lists needs of the club they are of. */
export interface ListHost {
  ctx(): Ctx
  command<T>(work: (ctx: Ctx) => T): Promise<T>
  /** Works on a list in whatever thread: it says how far it is and stops when `signal` does. */
  work<K extends keyof ListTasks>(
    task: K,
    job: ListJob,
    signal?: AbortSignal,
  ): AsyncGenerator<Progress, ListTasks[K], void>
}

/** A list that is to be made: who stands in it is decided, the rest is reading and writing. */
export interface ListJob {
  readonly request: Omit<ListRequest, 'who'>
  /** In kana order. */
  readonly ids: readonly string[]
  /** What each person does not want to be shown. */
  readonly withheld: ReadonlyMap<string, readonly ConsentItem[]>
  /** Of guardians and payers who do not want to be listed, the names, by whose row would show them. */
  readonly hiddenNames: ReadonlyMap<string, readonly string[]>
  /** How many the whole list holds, where this is only a part of it to be looked at. */
  readonly outOf?: number
  readonly today: PlainDate
  readonly now: string
}
