import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import type { MemberId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { startClub } from '../../support/start-club.ts'

const layout = { columns: ['name', 'address', 'phone', 'mobile', 'email'] }
const everyone = { who: { filter: {} }, format: 'csv', layout } as const

test('whoever refused stands in no list handed out, and what was refused is left blank', async () => {
  const { api } = await clubWithConsents()

  const office = await rows(api, { ...everyone })
  const members = await rows(api, { ...everyone, audience: 'members' })
  const outside = await rows(api, { ...everyone, audience: 'outside' })
  const asked = await rows(api, { ...everyone, audience: 'members', onlyConsented: true })

  const ichiro = '青木 一郎,東京都港区,03-1111-2222,090-1111-2222,ichiro@example.jp'
  expect(office).toEqual([ichiro, '伊藤 二郎,大阪府堺市,,,jiro@example.jp', '上野 三郎,,,,', '江口 四郎,,,,'])
  expect(members).toEqual(['青木 一郎,東京都港区,,,ichiro@example.jp', '上野 三郎,,,,', '江口 四郎,,,,'])
  expect(outside).toEqual(['青木 一郎,東京都港区,,,ichiro@example.jp', '江口 四郎,,,,'])
  expect(asked).toEqual(['青木 一郎,東京都港区,,,ichiro@example.jp'])
})

test('a check says whom a list leaves out and what it withholds, and records nothing', async () => {
  const { api } = await clubWithConsents()

  const check = await api.lists.check({ ...everyone, audience: 'members' })

  expect(check).toMatchObject({ rows: 3, refused: 1, unasked: 2, withheld: 2, sensitiveColumns: [], lost: [] })
  expect(check.first.map(({ name }) => name)).toEqual(['青木 一郎', '上野 三郎', '江口 四郎'])
  expect(check.sample.headers).toEqual(['氏名', '住所', '電話', '携帯電話', 'メール'])
  expect(await api.lists.records({})).toEqual({ total: 0, records: [] })
})

test('a delicate field is shown only where the office names it, and the check warns of it', async () => {
  const { api, given } = await startClub()
  const health = await given.customField('持病', { sensitive: true })
  await given.member('青木 一郎', { custom: { [health.id]: 'ぜんそく' } })
  const named = { ...everyone, layout: { columns: ['name', `custom:${health.id}`] } }

  const warned = await api.lists.check(named)
  const office = await rows(api, named)
  const members = await rows(api, { ...named, audience: 'members' })

  expect(warned.sensitiveColumns).toEqual(['持病'])
  expect([office, members]).toEqual([['青木 一郎,ぜんそく'], ['青木 一郎']])
})

test('a guardian and a payer who refused are not named in the rows of others', async () => {
  const { api, given } = await startClub()
  const father = await given.member('髙橋 父', { kana: 'タカハシ チチ' })
  const mother = await given.member('髙橋 母', { kana: 'タカハシ ハハ' })
  const child = await given.member('髙橋 子', { kana: 'タカハシ コ', payerId: father.id })
  for (const { id } of [father, mother]) {
    await api.guardians.save({ memberId: child.id, guardianId: id, name: '', relation: '', phone: '', email: '' })
  }
  await answer(api, father.id, { directory: 'refused' })
  const wish = { ...everyone, layout: { columns: ['name', 'guardians', 'payer'] } }

  const office = await rows(api, wish)
  const members = await rows(api, { ...wish, audience: 'members' })

  expect(office).toContain('髙橋 子,髙橋 父、髙橋 母,髙橋 父')
  expect(members).toEqual(['髙橋 子,髙橋 母,', '髙橋 母,,'])
})

test('cards for telephones keep to what people agreed to', async () => {
  const { api } = await clubWithConsents()

  const { file } = await finish(api.lists.make({ ...everyone, format: 'vcard', audience: 'members' }))

  const cards = await file.text()
  expect(cards).not.toContain('TEL')
  expect(cards).not.toContain('伊藤')
  expect(cards).toContain('EMAIL;TYPE=INTERNET:ichiro@example.jp')
})

async function clubWithConsents() {
  const club = await startClub()
  const { api, given } = club
  const contact = { phone: '0311112222', mobile: '09011112222', email: 'ichiro@example.jp' }
  const ichiro = await given.member('青木 一郎', {
    kana: 'アオキ イチロウ',
    prefecture: '東京都',
    city: '港区',
    ...contact,
  })
  const jiro = await given.member('伊藤 二郎', {
    ...{ kana: 'イトウ ジロウ', prefecture: '大阪府', city: '堺市', email: 'jiro@example.jp' },
  })
  const saburo = await given.member('上野 三郎', { kana: 'ウエノ サブロウ' })
  await given.member('江口 四郎', { kana: 'エグチ シロウ' })
  await answer(api, ichiro.id, { directory: 'given', thirdParty: 'given', phone: 'refused' })
  await answer(api, jiro.id, { directory: 'refused' })
  await answer(api, saburo.id, { thirdParty: 'refused' })
  return club
}

type Answers = Parameters<Api['consents']['record']>[0]['answers']
type Purpose = Answers[number]['purpose']

async function answer(api: Api, memberId: MemberId, answers: Partial<Record<Purpose, 'given' | 'refused'>>) {
  await api.consents.record({
    memberId,
    answers: Object.entries(answers).map(([purpose, given]) => ({ purpose: purpose as Purpose, answer: given })),
  })
}

async function rows(api: Api, wish: Parameters<Api['lists']['make']>[0]): Promise<string[]> {
  const { file } = await finish(api.lists.make(wish))
  return (await file.text()).trimEnd().split('\r\n').slice(1)
}
