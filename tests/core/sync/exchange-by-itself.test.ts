import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Place } from '../../../src-shared/contract/sync.ts'
import { finish } from '../../support/finish.ts'
import { exchange, joinFrom, letIn, type StartedLaptop } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Anna's laptop knows a folder on a server and a stick, Bert's only the folder, Carl's only the stick; all have all. */
async function twoPlaces() {
  const [nas, stick] = ['nas', 'stick'].map((name) => {
    const path = join(temporaryFolder(), name)
    mkdirSync(path)
    return { kind: 'folder', path } as const satisfies Place
  }) as [{ kind: 'folder'; path: string }, { kind: 'folder'; path: string }]
  const anna = await startClub()
  const { code } = await finish(anna.api.sync.setUp({ place: nas }))
  await anna.api.sync.addPlace({ place: stick })
  const bert = await joinFrom(nas, code)
  await letIn(anna.api, bert.api)
  const carl = await joinFrom(stick, code)
  await letIn(anna.api, carl.api)
  await exchange(anna, bert, carl)
  return { anna, bert, carl, stick }
}

/** Exchanges as it does when nobody asks. */
async function byThemselves(...laptops: readonly Pick<StartedLaptop, 'office'>[]): Promise<void> {
  for (const { office } of laptops) await office.club().sync.run()
}

async function names({ api }: Pick<StartedLaptop, 'api'>): Promise<string[]> {
  return (await api.members.list({})).rows.map(({ name }) => name)
}

test('a stick that is plugged in again carries at once what came by another place meanwhile', async () => {
  const { anna, bert, carl, stick } = await twoPlaces()
  const away = `${stick.path} away`
  renameSync(stick.path, away)
  await bert.given.member('青木 一郎')
  await byThemselves(bert, anna, anna)

  renameSync(away, stick.path)
  await byThemselves(anna, carl)

  expect(await names(carl)).toEqual(['青木 一郎'])
})

test('whoever exchanges now and takes the stick along takes what came by another place', async () => {
  const { anna, bert, carl } = await twoPlaces()
  await bert.given.member('青木 一郎')
  await byThemselves(bert)

  await finish(anna.api.sync.run())

  await byThemselves(carl)
  expect(await names(carl)).toEqual(['青木 一郎'])
})

test('a disk that takes nothing for a while does not end the exchange', async () => {
  const { api, office } = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  await finish(api.sync.setUp({ place: { kind: 'folder', path } }))
  const { db, sync } = office.club()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  sync.start()

  db.db.pragma('query_only = 1')
  await vi.advanceTimersByTimeAsync(1000)
  await sync.idle()
  db.db.pragma('query_only = 0')

  expect(vi.getTimerCount()).toBe(1)
})
