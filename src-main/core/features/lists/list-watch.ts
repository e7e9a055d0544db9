import type { Progress } from '../../../../src-shared/contract/progress.ts'

/** How work on a list speaks to whoever waits for it, in this thread or from another. */
export interface ListWatch {
  report(progress: Progress): void
  /** Refuses to go on once the caller has cancelled: called between steps. */
  checkCancelled(): void
}
