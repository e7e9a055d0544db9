import type { Inputs } from '../../../../src-shared/contract/inferred.ts'
import type { Progress } from '../../../../src-shared/contract/progress.ts'
import type { OperationId } from '../../../../src-shared/contract/values.ts'
import { cleanFileName } from '../../../../src-shared/domain/clean-file-name.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Ctx } from '../../db/ctx.ts'
import { recordLeaving } from '../../db/export-record.ts'
import { runJob } from '../../workers/run-job.ts'
import { type ComposedPaper, composeEventPaper } from './compose-event-paper.ts'
import { type EventPaper, sizeOf } from './event-paper.ts'
import { writeEventPaper } from './write-event-paper.ts'

type Request = Inputs['events']['makeList']

/** What making papers needs of the club they are of. */
export interface PaperHost {
  readonly folder: string
  ctx(): Ctx
  command<T>(work: (ctx: Ctx) => T): Promise<T>
}

interface Made {
  readonly file: File
  readonly rows: number
  /** Null where nothing could be recorded. */
  readonly operationId: OperationId | null
}

/** Few people are drawn faster than a worker starts. */
const MOST_HERE = 100
const worker = new URL('./event-paper-worker.ts', import.meta.url)

/** Makes a paper about an event and records that it left, with what stands on it. */
export async function* makeEventList(
  host: PaperHost,
  request: Request,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Made, void> {
  const composed = composeEventPaper(host.ctx(), request, host.folder)
  yield { stage: 'writing', done: 0, total: sizeOf(composed.paper) }
  const parts = yield* written(composed.paper, signal)
  const format = composed.paper.kind === 'badges' ? 'pdf' : request.format
  const file = new File(parts, cleanFileName(`${composed.title}.${format}`), { type: types[format] })
  return { file, rows: composed.rows, operationId: await recorded(host, request, composed, file) }
}

async function* written(
  paper: EventPaper,
  signal?: AbortSignal,
): AsyncGenerator<Progress, Uint8Array<ArrayBuffer>[], void> {
  if (sizeOf(paper) > MOST_HERE) return yield* runJob<Uint8Array<ArrayBuffer>[]>(worker, paper, signal)
  return writeEventPaper(paper, {
    report: () => undefined,
    checkCancelled: () => {
      if (signal?.aborted === true) throw refuse('CANCELLED', {})
    },
  })
}

function recorded(host: PaperHost, request: Request, { title, columns, rows }: ComposedPaper, file: File) {
  const { id, list, recipient, purpose } = request
  const format = file.name.endsWith('.pdf') ? 'pdf' : 'xlsx'
  const leaving = { title, format, rows, columns, who: { eventId: id, list }, recipient, purpose, fileName: file.name }
  return recordLeaving(host, leaving)
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const
