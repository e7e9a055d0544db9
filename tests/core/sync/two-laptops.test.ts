import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memberDevices } from '../../../src-main/core/sync/members.ts'
import type { Place } from '../../../src-shared/contract/sync.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { exchange, exchangeMany, joinFrom, letIn, type StartedLaptop } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

/** A club on a first laptop with its shared folder, and a second laptop that brought it from there and asks to be let in. */
async function twoLaptops() {
  const first = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const { code } = await finish(first.api.sync.setUp({ place }))
  const second = await joinFrom(place, code)
  return { first, second, place, code }
}

async function names({ api }: Pick<StartedLaptop, 'api'>): Promise<string[]> {
  return (await api.members.list({})).rows.map(({ name }) => name)
}

test('a second laptop brings the club from the shared folder with the code of the sheet', async () => {
  const { first, second, place, code } = await twoLaptops()
  expect((await second.api.clubs.current()).club?.name).toBe('みどりの会')
  expect((await second.api.sync.status()).state).toBe('waiting')
  await expect(joinFrom(place, `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`)).rejects.toMatchObject({
    code: 'RECOVERY_CODE_MISTYPED',
  })

  // Whoever lets it in sees the digits that it shows.
  await exchange(first)
  const asked = (await first.api.sync.laptops()).find(({ state }) => state === 'waiting')
  expect(asked?.code).toBe((await second.api.sync.status()).code)

  await second.given.member('別所 花子')
  await exchange(second, first)
  expect(await names(first)).toEqual([])

  await letIn(first.api, second.api)
  await first.given.member('青木 一郎')
  await exchange(first, second)
  expect(await names(first)).toEqual(await names(second))
  const series = (await first.api.sync.laptops()).map((laptop) => [laptop.self, laptop.series])
  expect(series.toSorted()).toEqual([
    [false, 'B'],
    [true, ''],
  ])

  // Files go along, short ones by themselves and long ones when they are asked for.
  const [whose] = (await first.api.members.list({})).rows
  const memberId = whose?.id as MemberId
  const texts = ['短い申込書', '長い申込書'.repeat(300_000)]
  for (const text of texts) await first.api.attachments.add({ memberId, file: new File([text], '申込書.txt') })
  await exchange(first, second)
  const files = await second.api.attachments.list({ memberId })
  const read = async ({ id }: (typeof files)[number]) => (await second.api.attachments.read({ id })).file.text()
  expect((await Promise.all(files.map(read))).toSorted()).toEqual(texts.toSorted())

  // Both change one phone without hearing of each other.
  const [member] = (await first.api.members.list({})).rows
  await first.api.members.update({ id: member?.id as MemberId, fields: { phone: '0311110000' } })
  await second.api.members.update({ id: member?.id as MemberId, fields: { phone: '0322220000' } })
  await exchange(first, second)
  const [card] = await first.api.conflicts.list()
  // Which of them is the later one is a matter of their clocks.
  const phones = card?.values.flatMap(({ fields }) => fields)
  expect(phones?.map(({ field }) => field)).toEqual(['phone', 'phone'])
  expect(phones?.map(({ value }) => value).toSorted()).toEqual(['0311110000', '0322220000'])
  expect((await second.api.sync.status()).state).toBe('decisions')

  const kept = card?.values.find(({ fields }) => fields[0]?.value === '0311110000')
  if (card !== undefined && kept !== undefined) await second.api.conflicts.settle({ ...card, ...kept })
  await exchange(second, first)
  expect(await first.api.conflicts.list()).toEqual([])
  expect((await first.api.members.list({})).rows[0]?.phone).toBe('0311110000')

  // A folder that is gone, or empty, deletes nothing.
  rmSync(place.kind === 'folder' ? place.path : '', { recursive: true })
  await exchange(first)
  expect((await first.api.sync.status()).trouble).toBe('missing')
  mkdirSync(place.kind === 'folder' ? place.path : '')
  await exchange(first)
  expect((await first.api.sync.status()).trouble).toBe('otherPlace')
  expect(await names(first)).toHaveLength(2)
  await first.api.sync.refillPlace({ id: (await first.api.sync.status()).places[0]?.id ?? 0 })
  await second.given.member('千葉 三郎')
  await exchange(second, first)
  expect(await names(first)).toHaveLength(3)
})

