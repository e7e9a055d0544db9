import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startOffice, temporaryFolder } from '../../support/start-club.ts'

test('one person keeps several clubs, and sees one at a time', async () => {
  const { api, clock } = startOffice({ today: '2025-05-01' })
  const green = await api.clubs.create({ name: 'みどりの会' })
  await api.members.add({ fullName: '緑' })
  clock.advance({ hours: 1 })
  const blue = await api.clubs.create({ name: 'あおの会' })
  await api.members.add({ fullName: '青' })
  const namesHere = async () => (await api.members.list({})).rows.map(({ name }) => name)

  const inBlue = await namesHere()
  await api.clubs.open({ path: green.path })

  expect([inBlue, await namesHere()]).toEqual([['青'], ['緑']])
  expect((await api.clubs.current()).club?.name).toBe('みどりの会')
  expect((await api.clubs.list()).clubs.map(({ name, available }) => [name, available])).toEqual([
    ['みどりの会', true],
    ['あおの会', true],
  ])
  expect(green.path).not.toBe(blue.path)
})

test('the open club stays open when another one cannot be opened or made', async () => {
  const { api, office, root } = startOffice()
  const green = await api.clubs.create({ name: 'みどりの会' })
  const blue = await api.clubs.create({ name: 'あおの会' })
  rmSync(join(green.path, 'keys.json'))
  const folders: (string | null)[] = []
  office.onClubChange = (folder) => folders.push(folder)

  await expect(api.clubs.open({ path: green.path })).rejects.toMatchObject({ code: 'KEY_MISSING' })
  await expect(api.clubs.create({ name: '会', folder: join(root, 'Dropbox', '会') })).rejects.toMatchObject({
    code: 'UNSAFE_FOLDER',
  })

  await api.members.add({ fullName: '青' })
  expect(folders).toEqual([])
  expect((await api.clubs.current()).club).toMatchObject({ path: blue.path })
})

test('the open club under another name of its folder is the same club', async () => {
  const { api, root } = startOffice()
  const green = await api.clubs.create({ name: 'みどりの会' })
  symlinkSync(green.path, join(root, '近道'), 'dir')

  expect(await api.clubs.open({ path: join(root, '近道') })).toMatchObject({ path: green.path })
})

test('the folder that Meibo was told to use is said to be where the club is made, and is', async () => {
  const dataDir = join(temporaryFolder(), '会')
  const { api } = startOffice({ dataDir })

  const before = await api.clubs.list()
  const club = await api.clubs.create({ name: 'みどりの会' })
  const after = await api.clubs.list()

  expect([before.newFolder, club.path]).toEqual([dataDir, dataDir])
  expect(after.newFolder).toBe(after.clubsFolder)
})

test('two clubs of one name get folders of their own, named so that any system takes them', async () => {
  const { api } = startOffice()

  const one = await api.clubs.create({ name: 'みどり/の:会' })
  const two = await api.clubs.create({ name: 'みどり/の:会' })

  const { clubsFolder } = await api.clubs.list()
  expect([one.path, two.path]).toEqual([join(clubsFolder, 'みどり の 会'), join(clubsFolder, 'みどり の 会 2')])
})

test('with no club open there is a start screen, and every other question is refused', async () => {
  const { api } = startOffice()

  expect(await api.clubs.current()).toEqual({ club: null, demo: false, locked: null, newer: null })
  await expect(api.members.list({})).rejects.toMatchObject({ code: 'NO_CLUB_OPEN' })
  await expect(api.clubs.open({ path: '/nowhere/at/all' })).rejects.toMatchObject({ code: 'CLUB_NOT_FOUND' })
})

test('a club is not made where something lies', async () => {
  const { api, root } = startOffice()
  const folder = join(root, '書類')
  mkdirSync(folder)
  writeFileSync(join(folder, '議事録.txt'), '大事')

  await expect(api.clubs.create({ name: '会', folder })).rejects.toMatchObject({ code: 'CLUB_EXISTS' })

  expect(readdirSync(folder)).toEqual(['議事録.txt'])
})

test('a club goes only when its name is typed, and takes nothing else along', async () => {
  const { api, root } = startOffice()
  const folder = join(root, '会 名')
  const { path } = await api.clubs.create({ name: 'みどりの会', folder })
  mkdirSync(join(folder, '写真'))
  writeFileSync(join(folder, '議事録.txt'), '大事')

  await expect(api.clubs.remove({ path, typedName: 'みどり' })).rejects.toMatchObject({
    code: 'CLUB_NAME_DIFFERS',
    data: { expected: 'みどりの会' },
  })
  const afterRefusal = existsSync(join(folder, 'meibo.db'))
  await api.clubs.remove({ path, typedName: ' みどりの会 ' })

  expect(afterRefusal).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(['写真', '議事録.txt'].toSorted())
  expect(await api.clubs.list()).toMatchObject({ clubs: [] })
  expect(await api.clubs.current()).toMatchObject({ club: null })
})

test('a club that is not open goes the same way, folder and all', async () => {
  const { api } = startOffice()
  const { path } = await api.clubs.create({ name: 'みどりの会' })
  await api.clubs.create({ name: 'あおの会' })

  await api.clubs.remove({ path, typedName: 'みどりの会' })

  expect(existsSync(path)).toBe(false)
  expect((await api.clubs.current()).club?.name).toBe('あおの会')
})

test('a forgotten club stays in its folder and can be opened again', async () => {
  const { api } = startOffice()
  const { path } = await api.clubs.create({ name: 'みどりの会' })
  await api.clubs.close()

  await api.clubs.forget({ path })
  const { clubs } = await api.clubs.list()

  expect(clubs).toEqual([])
  expect(await api.clubs.open({ path })).toMatchObject({ name: 'みどりの会' })
})

test.each(['Dropbox', 'OneDrive - みどりの会', 'Google Drive', 'iCloud Drive'])(
  'a club is not made in %s, where another program would tear its file',
  async (name) => {
    const { api, root } = startOffice()

    await expect(api.clubs.create({ name: '会', folder: join(root, name, '会') })).rejects.toMatchObject({
      code: 'UNSAFE_FOLDER',
      data: { why: 'cloud' },
    })

    expect(await api.clubs.list()).toMatchObject({ clubs: [] })
  },
)

test('a database without its key is refused, and never given a new one', async () => {
  const { api } = startOffice()
  const { path } = await api.clubs.create({ name: 'みどりの会' })
  await api.clubs.close()
  const keys = join(path, 'keys.json')
  const kept = readFileSync(keys)
  const database = readFileSync(join(path, 'meibo.db'))

  for (const spoil of [
    () => rmSync(keys),
    () => writeFileSync(keys, '{}'),
    () => writeFileSync(keys, '{"version":1'),
  ]) {
    spoil()
    await expect(api.clubs.open({ path })).rejects.toMatchObject({ code: 'KEY_MISSING', data: { path: keys } })
  }
  writeFileSync(keys, kept)

  expect(readFileSync(join(path, 'meibo.db')).equals(database)).toBe(true)
  expect(await api.clubs.open({ path })).toMatchObject({ name: 'みどりの会' })
})

test('a file that is damaged, or of another key, is said to be damaged', async () => {
  const { api } = startOffice()
  const { path } = await api.clubs.create({ name: 'みどりの会' })
  await api.clubs.close()
  const database = join(path, 'meibo.db')
  const bytes = readFileSync(database)
  bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200)
  writeFileSync(database, bytes)

  await expect(api.clubs.open({ path })).rejects.toMatchObject({ code: 'DATABASE_DAMAGED', data: { path: database } })
  expect((await api.clubs.current()).club).toBeNull()
})
