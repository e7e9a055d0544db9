import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { startClub } from '../../support/start-club.ts'

async function find(api: Api) {
  const steps = await api.duplicates.find()
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value
  }
}

const shown = ({ pairs }: Awaited<ReturnType<typeof find>>) =>
  pairs.map(({ a, b, why }) => [a.name, b.name, ...why].join(' '))

test('entries that look like one person are found, the surest first, whichever way the name is written', async () => {
  const { api, given } = await startClub()
  await given.member('髙橋 一', { birthDate: '1950-01-02', phone: '03-1111-2222' })
  await given.member('高橋 一', { birthDate: '1950-01-02', phone: '+81311112222' })
  await given.member('齋藤 花', { kana: 'サイトウ ハナ', city: '渋谷区', street: '神宮前1丁目2番3号' })
  await given.member('斉藤 華', { kana: 'ｻｲﾄｳ ﾊﾅ', city: '渋谷区', street: '神宮前１−２−３ コーポ花101' })
  await given.member('旧姓 花子', { formerName: '鈴木', familyName: '佐藤', email: 'h@example.jp' })
  await given.member('鈴木 花子', { email: 'H@example.jp' })

  const found = await find(api)

  expect([found.total, ...shown(found)]).toEqual([
    3,
    '髙橋 一 高橋 一 nameAndBirthDate nameAndPhone',
    '佐藤 花子 鈴木 花子 nameAndEmail',
    '齋藤 花 斉藤 華 kanaAndAddress',
  ])
})

test('twins, couples and namesakes are nobody twice', async () => {
  const { api, given } = await startClub()
  const home = { city: '渋谷区', street: '神宮前1-2-3', phone: '0311112222', email: 'home@example.jp' }
  await given.member('山田 太郎', { ...home, kana: 'ヤマダ タロウ', birthDate: '2010-05-05', number: '12' })
  await given.member('山田 次郎', { ...home, kana: 'ヤマダ ジロウ', birthDate: '2010-05-05', number: '12' })
  await given.member('山田 花', { ...home, familyNameKana: 'ヤマダ' })
  await given.member('山田 茂', { ...home, familyNameKana: 'ヤマダ' })
  await given.member('佐藤 一郎', { birthDate: '1950-01-01', phone: '0355556666' })
  await given.member('佐藤 一郎', { birthDate: '1981-11-11', phone: '0377778888' })

  expect(await find(api)).toEqual({ total: 0, pairs: [] })
})

test('a name alone is a last hint, and who was said to be two is not asked about again until that is undone', async () => {
  const { api, given } = await startClub()
  const one = await given.member('佐藤 一郎', { birthDate: '1950-01-01', phone: '0355556666' })
  const other = await given.member('佐藤 一郎')

  const before = await find(api)
  const { operationId } = await api.duplicates.dismiss({ aId: other.id, bId: one.id })
  const dismissed = await find(api)
  await api.history.undo({ operationId })

  expect(shown(before)).toEqual(['佐藤 一郎 佐藤 一郎 name'])
  expect([dismissed.total, (await find(api)).total]).toEqual([0, 1])
  await api.duplicates.dismiss({ aId: one.id, bId: other.id })
  expect((await find(api)).total).toBe(0)
})

test('a birth date with a slip of the pen is still the same person, a father and his son are not', async () => {
  const { api, given } = await startClub()
  const home = { city: '渋谷区', street: '神宮前1-2-3' }
  await given.member('佐藤 一郎', { ...home, birthDate: '1950-01-12' })
  await given.member('佐藤 一郎', { ...home, birthDate: '1950-12-01' })
  await given.member('Ada Lovelace', { fullName: 'Ada Lovelace', ...home, birthDate: '1950-01-12' })
  await given.member('Ada Lovelace', { fullName: 'Ada Lovelace', ...home, birthDate: '1980-03-04' })

  expect(shown(await find(api))).toEqual(['佐藤 一郎 佐藤 一郎 nameAndAddress'])
})

test('a father and his son of one name, house and birthday are two, unless number or e-mail agree', async () => {
  const { api, given } = await startClub()
  const home = { phone: '0355556666', city: '渋谷区', street: '神宮前1-1-1' }
  await given.member('佐藤 一郎', { ...home, birthDate: '1950-01-12' })
  await given.member('佐藤 一郎', { ...home, birthDate: '1980-01-12' })
  await given.member('別所 二', {
    email: 'b@example.jp',
    birthDate: '1958-03-04',
  })
  await given.member('別所 二', {
    email: 'b@example.jp',
    birthDate: '1985-03-04',
  })

  const { pairs } = await find(api)

  expect(pairs.map(({ a, why }) => [a.name, why])).toEqual([['別所 二', ['nameAndEmail']]])
})

test('two entries are compared with what hangs on them', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('青木 一郎', { owes: { 2024: 1000 } })
  const twin = await given.member('青木 一朗')
  await given.payment(twin, 500)

  const { a, b, hanging } = await api.duplicates.compare({ aId: ada.id, bId: twin.id })

  expect([a.name, b.name]).toEqual(['青木 一郎', '青木 一朗'])
  expect(hanging).toEqual([
    { what: 'charges', a: 1, b: 0 },
    { what: 'payments', a: 0, b: 1 },
  ])
})
