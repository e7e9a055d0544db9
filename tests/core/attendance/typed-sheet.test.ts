import { expect, test } from 'vitest'
import { pdfTexts } from '../../support/pdf-text.ts'
import { practiceClub, written } from './attendance-club.ts'

const csv = (...lines: string[]) => new File([lines.join('\r\n')], '出欠.csv', { type: 'text/csv' })

test('a sheet typed elsewhere comes in: days in the headings, people by number or name, notes kept, all of it undone at once', async () => {
  const { api, given, activityId, mark, cells } = await practiceClub()
  const ada = await given.member('髙橋 一', { number: '0001', kana: 'タカハシ ハジメ' })
  await given.member('佐藤 花', { number: '0002' })
  await given.member('佐藤 花', { number: '0003' })
  await mark('2026-05-07', [[ada, 'absent']])
  const file = csv(
    '木曜練習 出欠表,,,,',
    '番号,氏名,5/7（木）,5月14日,2026/5/21',
    '1,高橋一,○,遅,',
    '2,佐藤 花,×,届,？',
    ',佐藤花,出席,,',
    ',合計,3,1,0',
  )

  const read = await api.attendance.readSheet({ activityId, file })
  const marks = (place: number) =>
    read.days.flatMap(({ heldOn }, day) => {
      const state = read.rows[place]?.states[day] ?? null
      return state === null ? [] : [{ heldOn, state }]
    })
  const known = read.rows.flatMap(({ personId }, place) =>
    personId === null ? [] : [{ personId, marks: marks(place) }],
  )
  const before = await cells()
  const imported = await api.attendance.importSheet({ activityId, fileName: file.name, rows: known })
  const after = await cells()
  await api.history.undo(written(imported))

  expect(read.days.map(({ heldOn, sessionId }) => [heldOn, sessionId !== null])).toEqual([
    ['2026-05-07', true],
    ['2026-05-14', false],
    ['2026-05-21', false],
  ])
  expect(
    read.rows.map(({ row, personId, candidates, unread }) => [row, personId !== null, candidates.length, unread]),
  ).toEqual([
    [3, true, 1, []],
    [4, true, 1, [{ day: 2, text: '？' }]],
    [5, false, 2, []],
  ])
  expect([imported.marks, imported.sessions]).toEqual([4, 1])
  expect(after).toEqual({
    '佐藤 花': expect.anything(),
    '髙橋 一': { '2026-05-07': 'present', '2026-05-14': 'late' },
  })
  expect(await cells()).toEqual(before)
})

test('a column with marks whose heading is no day is named, one of sums or notes is not', async () => {
  const { api, given, activityId } = await practiceClub()
  await given.member('Ada')
  const file = csv('氏名,5/7,12/40,合計,備考', 'Ada,○,○,1,毎回早い')

  const read = await api.attendance.readSheet({ activityId, file })

  expect([read.days.map(({ heldOn }) => heldOn), read.leftOut]).toEqual([['2026-05-07'], ['12/40']])
})

test('headings of a month over its days, and days from December to January, get their years', async () => {
  const { api, given, activityId } = await practiceClub({ today: '2026-02-10' })
  await given.member('Ada')
  const file = csv('氏名,12/18,12/25,1/8,1/15', 'Ada,○,○,○,×')

  const read = await api.attendance.readSheet({ activityId, file })

  expect(read.days.map(({ heldOn }) => heldOn)).toEqual(['2025-12-18', '2025-12-25', '2026-01-08', '2026-01-15'])
})

test('a file without people, or without days, is refused', async () => {
  const { api, activityId } = await practiceClub()

  await expect(api.attendance.readSheet({ activityId, file: csv('会費,4/5', '1,2') })).rejects.toMatchObject({
    code: 'SHEET_UNREADABLE',
    data: { missing: 'people' },
  })
  await expect(api.attendance.readSheet({ activityId, file: csv('氏名,住所', 'Ada,x') })).rejects.toMatchObject({
    code: 'SHEET_UNREADABLE',
    data: { missing: 'days' },
  })
})

test('the sheet to sign on has everyone expected in kana order and room for others', async () => {
  const { api, given, sessionOn } = await practiceClub()
  await given.member('渡辺 二', { number: '0002', kana: 'ワタナベ ジ' })
  await given.member('青木 一', { number: '0001', kana: 'アオキ イチ' })

  const { file } = await api.attendance.printSheet({ sessionId: await sessionOn('2026-06-04'), blankRows: 2 })

  const [text = ''] = await pdfTexts(new Uint8Array(await file.arrayBuffer()))
  expect(file.name).toBe('木曜練習 出欠表 2026-06-04.pdf')
  expect(text.indexOf('青木')).toBeGreaterThan(0)
  expect(text.indexOf('青木')).toBeLessThan(text.indexOf('渡辺'))
})
