import { expect, test } from 'vitest'
import { type StartedClub, startClub } from '../../support/start-club.ts'

async function smallClub(): Promise<StartedClub> {
  const club = await startClub({ today: '2025-05-01' })
  const { given, api } = club
  const size = await given.customField('服のサイズ')
  const faith = await given.customField('信仰', { sensitive: true })
  await given.member('髙橋 一', {
    ...{ kana: 'タカハシ ハジメ', number: '0010', phone: '0312345678', birthDate: '1950-01-01', type: '正会員' },
    ...{ joinedOn: '2010-04-01', owes: { 2024: 3000 }, custom: { [size.id]: 'ＬＬ', [faith.id]: '仏教' } },
  })
  await given.member('渡邊 花子', {
    ...{ kana: 'わたなべ はなこ', number: '9', mobile: '09099998888', type: '学生会員', birthDate: '2001-01-01' },
    ...{ prefecture: '東京都', city: '渋谷区', street: '神宮前1-1-1', joinedOn: '2024-04-01' },
  })
  await given.member('山﨑 次郎', {
    ...{ kana: 'ﾔﾏｻﾞｷ ｼﾞﾛｳ', number: 'B-1', email: 'jiro@example.jp', owes: { 2023: 1000, 2024: 5000 } },
    otherPhones: ['0666667777'],
  })
  await given.member('株式会社みどり', { note: '広告主', status: 'paused' })
  const gone = await given.member('青木 去', { kana: 'アオキ サル', type: '正会員', joinedOn: '2000-01-01' })
  await api.members.leave({ id: gone.id, leftOn: '2025-04-01' })
  const thrown = await given.member('捨田 入', { kana: 'ステタ イル' })
  await api.members.trash({ ids: [thrown.id] })
  return club
}

test.each([
  ['one character', '橋', ['髙橋 一']],
  ['a variant of a kanji', '高橋', ['髙橋 一']],
  ['a variant of a kanji', '山崎', ['山﨑 次郎']],
  ['a variant of a kanji', '渡辺', ['渡邊 花子']],
  ['hiragana for katakana', 'たかはし', ['髙橋 一']],
  ['half-width kana', 'ﾀｶﾊｼ', ['髙橋 一']],
  ['katakana for hiragana and half-width', 'ヤマザキ', ['山﨑 次郎']],
  ['one kana of several', 'ワ', ['渡邊 花子']],
  ['digits of a phone', '1234', ['髙橋 一']],
  ['a phone with hyphens and wide digits', '０９０-９９９９', ['渡邊 花子']],
  ['a further phone', '06-6666-7777', ['山﨑 次郎']],
  ['both names together', '髙橋一', ['髙橋 一']],
  ['both names with a space', 'たかはし　一', ['髙橋 一']],
  ['two terms of different fields', 'はなこ 渋谷', ['渡邊 花子']],
  ['two terms, of which one is nowhere', 'はなこ 新宿', []],
  ['an address across its parts', '東京都渋谷区神宮前1', ['渡邊 花子']],
  ['capitals of an e-mail', 'JIRO@', ['山﨑 次郎']],
  ['a note', '広告', ['株式会社みどり']],
  ['an own field, of any width', 'll', ['髙橋 一']],
  ['a sensitive field', '仏教', []],
  ['someone in the trash', 'すてた', []],
  ['a sign that folding drops', '@', ['山﨑 次郎']],
  ['signs that nobody entered', '@ %', []],
  ['only spaces', '　 ', ['髙橋 一', '山﨑 次郎', '渡邊 花子', '株式会社みどり']],
])('searching by %s: %s', async (_, search, names) => {
  const { api } = await smallClub()

  const { rows, total } = await api.members.list({ search })

  expect(rows.map(({ name }) => name)).toEqual(names)
  expect(total).toBe(names.length)
})

test('what was edited is found at once, and what it was before no more', async () => {
  const { api } = await smallClub()
  const { id } = await api.members.find({ who: '0010' })

  await api.members.update({ id, fields: { familyName: '鈴木', familyNameKana: 'スズキ', otherEmails: ['x@y.jp'] } })

  expect(
    await Promise.all(['すずき', '高橋', 'x@y'].map(async (search) => (await api.members.list({ search })).total)),
  ).toEqual([1, 0, 1])
})

