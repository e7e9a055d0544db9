import { expect, test } from 'vitest'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { type StartedClub, startClub } from '../../support/start-club.ts'

test('tagging twice is tagging once, and undo unties again', async () => {
  const { api, given } = await startClub()
  const [ada, ben] = [await given.member('青木 一'), await given.member('井上 二')]
  const { id } = await api.tags.save({ name: '送迎できる' })

  const first = await api.tags.assign({ who: { ids: [ada.id] }, add: [id] })
  const second = await api.tags.assign({ who: { ids: [ada.id, ben.id] }, add: [id] })
  const tied = await api.tags.list()
  await api.history.undo({ operationId: second.operationId })

  expect([first.count, second.count]).toEqual([1, 1])
  expect(tied).toEqual([{ id, name: '送迎できる', position: 0, memberCount: 2 }])
  expect([await tagsOf(api, ada.id), await tagsOf(api, ben.id)]).toEqual([['送迎できる'], []])
})

test('a tag that was untied is tied again', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  const { id } = await api.tags.save({ name: '送迎できる' })
  const who = { ids: [ada.id] }
  await api.tags.assign({ who, add: [id] })

  const { operationId } = await api.tags.assign({ who, remove: [id] })
  const untied = await tagsOf(api, ada.id)
  await api.history.undo({ operationId })
  const back = await tagsOf(api, ada.id)
  await api.tags.assign({ who, remove: [id] })
  await api.tags.assign({ who, add: [id] })

  expect([untied, back, await tagsOf(api, ada.id)]).toEqual([[], ['送迎できる'], ['送迎できる']])
})

test('a new tag is made as it is tied, and undo leaves neither', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  await api.tags.save({ name: 'ＰＣ係' })

  const { operationId } = await api.tags.assign({ who: { ids: [ada.id] }, create: ['PC係', '車あり'] })
  const tied = await tagsOf(api, ada.id)
  await api.history.undo({ operationId })

  expect(tied).toEqual(['ＰＣ係', '車あり'])
  expect(await tagsOf(api, ada.id)).toEqual([])
  expect((await api.tags.list()).map(({ name }) => name)).toEqual(['ＰＣ係'])
})

test('a tag that is removed comes back with its people; one of the same name is refused', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  const { id } = await api.tags.save({ name: '送迎できる' })
  await api.tags.assign({ who: { ids: [ada.id] }, add: [id] })

  await expect(api.tags.save({ name: '送迎できる' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  const { operationId } = await api.tags.remove({ id })
  const without = await tagsOf(api, ada.id)
  await api.history.undo({ operationId })

  expect([without, await tagsOf(api, ada.id)]).toEqual([[], ['送迎できる']])
})

test('whoever was merged has the tags of both, each once', async () => {
  const { api, given } = await startClub()
  const [ada, twin] = [await given.member('青木 一'), await given.member('青木 一（二重）')]
  const [one, two] = [await api.tags.save({ name: '送迎できる' }), await api.tags.save({ name: '車あり' })]
  await api.tags.assign({ who: { ids: [ada.id, twin.id] }, add: [one.id] })
  await api.tags.assign({ who: { ids: [twin.id] }, add: [two.id] })

  await api.members.merge({ survivorId: ada.id, loserId: twin.id })
  const merged = await tagsOf(api, ada.id)
  const counts = (await api.tags.list()).map(({ memberCount }) => memberCount)
  await api.tags.assign({ who: { ids: [ada.id] }, remove: [one.id, two.id] })

  expect([merged, counts]).toEqual([
    ['送迎できる', '車あり'],
    [1, 1],
  ])
  expect(await tagsOf(api, ada.id)).toEqual([])
})

test('nobody who lies in the trash is tagged', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一')
  const { id } = await api.tags.save({ name: '送迎できる' })
  await api.members.trash({ ids: [ada.id] })

  await expect(api.tags.assign({ who: { ids: [ada.id] }, add: [id] })).rejects.toMatchObject({
    code: 'MEMBER_IN_TRASH',
    data: { name: '青木 一' },
  })
})

async function tagsOf(api: StartedClub['api'], id: MemberId) {
  return (await api.members.get({ id })).tags.map(({ name }) => name)
}
