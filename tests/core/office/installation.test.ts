import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Installation } from '../../../src-main/core/app/installation.ts'
import { createOffice } from '../../../src-main/core/app/office.ts'
import { rememberInProcess } from '../../support/installation-process.ts'
import { type StartedClub, startClub, temporaryFolder } from '../../support/start-club.ts'

test('what several processes remember at the same time is all there, under one id', async () => {
  const home = join(temporaryFolder(), 'home')
  const names = ['一', '二', '三']

  const ids = await Promise.all(names.map((name) => rememberInProcess(home, name, 30)))

  const installation = new Installation(home)
  const expected = names.flatMap((name) => Array.from({ length: 30 }, (_, i) => `${name}-${i}`))
  expect(Object.keys(installation.preferences).toSorted()).toEqual(expected.toSorted())
  expect(installation.clubs).toHaveLength(90)
  expect(new Set(ids)).toEqual(new Set([installation.installId]))
  installation.close()
})

test('two windows of one laptop see at once what the other has set', () => {
  const home = join(temporaryFolder(), 'home')
  const [one, other] = [new Installation(home), new Installation(home)]

  one.setActor('佐藤')
  other.setPreference('language', 'ja')
  one.remember({ path: '/緑', name: '緑', lastOpenedAt: null })
  other.remember({ path: '/青', name: '青', lastOpenedAt: null })
  other.forget('/緑')

  for (const { actor, preferences, clubs } of [one, other]) {
    expect({ actor, preferences, clubs }).toEqual({
      actor: '佐藤',
      preferences: { language: 'ja' },
      clubs: [{ path: '/青', name: '青', lastOpenedAt: null }],
    })
  }
  one.close()
  other.close()
})

const spoilt: readonly (readonly [string, (file: string) => void])[] = [
  ['is gone', (file) => rmSync(file)],
  ['is empty', (file) => truncateSync(file)],
  ['is cut off', (file) => truncateSync(file, 5000)],
  ['begins with a wrong byte', (file) => flip(file, 3)],
  ['has a wrong byte in its middle', (file) => flip(file, 4096)],
  ['holds something else', (file) => writeFileSync(file, '{"installId":')],
]

test.each(spoilt)('an installation file that %s costs neither the clubs nor the device', async (_, spoil) => {
  const club = await startClub()
  await club.api.clubs.close()
  // The spare copy is made whenever the file is opened.
  await club.api.clubs.open({ path: club.folder })
  const before = await known(club)
  await club.api.clubs.close()

  spoil(join(club.office.installation.home, 'installation.db'))
  await club.api.clubs.open({ path: club.folder })

  expect(await known(club)).toEqual(before)
})

test('with the spare copy gone too, the id, the device and the clubs of the clubs folder are found again', async () => {
  const { api, office } = await startClub()
  const { path } = await api.clubs.create({ name: 'あおの会' })
  const before = { id: office.installation.installId, ...office.club().identity }
  await api.clubs.close()
  const { home } = office.installation

  writeFileSync(join(home, 'installation.db'), 'あ'.repeat(5000))
  rmSync(join(home, 'installation-spare.db'))
  const again = createOffice({ home, host: 'cli', dailyBackups: false })
  const found = again.known()
  await again.open(path)

  expect(found).toEqual([{ path, name: 'あおの会', lastOpenedAt: null, available: true }])
  expect({ id: again.installation.installId, ...again.club().identity }).toEqual(before)
  expect(readdirSync(home).filter((name) => /^installation-damaged-.*\.db$/.test(name))).toHaveLength(1)
  await again.close()
})

async function known({ api, office }: StartedClub) {
  const { installId, actor, preferences } = office.installation
  const { clubs } = await api.clubs.list()
  return { installId, actor, preferences, clubs, identity: office.club().identity }
}

function flip(file: string, place: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0xff, place)
  writeFileSync(file, bytes)
}
