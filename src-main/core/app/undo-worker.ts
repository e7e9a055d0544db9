import { parentPort, workerData } from 'node:worker_threads'
import type { RefusalCode, RefusalData } from '../../../src-shared/contract/errors.ts'
import type { Inputs, Outputs } from '../../../src-shared/contract/inferred.ts'
import { Refusal } from '../../../src-shared/domain/refusal.ts'
import { openEncrypted } from '../db/connection.ts'
import { createCtx } from '../db/create-ctx.ts'
import { guardWrites } from '../db/guard.ts'
import { systemIds } from '../db/ids.ts'
import { RosterIndex } from '../db/roster-index.ts'
import { undoOperation } from '../features/history/undo.ts'

export interface UndoSetup {
  readonly databasePath: string
  readonly key: Uint8Array
  readonly device: string
  readonly actor: string
  readonly now: number
  readonly input: Inputs['history']['undo']
}

export type UndoReply =
  | { readonly answer: Outputs['history']['undo'] }
  | { readonly refusal: { code: RefusalCode; data: RefusalData<RefusalCode> } }

const setup = workerData as UndoSetup
const db = openEncrypted(setup.databasePath, setup.key)
try {
  parentPort?.postMessage(undo())
} finally {
  db.close()
}

function undo(): UndoReply {
  const clock = { now: () => setup.now }
  const ctx = createCtx({
    db,
    roster: new RosterIndex(db),
    clock,
    ids: systemIds(clock.now),
    identity: { device: setup.device, series: '' },
    actor: setup.actor,
    mayWrite: guardWrites(db),
    onWritten: () => undefined,
  })
  try {
    return { answer: db.transaction(() => undoOperation(ctx, setup.input)) }
  } catch (fault) {
    if (fault instanceof Refusal) return { refusal: { code: fault.code, data: fault.data } }
    throw fault
  }
}
