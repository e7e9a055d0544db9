import type { Outputs } from '../../../../src-shared/contract/inferred.ts'

export interface ListTasks {
  readonly make: MadeList
  readonly survey: ListSurvey
}

/** A file that was made, in pieces. */
export interface MadeList {
  readonly parts: Uint8Array<ArrayBuffer>[]
  readonly rows: number
  /** The keys of what it shows, for the record. */
  readonly columns: string[]
}

/** What a list would hold. */
export interface ListSurvey {
  readonly rows: number
  readonly withheld: number
  readonly lost: Outputs['lists']['check']['lost']
  readonly crowded: Outputs['lists']['check']['crowded']
  readonly sample: Outputs['lists']['check']['sample']
}
