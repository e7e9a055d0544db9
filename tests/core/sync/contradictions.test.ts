import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../../src-shared/contract/sync.ts'
import { finish } from '../../support/finish.ts'
import { exchange, joinFrom, letIn } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

async function twoLaptops() {
  const first = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const { code } = await finish(first.api.sync.setUp({ place }))
  const second = await joinFrom(place, code)
  await letIn(first.api, second.api)
  const { id } = await first.given.member('青木 一郎')
  await exchange(first, second)
  await first.api.members.update({ id, fields: { phone: '0311110000' } })
  await second.api.members.update({ id, fields: { phone: '0322220000' } })
  await exchange(first, second)
  return { first, second, id }
}

test('something else that is typed in place of both values settles it on both laptops, and can be taken back', async () => {
  const { first, second, id } = await twoLaptops()
  const [card] = await second.api.conflicts.list()
  expect([card?.person, card?.name]).toEqual([id, '青木 一郎'])

  const { operationId } = await finish(
    second.api.edits.apply({ edit: { rows: [{ id, cells: { phone: '03-3333-0000' } }] } }),
  )
  await exchange(second, first)

  for (const { api } of [first, second]) {
    expect(await api.conflicts.list()).toEqual([])
    expect((await api.members.get({ id })).phone).toBe('0333330000')
  }
  await second.api.history.undo({ operationId: operationId ?? '' } as never)
  expect((await second.api.members.get({ id })).phone).not.toBe('0333330000')
})

test('what was written twice of somebody in the trash is asked about once the person is back', async () => {
  const { first, second, id } = await twoLaptops()

  await first.api.members.trash({ ids: [id] })
  await exchange(first, second)
  expect([await first.api.conflicts.list(), await second.api.conflicts.list()]).toEqual([[], []])
  expect((await second.api.sync.status()).state).toBe('upToDate')

  await first.api.members.restore({ ids: [id] })
  await exchange(first, second)
  expect(await second.api.conflicts.list()).toHaveLength(1)
})
