import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Laptop, Place } from '../../../src-shared/contract/sync.ts'
import { finish } from '../../support/finish.ts'
import { exchange, joinFrom, letIn, type StartedLaptop } from '../../support/several-laptops.ts'
import { startClub, startOffice, temporaryFolder } from '../../support/start-club.ts'

async function sharedClub() {
  const first = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const { code } = await finish(first.api.sync.setUp({ place }))
  return { first, place, code }
}

async function self({ api }: StartedLaptop): Promise<Laptop> {
  const found = (await api.sync.laptops()).find((laptop) => laptop.self)
  if (found === undefined) throw new Error('this laptop is not among them')
  return found
}

async function other({ api }: StartedLaptop): Promise<Laptop> {
  const found = (await api.sync.laptops()).find((laptop) => !laptop.self)
  if (found === undefined) throw new Error('there is no other laptop')
  return found
}

test('a laptop that was removed is told so, and by whom, and goes on alone with all it has', async () => {
  const { first, place, code } = await sharedClub()
  const second = await joinFrom(place, code)
  await letIn(first.api, second.api)
  await first.given.member('青木 一郎')
  await first.api.sync.rename({ dev: (await self(first)).dev, label: '会計のパソコン' })
  await exchange(first, second)

  await first.api.sync.remove({ dev: (await self(second)).dev })
  await exchange(second)

  const status = await second.api.sync.status()
  expect([status.state, status.ended?.by, status.code]).toEqual(['removed', '会計のパソコン', null])
  expect(await other(first)).toMatchObject({ state: 'removed', ended: { by: '会計のパソコン' } })
  await second.api.sync.leave()
  expect((await second.api.sync.status()).state).toBe('alone')
  expect((await second.api.members.list({})).rows.map(({ name }) => name)).toEqual(['青木 一郎'])
})

test('whoever one laptop refused is asked about on none, is told so, and can be let in all the same', async () => {
  const { first, place, code } = await sharedClub()
  const [second, third] = [await joinFrom(place, code), await joinFrom(place, code)]
  await exchange(first)
  const { dev } = await self(third)
  await first.api.sync.approve({ dev: (await self(second)).dev })

  await first.api.sync.refuse({ dev })
  await exchange(second, third)

  const asked = (await second.api.sync.laptops()).find((laptop) => laptop.dev === dev)
  expect(asked?.state).toBe('refused')
  expect((await third.api.sync.status()).state).toBe('refused')
  await second.api.sync.approve({ dev })
  await exchange(third)
  expect(await third.api.sync.status()).toMatchObject({ state: 'upToDate', ended: null, code: null })
})

test('whoever was refused with a new key reads nothing that is written afterwards', async () => {
  const { first, place, code } = await sharedClub()
  const stranger = await joinFrom(place, code)
  await exchange(first)

  const answer = await first.api.sync.refuse({ dev: (await self(stranger)).dev, newKey: true })
  await first.given.member('青木 一郎')
  await exchange(first, stranger)

  expect((await stranger.api.members.list({})).total).toBe(0)
  expect((await stranger.api.sync.status()).state).toBe('refused')
  const second = await joinFrom(place, answer.code ?? '')
  expect((await second.api.members.list({})).total).toBe(1)
})

test('a laptop is called on all of them what somebody called it', async () => {
  const { first, place, code } = await sharedClub()
  const second = await joinFrom(place, code)
  await letIn(first.api, second.api)
  await exchange(first, second)

  const { dev } = await self(second)
  await second.api.sync.rename({ dev, label: '書記のノート' })
  await exchange(second, first)
  expect((await other(first)).label).toBe('書記のノート')

  await first.api.sync.rename({ dev, label: '書記' })
  await exchange(first, second)
  expect((await self(second)).label).toBe('書記')
  await expect(first.api.sync.rename({ dev: 'nobody', label: '書記' })).rejects.toMatchObject({
    code: 'LAPTOP_NOT_FOUND',
  })
})

test('the folder of a club is no place to share it by, and what is put into a place says what it is for', async () => {
  const { first, place } = await sharedClub()
  const inside = join(first.folder, 'attachments')
  for (const path of [first.folder, inside])
    await expect(first.api.sync.addPlace({ place: { kind: 'folder', path } })).rejects.toMatchObject({
      code: 'PLACE_HOLDS_CLUB',
    })

  const words = readFileSync(join(place.kind === 'folder' ? place.path : '', 'read-me-please-do-not-edit.txt'), 'utf8')
  expect(words).toContain('このフォルダーは、会の名簿')
  expect(words).toContain('Please do not delete')
})

test('no roster and no key are put where they are shared or copied, not even for a moment', async () => {
  const { place, code } = await sharedClub()
  if (place.kind !== 'folder') throw new Error('the place is no folder')
  const { api } = startOffice()
  const synced = join(temporaryFolder(), 'OneDrive', 'meibo')

  const refused = [
    { folder: place.path, why: 'FOLDER_IN_PLACE' },
    { folder: join(place.path, '書記'), why: 'FOLDER_IN_PLACE' },
    { folder: synced, why: 'UNSAFE_FOLDER' },
  ]
  for (const { folder, why } of refused)
    await expect(finish(api.sync.join({ place, code, folder }))).rejects.toMatchObject({ code: why })

  expect(existsSync(synced)).toBe(false)
  expect(existsSync(join(place.path, '書記'))).toBe(false)
})
