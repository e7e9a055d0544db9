import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { openEncrypted } from '../../src-main/core/db/connection.ts'
import type { OperationId } from '../../src-shared/contract/values.ts'
import { finish } from '../support/finish.ts'
import { atMostTimes, timed } from './measured.ts'
import type { Row } from './receipts.ts'

const NOTE = '二〇二六年の案内を送った'
const GOAL = 12

/**
 * A note for everybody, and its undo, against a bare UPDATE of the same rows in a copy of the same file, with a row of a
 * log for each. What ours does besides: reads and checks each person, names what it saw, keeps the heads and the index
 * of the log, folds what search looks into.
 */
export async function benchEdits(home: string, folder: string, copy: string): Promise<Row[]> {
  const office = createOffice({ home, host: 'cli', dailyBackups: false })
  await office.open(folder)
  try {
    const { db, key } = office.club()
    db.run('VACUUM INTO ?', copy)
    const bare = await timed(() => bareEdit(copy, key))

    const api = apiOf(office)
    const written: { operationId?: OperationId; members: number } = { members: 0 }
    const edited = await timed(async () => {
      const edit = { who: { filter: {} }, set: { note: NOTE } }
      const { operationId, members } = await finish(api.edits.apply({ edit }))
      Object.assign(written, { members, ...(operationId !== null && { operationId }) })
    })
    const undone = await timed(() => api.history.undo({ operationId: written.operationId }))
    return [
      atMostTimes(`edit: a note for ${written.members} members, ms`, edited, bare, GOAL),
      atMostTimes('edit: its undo, ms', undone, bare, GOAL),
    ]
  } finally {
    await office.close()
  }
}

function bareEdit(path: string, key: Uint8Array): void {
  const { db } = openEncrypted(path, key)
  db.exec('CREATE TABLE bare_log (row TEXT, body TEXT)')
  const ids = db.prepare('SELECT id FROM member ORDER BY n').pluck().all()
  const update = db.prepare('UPDATE member SET note = ? WHERE id = ?')
  const log = db.prepare('INSERT INTO bare_log VALUES (?, ?)')
  db.transaction(() => {
    for (const id of ids) {
      update.run(NOTE, id)
      log.run(id, JSON.stringify(['r', 'member', id, 'note', { note: NOTE }]))
    }
  })()
  db.close()
}
