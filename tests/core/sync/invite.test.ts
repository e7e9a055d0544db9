import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../../src-shared/contract/sync.ts'
import { codeOnSheet } from '../../support/code-on-sheet.ts'
import { finish } from '../../support/finish.ts'
import { joinFrom } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

async function sharedClub() {
  const first = await startClub({ today: '2026-05-01' })
  const path = join(temporaryFolder(), '共有')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  await finish(first.api.sync.setUp({ place }))
  return { ...first, place }
}

test('the digits of an invitation bring a laptop in without anybody comparing anything, and only one', async () => {
  const { api, given, place } = await sharedClub()
  await given.member('青木 一郎')
  const { code, until } = await api.sync.invite()
  expect(until.slice(0, 10)).toBe('2026-05-08')

  const second = await joinFrom(place, code)
  expect(await second.api.sync.status()).toMatchObject({ state: 'waiting', invitation: 'open' })
  await finish(api.sync.run())
  await finish(second.api.sync.run())

  expect(await second.api.sync.status()).toMatchObject({ state: 'upToDate', invitation: null, code: null })
  expect(second.office.club().identity.series).toBe('B')
  expect((await second.api.members.list({})).rows.map(({ name }) => name)).toEqual(['青木 一郎'])

  const third = await joinFrom(place, code)
  await finish(api.sync.run())
  const { code: digits, invitation } = await third.api.sync.status()
  expect(invitation).toBe('used')
  expect((await api.sync.laptops()).at(-1)).toMatchObject({ state: 'waiting', invitation: 'used', code: digits })
})

test('invitations are listed with who made them and until when, and can be withdrawn while they hold', async () => {
  const { api, place } = await sharedClub()
  await api.app.setActor({ name: '佐藤' })
  const { id, code, until } = await api.sync.invite()
  const { file } = await api.sync.sheet({ code, until, locale: 'ja' })
  expect(await codeOnSheet(file)).toBe(code)
  expect(file.name).toBe('2026-05-01 招待 みどりの会.pdf')
  expect(await api.sync.invitations()).toMatchObject([{ id, actor: '佐藤', until, state: 'open', usedBy: null }])

  await api.sync.withdraw({ id })
  expect(await api.sync.invitations()).toMatchObject([{ id, state: 'withdrawn' }])
  await expect(api.sync.withdraw({ id })).rejects.toMatchObject({ code: 'INVITATION_NOT_FOUND' })

  const late = await joinFrom(place, code)
  await finish(api.sync.run())
  await finish(late.api.sync.run())
  expect(await late.api.sync.status()).toMatchObject({ state: 'waiting', invitation: 'withdrawn' })
})
