import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { KEYS_FILE } from '../../../src-main/core/app/keys.ts'
import { openEncrypted } from '../../../src-main/core/db/connection.ts'
import { newestVersion } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import { openCommandLine } from '../../support/cli.ts'
import { finish } from '../../support/finish.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

const newer = { fileVersion: 990, appVersion: newestVersion(migrations) }
const growth = 'ALTER TABLE member ADD COLUMN aura TEXT; CREATE TABLE constellation (id TEXT PRIMARY KEY) STRICT;'

test('a roster of a newer Meibo can be looked at and listed, and nothing of it changes, byte for byte', async () => {
  const { api, folder, given, ...club } = await startClub({ dailyBackups: true })
  const { id } = await given.member('髙橋 一', { owes: { 2025: 3000 } })
  await writtenByNewer({ api, folder, ...club, given }, growth)
  const before = filesOf(folder)

  await api.clubs.open({ path: folder })
  const current = await api.clubs.current()
  const { rows } = await api.members.list({})
  const person = await api.members.get({ id })
  const list = await finish(api.lists.make({ who: { ids: [id] }, format: 'csv' }))
  await api.clubs.close()

  expect({ newer: current.newer, listed: rows.map(({ name }) => name), name: person.name, ...list }).toEqual({
    newer,
    listed: ['髙橋 一'],
    name: '髙橋 一',
    file: expect.any(File),
    rows: 1,
    operationId: null,
  })
  expect(filesOf(folder)).toEqual(before)
})

test('whoever wants to change a roster of a newer Meibo is told that it can only be looked at', async () => {
  const { api, folder, given, ...club } = await startClub()
  const { id } = await given.member('髙橋 一')
  await writtenByNewer({ api, folder, given, ...club }, growth)
  await api.clubs.open({ path: folder })

  const acts = [
    () => api.members.update({ id, fields: { note: 'x' } }),
    () => api.history.undo({}),
    () => finish(api.sync.run()),
    () => api.backups.setSecondPlace({ folder: null }),
  ]
  for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'CLUB_READ_ONLY' })
})

test('a backup of a roster of a newer Meibo can be made, and is whole', async () => {
  const club = await startClub()
  await writtenByNewer(club, growth)
  await club.api.clubs.open({ path: club.folder })

  const made = await finish(club.api.backups.create())

  expect(readdirSync(join(club.folder, 'backups'))).toEqual([made.fileName])
})

test('where a newer Meibo keeps something elsewhere, the screen that needs it says so', async () => {
  const { api, folder, given, ...club } = await startClub()
  const { id } = await given.member('髙橋 一')
  await writtenByNewer({ api, folder, given, ...club }, 'ALTER TABLE contact_point RENAME TO way_to_reach;')
  await api.clubs.open({ path: folder })

  await expect(api.members.get({ id })).rejects.toMatchObject({ code: 'DATABASE_NEWER', data: newer })
})

test('the command line reads a roster of a newer Meibo and refuses to write it', async () => {
  const { api, folder, given, ...club } = await startClub()
  await given.member('髙橋 一')
  await writtenByNewer({ api, folder, given, ...club }, growth)
  const line = openCommandLine()

  const read = await line.run('members', '--data', folder)
  const written = await line.run('call', 'members.add', '{"name":"佐藤 花子"}', '--data', folder)

  expect([read.code, read.out.includes('髙橋 一'), written.code, written.err.includes('見るだけ')]).toEqual([
    0,
    true,
    1,
    true,
  ])
})

async function writtenByNewer({ api, folder }: StartedClub, sql: string): Promise<void> {
  await api.clubs.close()
  const key = Buffer.from(JSON.parse(readFileSync(join(folder, KEYS_FILE), 'utf8')).wrappings[0].key, 'base64')
  const { db } = openEncrypted(join(folder, 'meibo.db'), key)
  db.exec(sql)
  db.pragma('user_version = 990')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** What lies in the folder, without the journal that reading needs. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}
