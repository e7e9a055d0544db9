import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Author } from '../../db/author-ctx.ts'

/** What the worker needs to reach the club's file by itself. */
export interface WorkerSetup {
  readonly databasePath: string
  readonly folder: string
  readonly key: Uint8Array
  readonly fileName: string
}

type PreviewInput = Omit<Inputs['imports']['preview'], 'importId'>
type CommitInput = Omit<Inputs['imports']['commit'], 'importId'>

export type ReadAnswer = Omit<Awaited<ReadResult>, 'importId' | 'fileName'>
type ReadResult = Promise<{
  importId: string
  fileName: string
  format: string
  encoding: string | null
  sheets: { name: string | null; rows: number; columns: number; headerRow: number | null }[]
}>

export interface CommitAnswer {
  readonly operationId: string | null
  readonly counts: Outputs['imports']['preview']['counts']
  readonly dues: Outputs['imports']['preview']['dues']
  readonly tables: string[]
}

/** What can be asked of the worker, and its answers. */
export interface Tasks {
  read: { ask: { bytes: ArrayBuffer }; answer: ReadAnswer }
  propose: {
    ask: { sheet?: string | null | undefined; headerRow?: number | undefined }
    answer: Outputs['imports']['propose']
  }
  preview: { ask: PreviewInput & { now: number }; answer: Outputs['imports']['preview'] }
  commit: { ask: CommitInput & { author: Author }; answer: CommitAnswer }
}
