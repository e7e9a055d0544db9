import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { finish } from '../../support/finish.ts'
import { bringIn, fixtureFile, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

test('one undo takes back all that an import wrote, and the same file brings it in again', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { number: '0101', phone: '' })
  const { operationId } = await bringIn(api, fixtureFile('roster-cp932.csv'))
  const brought = await api.members.list({ show: 'all' })

  const { rows, left } = await api.history.undo({ operationId: operationId as never })
  const undone = await api.members.list({ show: 'all' })
  const again = await bringIn(api, fixtureFile('roster-cp932.csv'))

  const withoutIds = ({ rows: people }: typeof brought) =>
    people.map(({ id: _, memberTypeId: __, ...person }) => person)
  expect({ rows: rows > 4, left }).toEqual({ rows: true, left: 0 })
  expect(undone.rows.map(({ id, phone }) => [id, phone])).toEqual([[ada.id, '']])
  expect(again.counts).toMatchObject({ new: 3, changed: 1 })
  expect(withoutIds(await api.members.list({ show: 'all' }))).toEqual(withoutIds(brought))
})

test('someone edited since the import is named, and stays when the rest goes', async () => {
  const { api } = await startClub()
  const { operationId } = await bringIn(api, fixtureFile('roster-cp932.csv'))
  const edited = await api.members.find({ who: '0102' })
  await api.members.update({ id: edited.id, fields: { phone: '0311112222' } })
  const undo = { operationId: operationId as never }

  const preview = await api.history.previewUndo(undo)
  await expect(api.history.undo(undo)).rejects.toMatchObject({
    code: 'UNDO_HAS_LATER_EDITS',
    data: { names: expect.arrayContaining(['髙木 恵子']) },
  })
  await api.history.undo({ ...undo, laterEdits: 'leave' })

  expect(preview.laterEdits).toContainEqual({
    table: 'member',
    row: edited.id,
    name: '髙木 恵子',
    at: expect.any(String),
    why: 'edited',
  })
  const after = await api.members.list({ show: 'all' })
  expect(after.rows.map(({ name, phone, memberType }) => [name, phone, memberType])).toEqual([
    ['髙木 恵子', '0311112222', '正会員'],
  ])
})

test('the file that was brought in is kept sealed, and leaves with the club in clear', async () => {
  const { api, office } = await startClub()
  const file = fixtureFile('roster-cp932.csv')
  await bringIn(api, file)

  const all = await finish(api.exports.all())

  const archive = await fromBufferPromise(Buffer.from(await all.file.arrayBuffer()))
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== 'attachments/roster-cp932.csv') continue
    const kept = await buffer(await archive.openReadStreamPromise(entry))
    expect(kept.equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
  }
  expect(archive.entryCount).toBeGreaterThan(10)
  expect(office.club().db.rows('SELECT file_name, purpose FROM attachment')).toEqual([
    { fileName: 'roster-cp932.csv', purpose: 'import' },
  ])
  expect.assertions(3)
})

test('a club leaves and comes in elsewhere: the roster exported is the roster imported', async () => {
  const one = await startClub()
  await bringIn(one.api, fixtureFile('roster-cp932.csv'))
  await bringIn(one.api, rosterFile([{ 会員番号: '=1+1', 氏名: "'=SUM(A1) 花子", 備考: '-改行\nあり' }]))
  const { file } = await finish(one.api.lists.make({ who: { filter: {} }, format: 'xlsx' }))
  const other = await startClub()

  await bringIn(other.api, file)

  const people = async ({ api }: typeof one) =>
    (await api.members.listFull({})).members.map(
      ({ id: _, memberTypeId: __, createdAt: ___, changedAt: ____, ...person }) => person,
    )
  expect(await people(other)).toEqual(await people(one))
})
