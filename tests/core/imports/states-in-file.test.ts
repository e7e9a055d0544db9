import { expect, test } from 'vitest'
import { ImportDesk } from '../../support/import-desk.ts'

test('people under a heading of those who are gone come in as gone, unless the plan says otherwise', async () => {
  const text = `氏名,電話番号
青木 一郎,03-1111-1111
退会者,
髙木 恵子,03-2222-2222
【物故者】,
佐藤 花子,03-3333-3333
【賛助会員】,
鈴木 次郎,03-4444-4444
`
  const desk = new ImportDesk()
  const file = await desk.open(text)

  const { sections } = file.propose()
  const asTheyStand = file.preview(file.plan({}, { sectionsAsLeft: false }))
  file.commit()

  expect(sections).toEqual([
    { name: '退会者', status: 'left', rows: 1 },
    { name: '【物故者】', status: 'deceased', rows: 1 },
  ])
  expect(asTheyStand.rows.map(({ section, member }) => [section, member.status])).toEqual([
    [undefined, undefined],
    ['left', undefined],
    ['deceased', undefined],
    [undefined, undefined],
  ])
  expect(desk.rows('SELECT family_name, status FROM member ORDER BY phone')).toEqual([
    { familyName: '青木', status: 'active' },
    { familyName: '髙木', status: 'left' },
    { familyName: '佐藤', status: 'deceased' },
    { familyName: '鈴木', status: 'active' },
  ])
})

test('the club’s own names for its states are read as what they stand for', async () => {
  const desk = new ImportDesk()
  desk.laptop.write([
    'c',
    'memberStatus',
    '00000000-0000-7000-8000-0000000005a1',
    { all: { name: '留学中', standsFor: 'paused', position: 0 } },
  ])
  const list = (status: string) => `会員番号,氏名,状態\n1,青木 一郎,${status}\n`
  const first = await desk.open(list('留学中'))
  first.commit()
  const again = (await desk.open(list('留学中'))).commit()
  const later = await desk.open(list('在籍'))

  expect(desk.rows('SELECT status, status_id FROM member')).toEqual([
    { status: 'paused', statusId: '00000000-0000-7000-8000-0000000005a1' },
  ])
  expect(again.operationId).toBeNull()
  expect(later.preview().rows[0]?.changes).toEqual([{ field: 'status', before: 'paused', after: 'active' }])
})
