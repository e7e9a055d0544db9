import { expect, test } from 'vitest'
import { finish } from '../../support/finish.ts'
import { bringIn, openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

const hanakoInFile = { 会員番号: '7', 氏名: '佐藤 花子', 電話番号: '0322222222' }

test('somebody in the trash who stands in a file is a doubt, and comes back with what the file says', async () => {
  const { api, given } = await startClub()
  const hanako = await given.member('佐藤 花子', { number: '7', phone: '0311111111' })
  await api.members.trash({ ids: [hanako.id] })
  const roster = await openRoster(api, rosterFile([hanakoInFile]))

  const { rows } = await roster.preview()
  const undecided = await roster.commit()
  const { counts, operationId } = await roster.commit({ decided: [{ row: 2, is: hanako.id }] })
  const back = await api.members.get({ id: hanako.id })
  await api.history.undo({ operationId: operationId as never })

  expect(rows).toMatchObject([
    {
      state: 'doubtful',
      matches: [{ id: hanako.id, why: 'in-trash', name: '佐藤 花子' }],
    },
  ])
  expect(undecided).toMatchObject({ operationId: null, counts: { doubtful: 1, new: 0 } })
  expect(counts).toMatchObject({ changed: 1, new: 0, doubtful: 0 })
  expect(back).toMatchObject({ inTrash: false, phone: '0322222222' })
  expect(await api.members.get({ id: hanako.id })).toMatchObject({ inTrash: true, phone: '0311111111' })
  expect(await api.members.counts()).toMatchObject({ all: 0, trash: 1 })
})

test('somebody of whom the file says nothing new comes back too', async () => {
  const { api, given } = await startClub()
  const hanako = await given.member('佐藤 花子', { number: '7', phone: '0322222222' })
  await api.members.trash({ ids: [hanako.id] })

  const { counts } = await bringIn(api, rosterFile([hanakoInFile]), {
    decided: [{ row: 2, is: hanako.id }],
    refused: { cells: [{ row: 2, field: 'phone' }], fields: [] },
  })

  expect(counts).toMatchObject({ changed: 1, same: 0 })
  expect(await api.members.list({ search: '佐藤' })).toMatchObject({ total: 1 })
})

test('an export brought back finds by its id who was thrown away since', async () => {
  const { api, given } = await startClub()
  const hanako = await given.member('佐藤 花子')
  const { file } = await finish(api.lists.make({ who: { filter: { show: 'all' } }, format: 'xlsx' }))
  await api.members.trash({ ids: [hanako.id] })

  const { rows } = await (await openRoster(api, file)).preview()

  expect(rows).toMatchObject([{ state: 'doubtful', matches: [{ id: hanako.id, why: 'in-trash' }] }])
})

test('who was typed in anew after being thrown away is the one who is there', async () => {
  const { api, given } = await startClub()
  const thrown = await given.member('佐藤 花子', { number: '7' })
  await api.members.trash({ ids: [thrown.id] })
  const hanako = await given.member('佐藤 花子', { number: '7' })

  const { rows } = await (await openRoster(api, rosterFile([hanakoInFile]))).preview()

  expect(rows).toMatchObject([{ state: 'changed', matches: [{ id: hanako.id, why: 'number' }] }])
})

test('two rows of one person in the trash bring one person back', async () => {
  const { api, given } = await startClub()
  const hanako = await given.member('佐藤 花子', { number: '7' })
  await api.members.trash({ ids: [hanako.id] })
  const file = rosterFile([hanakoInFile, { ...hanakoInFile, 備考: '二' }])

  await bringIn(api, file, { decided: [2, 3].map((row) => ({ row, is: hanako.id })) })

  expect(await api.members.counts()).toMatchObject({ all: 1, trash: 0 })
  expect(await api.members.get({ id: hanako.id })).toMatchObject({ phone: '0322222222', note: '二' })
})

test('people whom an undone import brought in are new when it comes again', async () => {
  const { api } = await startClub()
  const { operationId } = await bringIn(api, rosterFile([hanakoInFile]))
  await api.history.undo({ operationId: operationId as never })

  const { counts } = await bringIn(api, rosterFile([hanakoInFile]))

  expect(counts).toMatchObject({ new: 1, doubtful: 0 })
})
