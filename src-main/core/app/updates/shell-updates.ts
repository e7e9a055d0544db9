import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { UpdateFault, UpdateSource } from '../../../../src-shared/contract/update-faults.ts'
import type { OfferedRelease } from '../../../../src-shared/contract/updates.ts'

/** `detail` is for the log of this laptop. */
interface Refused {
  readonly kind: 'refused'
  readonly why: UpdateFault
  readonly detail: string
}

export type LookedFor =
  | Refused
  | { readonly kind: 'notPicked' }
  /** No release: this one is the newest. */
  | { readonly kind: 'looked'; readonly release: OfferedRelease | null }

/** `version`: what was fetched. */
export type FetchEnd = Refused | { readonly kind: 'done'; readonly version: string } | { readonly kind: 'stopped' }

export type UpdateEnd = Refused | { readonly kind: 'done' }

/** How the desktop program around the core becomes a newer one. It remembers what it found last. */
export interface ShellUpdates {
  state(): Promise<{ readonly way: 'here' | 'byHand' | 'unsigned'; readonly host: string | null }>
  look(from: UpdateSource): Promise<LookedFor>
  download(signal?: AbortSignal): AsyncGenerator<Progress, FetchEnd>
  /** The question of who quits with unsaved work; true where it may be lost. */
  leaveUnsaved(): Promise<boolean>
  /** Ends the program, asking nobody; answers when it ends, and where it could not. */
  install(): Promise<UpdateEnd>
}
