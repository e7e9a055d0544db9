import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newestVersion } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import { finish } from '../../support/finish.ts'
import { png } from '../../support/pictures.ts'
import { startClub } from '../../support/start-club.ts'
import { schemaOfNewer, writtenByNewer } from '../../support/written-by-newer.ts'

const newer = { fileVersion: schemaOfNewer, appVersion: newestVersion(migrations) }

test('a roster of a newer Meibo can be looked at and listed, and nothing of it changes, byte for byte', async () => {
  const { api, folder, given } = await startClub({ dailyBackups: true })
  const { id } = await given.member('髙橋 一', { owes: { 2025: 3000 } })
  await writtenByNewer({ api, folder })
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

test('papers of a roster of a newer Meibo are printed, and nobody can note that they were', async () => {
  const { api, folder, given } = await startClub({ today: '2026-05-07' })
  const { id } = await given.member('髙橋 一')
  const { id: activityId } = await api.activities.save({ name: '木曜練習' })
  const { id: sessionId } = await api.sessions.save({ activityId, heldOn: '2026-05-07' })
  const { id: eventId } = await api.events.save({ name: '日帰りの旅', startsOn: '2026-06-08' })
  await api.registrations.add({ eventId, people: [{ personId: id }] })
  await writtenByNewer({ api, folder })
  await api.clubs.open({ path: folder })

  const sheet = await api.attendance.printSheet({ sessionId })
  const rates = await finish(api.rates.report({ activityId, from: '2026-04-01', to: '2026-05-07', format: 'pdf' }))
  const list = await finish(api.events.makeList({ id: eventId, list: 'roster', format: 'pdf' }))

  for (const { file } of [sheet, rates, list]) expect((await file.text()).slice(0, 5)).toBe('%PDF-')
  expect([rates.operationId, list.operationId]).toEqual([null, null])
})

test('whoever wants to change a roster of a newer Meibo is told that it can only be looked at', async () => {
  const { api, folder, given } = await startClub()
  const { id } = await given.member('髙橋 一')
  await writtenByNewer({ api, folder })
  const before = filesOf(folder)
  await api.clubs.open({ path: folder })

  const picture = new File([png(20)], '印.png', { type: 'image/png' })
  const acts = [
    () => api.members.update({ id, fields: { note: 'x' } }),
    () => api.history.undo({}),
    () => finish(api.sync.run()),
    () => api.backups.setSecondPlace({ folder: null }),
    () => api.attachments.add({ memberId: id, file: picture }),
    () => api.attachments.setPhoto({ memberId: id, photo: picture }),
    () => api.settings.setPicture({ which: 'logo', picture }),
    () => api.protection.setPassphrase({ passphrase: 'みどりの 山の 七つの 石', label: '' }),
  ]
  for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'CLUB_READ_ONLY' })
  await api.clubs.close()

  expect(filesOf(folder)).toEqual(before)
})

test('a backup of a roster of a newer Meibo can be made, and is whole', async () => {
  const { api, folder } = await startClub()
  await writtenByNewer({ api, folder })
  await api.clubs.open({ path: folder })

  const made = await finish(api.backups.create())

  expect(readdirSync(join(folder, 'backups'))).toEqual([made.fileName])
})

test('where a newer Meibo keeps something elsewhere, the screen that needs it says so', async () => {
  const { api, folder, given } = await startClub()
  const { id } = await given.member('髙橋 一')
  await writtenByNewer({ api, folder }, 'ALTER TABLE contact_point RENAME TO way_to_reach;')
  await api.clubs.open({ path: folder })

  await expect(api.members.get({ id })).rejects.toMatchObject({ code: 'DATABASE_NEWER', data: newer })
})

/** What lies in the folder, without the journal that reading needs. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => !/-(wal|shm)$/.test(name) && statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]))
}