test('setting up that was stopped halfway can be begun again in the same place', async () => {
  const { api } = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const work = await api.sync.setUp({ place })
  await work.next()
  await work.return?.(undefined as never)

  const { code } = await finish(api.sync.setUp({ place }))

  const second = await joinFrom(place, code)
  expect((await second.api.clubs.current()).club?.name).toBe('みどりの会')
})

test('the one laptop that is left goes on alone, numbers its receipts, and can be the first of others again', async () => {
  const { first, second, place } = await twoLaptops()
  await first.given.member('青木 一郎')
  await exchange(first, second)
  await expect(second.api.sync.setUp({ place }).then(finish)).rejects.toMatchObject({ code: 'SHARING_ALREADY_ON' })

  await second.api.sync.leave()

  expect((await second.api.sync.status()).state).toBe('alone')
  expect(second.office.club().identity.series).toBe('B')
  const path = join(temporaryFolder(), 'new')
  mkdirSync(path)
  const { code } = await finish(second.api.sync.setUp({ place: { kind: 'folder', path } }))
  const third = await joinFrom({ kind: 'folder', path }, code)
  await letIn(second.api, third.api)
  expect(await names(third)).toEqual(['青木 一郎'])
  expect(third.office.club().identity.series).toBe('BA')
})

test('whoever leaves and founds the club anew has nobody in of the earlier place, and keeps its letters', async () => {
  const { first, second } = await twoLaptops()
  await letIn(first.api, second.api)
  await exchange(first, second)

  await first.api.sync.leave()
  const path = join(temporaryFolder(), 'new')
  mkdirSync(path)
  await finish(first.api.sync.setUp({ place: { kind: 'folder', path } }))
  await second.api.sync.addPlace({ place: { kind: 'folder', path } })
  await exchange(first, second)

  const club = first.office.club()
  expect(memberDevices(club.db)).toEqual([club.identity.device])
  expect(club.identity.series).toBe('')
})

test('a laptop that was removed goes on alone, and can be the first of others', async () => {
  const { first, second } = await twoLaptops()
  await letIn(first.api, second.api)
  await first.given.member('青木 一郎')
  await exchange(first, second)
  await first.api.sync.remove({ dev: second.office.club().identity.device })
  await exchange(first, second)
  expect((await second.api.sync.status()).state).toBe('removed')

  await second.api.sync.leave()
  const path = join(temporaryFolder(), 'new')
  mkdirSync(path)
  const { code } = await finish(second.api.sync.setUp({ place: { kind: 'folder', path } }))
  const third = await joinFrom({ kind: 'folder', path }, code)
  await letIn(second.api, third.api)

  expect(await names(third)).toEqual(['青木 一郎'])
  await third.given.member('別所 二郎')
  await exchange(third, second)
  expect((await names(second)).sort()).toEqual(['別所 二郎', '青木 一郎'])
})

test('a club is not joined into a folder that the file system will not have, nor over a file', async () => {
  const { second, place, code } = await twoLaptops()
  const file = join(temporaryFolder(), 'ファイル')
  writeFileSync(file, '')
  const refused = (folder: string) =>
    finish(second.api.sync.join({ place, code, folder })).catch(({ code }: { code: string }) => code)

  expect([await refused('/proc/名/会'), await refused(join(file, '会')), await refused(file)]).toEqual([
    'FOLDER_NOT_WRITABLE',
    'FOLDER_NOT_WRITABLE',
    'CLUB_EXISTS',
  ])
})

test('three laptops that write 500 changes between them through a folder end alike', async () => {
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  await exchangeMany({ kind: 'folder', path })
})
