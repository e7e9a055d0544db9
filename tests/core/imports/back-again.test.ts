import { expect, test } from 'vitest'
import { changedGroups } from '../../../src-main/core/db/member-groups.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { bringIn, openRoster, rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

const everyone = { who: { filter: { show: 'all' } } } as const
const formats = [{ format: 'csv' }, { format: 'xlsx' }] as const

test.each([
  ['a note with a space at its end', { note: 'x ' }],
  ['a note with spaces before it and empty lines after it', { note: '  一行目\n 二行目\n\n\n' }],
  ['further phones and no first one', { otherPhones: ['0311112222', '09011112222'] }],
  ['further e-mails and no first one', { otherEmails: ['a@example.jp', 'b@example.jp'] }],
  ['a mobile and another phone', { mobile: '09011112222', otherPhones: ['0311112222'] }],
  ['a landline and another mobile', { phone: '0311112222', otherPhones: ['09011112222', '09033334444'] }],
  ['a mobile where the landline goes', { phone: '09011112222', mobile: '09033334444' }],
  ['a phone with an extension', { phone: '03-1234-5678 内線12' }],
  ['two phones in one field', { phone: '03-1234-5678 / 090-1111-2222', mobile: '09033334444' }],
  ['another phone with an extension', { phone: '0311112222', otherPhones: ['03-1234-5678 内線12'] }],
  ['a reading in hiragana', { familyNameKana: 'さとう', givenNameKana: 'はなこ' }],
  [
    'spaces around every text',
    {
      city: ' 港区 ',
      street: ' 1-1 ',
      building: ' コーポ花 ',
      formerName: ' 青木 ',
    },
  ],
])('somebody with %s is the same when the export comes back', async (_, fields) => {
  const { api, given } = await startClub()
  await given.member('佐藤 花子', { number: '7', ...fields })

  for (const wish of formats) {
    const { file } = await finish(api.lists.make({ ...everyone, ...wish }))
    const { rows } = await (await openRoster(api, file)).preview()

    expect(rows.map(({ state, changes }) => ({ state, changes }))).toEqual([{ state: 'same', changes: [] }])
  }
})

test.each([
  ['a reading in hiragana', { familyNameKana: 'さとう', givenNameKana: 'はなこ' }],
  ['spaces around a name', { familyName: ' 佐藤', givenName: '花子 ' }],
  ['a note of loose lines', { note: '\n  一行目 \n\n 二行目\n\n' }],
  ['a phone that is none', { phone: '03-12 内線12' }],
])('somebody from an older program with %s is the same when the export comes back', async (_, fields) => {
  const { api, given, office } = await startClub()
  const hanako = await given.member('佐藤 花子', { number: '7' })
  await office
    .club()
    .command((ctx) =>
      ctx.write({ label: { kind: 'member.update' }, ops: changedGroups(ctx, hanako.id, hanako, fields) }),
    )

  const { file } = await finish(api.lists.make({ ...everyone, format: 'xlsx' }))
  const { rows } = await (await openRoster(api, file)).preview()

  expect(rows.map(({ state, changes }) => ({ state, changes }))).toEqual([{ state: 'same', changes: [] }])
})

test('a reading is kept in katakana, and texts without the spaces around them', async () => {
  const { api, given } = await startClub()
  const hanako = await given.member('佐藤 花子', { familyNameKana: ' さとう', givenNameKana: 'ﾊﾅｺ', note: ' x \n' })

  await api.members.update({ id: hanako.id, fields: { givenNameKana: 'はな', city: ' 港区　' } })

  expect(hanako).toMatchObject({ familyNameKana: 'サトウ', givenNameKana: 'ハナコ', note: 'x' })
  expect(await api.members.get({ id: hanako.id })).toMatchObject({ givenNameKana: 'ハナ', city: '港区' })
})

test('a phone behind another in its cell comes beside the mobile that is known', async () => {
  const { api, given } = await startClub()
  const hanako = await given.member('佐藤 花子', { number: '7', phone: '0311112222', mobile: '09011112222' })

  await bringIn(
    api,
    rosterFile([
      {
        会員番号: '7',
        氏名: '佐藤 花子',
        電話番号: '03-1111-2222 / 090-3333-4444',
      },
    ]),
  )

  expect(await api.members.get({ id: hanako.id })).toMatchObject({
    phone: '0311112222',
    mobile: '09011112222',
    otherPhones: ['09033334444'],
  })
})

test('the second of two landlines in one cell is not lost', async () => {
  const { api } = await startClub()

  await bringIn(api, rosterFile([{ 氏名: '佐藤 花子', 電話番号: '03-1111-2222 / 03-3333-4444' }]))

  const [row] = (await api.members.list({})).rows
  expect(await api.members.get({ id: row?.id as MemberId })).toMatchObject({
    phone: '0311112222',
    otherPhones: ['0333334444'],
  })
})