test.each([
  ['kana', ['タカハシ', 'ヤマザキ', 'ワタナベ', ''], []],
  ['memberNumber', ['ワタナベ', 'タカハシ', 'ヤマザキ'], ['']],
  ['joinedOn', ['タカハシ', 'ワタナベ'], ['ヤマザキ', '']],
  ['birthDate', ['タカハシ', 'ワタナベ'], ['ヤマザキ', '']],
  ['memberType', ['ワタナベ', 'タカハシ'], ['ヤマザキ', '']],
  ['open', ['ヤマザキ', 'タカハシ', 'ワタナベ', ''], []],
] as const)('sorted by %s, and backwards; the unknown come last either way', async (sort, families, unknown) => {
  const { api } = await smallClub()
  const familyOf = ({ kana }: { kana: string }) => kana.split(' ')[0]

  const forwards = await api.members.list({ sort })
  const backwards = await api.members.list({ sort, descending: true })

  expect(forwards.rows.map(familyOf)).toEqual([...families, ...unknown])
  expect(backwards.rows.map(familyOf)).toEqual([...families.toReversed(), ...unknown])
})

test('filters narrow the list, and the counts stand beside them', async () => {
  const { api } = await smallClub()
  const types = await api.memberTypes.list()
  const idOf = (name: string) => types.filter((type) => type.name === name).map(({ id }) => id)
  const names = async (filter: Parameters<typeof api.members.list>[0]) =>
    (await api.members.list(filter)).rows.map(({ name }) => name)

  expect(await names({ show: 'former' })).toEqual(['青木 去'])
  expect(await names({ show: 'trash' })).toEqual(['捨田 入'])
  expect(await names({ show: 'all', memberTypeIds: idOf('正会員') })).toEqual(['青木 去', '髙橋 一'])
  expect(await names({ statuses: ['paused'] })).toEqual(['株式会社みどり'])
  expect(await names({ unpaid: true })).toEqual(['髙橋 一', '山﨑 次郎'])
  expect(await names({ unpaid: true, search: '山' })).toEqual(['山﨑 次郎'])
  expect(await api.members.counts()).toEqual({
    ...{ present: 4, former: 1, all: 5, trash: 1, unpaid: 2, open: 9000 },
    byStatus: { applied: 0, approved: 0, active: 3, paused: 1, left: 1, expelled: 0, deceased: 0, unknown: 0 },
    byType: [
      { memberTypeId: idOf('正会員')[0], name: '正会員', count: 1 },
      { memberTypeId: idOf('学生会員')[0], name: '学生会員', count: 1 },
      { memberTypeId: null, name: '', count: 2 },
    ],
  })
})

test('pages follow each other without a gap or a double', async () => {
  const { api, given } = await startClub()
  for (let i = 0; i < 25; i += 1) await given.member(`会員 ${i}`, { kana: `カイイン ${'アイウエオ'[i % 5]}` })

  const pages = await Promise.all([0, 10, 20, 30].map((offset) => api.members.list({ offset, limit: 10 })))

  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(pages.map(({ total, rows }) => [total, rows.length])).toEqual([
    [25, 10],
    [25, 10],
    [25, 5],
    [25, 0],
  ])
  expect(new Set(ids).size).toBe(25)
  expect(ids).toEqual((await api.members.listFull({ limit: 1000 })).members.map(({ id }) => id))
})

test('the first page before anything was read is the same as later', async () => {
  const club = await smallClub()
  await club.api.clubs.close()
  await club.api.clubs.open({ path: club.folder })

  const first = await club.api.members.list({ limit: 3 })
  await club.api.members.counts()

  expect(await club.api.members.list({ limit: 3 })).toEqual(first)
})

test('a member’s place in the list is that of its row, whatever narrows and sorts it', async () => {
  const { api } = await smallClub()
  for (const asked of [{}, { sort: 'open', descending: true }, { unpaid: true }, { show: 'former' }] as const) {
    const { rows } = await api.members.list(asked)
    const places = await Promise.all(rows.map(({ id }) => api.members.place({ ...asked, id })))
    expect(places).toEqual(rows.map((_, place) => ({ place })))
  }

  const { id } = await api.members.find({ who: '青木 去' })
  expect(await api.members.place({ id })).toEqual({ place: null })
})
