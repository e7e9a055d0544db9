import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

async function clubThatChanged() {
  const club = await startClub({ today: '2025-04-01' })
  const { api, given, clock } = club
  const cap = await given.customField('帽子')
  await given.customField('信仰', { sensitive: true })
  const ada = await given.member('青木 一', { kana: 'アオキ ハジメ', number: '001', phone: '0311112222' })
  const bea = await given.member('別所 二', { kana: 'ベッショ ニ', number: '002' })
  clock.set('2025-05-10')
  await api.members.update({ id: ada.id, fields: { phone: '09033334444', custom: { [cap.id]: 'L' } } })
  await api.members.leave({ id: bea.id, leftOn: '2025-05-10', reason: '=転居' })
  await given.member('土井 四', { kana: 'ドイ ヨン', number: '003' })
  return { ...club, asked: { from: '2025-05-20', to: '2025-04-30', by: 'recorded' } as const, cap }
}

const told = [
  ['種類', '会員番号', '氏名', 'ふりがな', '項目', '前', '後'],
  ['加わった人', '003', '土井 四', 'ドイ ヨン', '', '', ''],
  ['いなくなった人', '002', '別所 二', 'ベッショ ニ', '状態', '', '退会'],
  ['いなくなった人', '002', '別所 二', 'ベッショ ニ', '退会日', '', '2025/05/10'],
  ['いなくなった人', '002', '別所 二', 'ベッショ ニ', '退会の理由', '', "'=転居"],
  ['変わった人', '001', '青木 一', 'アオキ ハジメ', '電話', '03-1111-2222', '090-3333-4444'],
  ['変わった人', '001', '青木 一', 'アオキ ハジメ', '帽子', '', 'L'],
]

test('what differs between two days becomes a spreadsheet, a line for each cell, and is recorded as every list is', async () => {
  const { api, asked, cap } = await clubThatChanged()

  const { file, rows } = await finish(
    api.lists.makeDifference({ ...asked, format: 'csv', recipient: '佐藤', purpose: '役員会' }),
  )

  const { sheets } = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name)
  const { records } = await api.lists.records({})
  expect([file.name, rows]).toEqual(['名簿の違い 2025-04-30_2025-05-20.csv', 3])
  expect(sheets[0]?.rows).toEqual(told)
  expect(records).toMatchObject([
    {
      ...{ title: '名簿の違い', format: 'csv', members: 3, recipient: '佐藤', purpose: '役員会', fileName: file.name },
      columns: ['memberNumber', 'name', 'kana', 'status', 'leftOn', 'leaveReason', 'phone', `custom:${cap.id}`],
    },
  ])
})

test('one kind of difference alone can be written as a workbook', async () => {
  const { api, asked } = await clubThatChanged()

  const { file, rows } = await finish(
    api.lists.makeDifference({ ...asked, kind: 'added', format: 'xlsx', locale: 'en' }),
  )

  const { sheets } = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()), file.name)
  expect([rows, sheets[0]?.rows.at(-1)?.slice(0, 4)]).toEqual([1, ['Came', '003', '土井 四', 'ドイ ヨン']])
})
