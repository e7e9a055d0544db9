import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a club found in a synced folder is refused there, and moved to a safe place without touching what lies beside it', async () => {
  const { api, given, folder, office } = await startClub()
  await given.member('髙橋 一')
  const series = office.club().identity
  await api.clubs.close()
  const synced = join(folder, '..', 'Dropbox', '会')
  mkdirSync(synced, { recursive: true })
  cpSync(folder, synced, { recursive: true })
  writeFileSync(join(synced, 'お花見.txt'), '別のもの')

  await expect(api.clubs.open({ path: synced })).rejects.toMatchObject({ code: 'UNSAFE_FOLDER' })
  const moved = await api.clubs.moveHere({ path: synced })

  expect(existsSync(join(moved.path, 'meibo.db'))).toBe(true)
  expect(readdirSync(synced)).toEqual(['お花見.txt'])
  expect((await api.members.list({})).rows.map(({ name }) => name)).toEqual(['髙橋 一'])
  // The original still lies where it was: what was moved was a copy, and so a laptop of its own.
  expect(office.club().identity).not.toEqual(series)
})
