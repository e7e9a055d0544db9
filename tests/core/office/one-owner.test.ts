import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { KEYS_FILE } from '../../../src-main/core/app/keys.ts'
import { type Connection, openEncrypted } from '../../../src-main/core/db/connection.ts'
import { openInProcess } from '../../support/club-process.ts'
import { startClub } from '../../support/start-club.ts'

test('a folder that another process has open is refused with since when, and free again after that one is killed', async () => {
  const { api, folder, office } = await startClub()
  await api.clubs.close()
  const other = openInProcess(office.installation.home, folder)
  await other.hear(1)

  await expect(api.clubs.open({ path: folder })).rejects.toMatchObject({
    code: 'OPEN_ELSEWHERE',
    data: { since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
  })
  expect((await api.clubs.current()).club).toBeNull()
  await other.killNow()

  expect(await api.clubs.open({ path: folder })).toMatchObject({ path: folder, name: 'みどりの会' })
})

test('a club that is open here is refused to another process, which says so and ends', async () => {
  const { folder, office } = await startClub()
  const other = openInProcess(office.installation.home, folder)

  await expect(other.hear(1)).rejects.toThrow('OPEN_ELSEWHERE')
})

test('whatever is killed while it writes, every entry it had confirmed is there, and the file is whole', async () => {
  const { api, folder, office } = await startClub()
  await api.clubs.close()
  const confirmed: string[] = []

  for (let round = 0; round < 20; round += 1) {
    const writer = openInProcess(office.installation.home, folder, { write: true })
    await writer.hear(3)
    await setTimeout((round * 7) % 40)
    await writer.killNow()
    confirmed.push(...writer.said.slice(1))
    const { missing, check, changes, rows } = look(folder, confirmed)
    expect({ round, missing, check, rows }).toEqual({ round, missing: [], check: 'ok', rows: changes })
  }

  expect(confirmed.length).toBeGreaterThanOrEqual(40)
  await api.clubs.open({ path: folder })
  expect((await api.members.list({})).total).toBeGreaterThanOrEqual(confirmed.length)
})

/** Straight into the file, as nobody has it open. */
function look(folder: string, ids: readonly string[]) {
  const db = openFile(folder)
  try {
    const known = new Set(db.db.prepare('SELECT id FROM member').pluck().all())
    return {
      missing: ids.filter((id) => !known.has(id)),
      check: db.db.pragma('quick_check', { simple: true }),
      // A member without its change, or a change without its member, would be half an entry.
      changes: db.db.prepare("SELECT count(*) FROM change_row WHERE tbl = 'member'").pluck().get(),
      rows: known.size,
    }
  } finally {
    db.close()
  }
}

function openFile(folder: string): Connection {
  const { wrappings } = JSON.parse(readFileSync(join(folder, KEYS_FILE), 'utf8')) as { wrappings: { key: string }[] }
  return openEncrypted(join(folder, 'meibo.db'), Buffer.from(wrappings[0]?.key ?? '', 'base64'))
}
