import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Api } from '../../../src-shared/contract/contract.ts'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

test('the register of members holds who had a vote on that day, with addresses or, for the public, without', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  await given.memberType('正会員', { votes: true })
  await given.memberType('賛助会員', { votes: false })
  const home = { prefecture: '東京都', city: '港区', street: '1-2-3' }
  await given.member('青木 一', { kana: 'アオキ イチ', type: '正会員', joinedOn: '2020-04-01', ...home })
  await given.member('伊藤 二', { type: '賛助会員', joinedOn: '2020-04-01' })
  await given.member('上野 三', { type: '正会員', joinedOn: '2025-04-01' })
  const left = { joinedOn: '2000-04-01', leftOn: '2025-04-15', status: 'left' } as const
  await given.member('江口 四', { kana: 'エグチ ヨン', type: '正会員', ...left })

  const own = await sheet(api, { list: 'members', on: '2025-03-31' })
  const open = await sheet(api, { list: 'members', on: '2025-03-31', withAddresses: false })

  expect(own).toEqual([
    ['番号', '氏名', 'フリガナ', '住所又は居所'],
    ['1', '青木 一', 'アオキ イチ', '東京都港区1-2-3'],
    ['2', '江口 四', 'エグチ ヨン'],
  ])
  expect(open).toEqual([
    ['番号', '氏名', 'フリガナ'],
    ['1', '青木 一', 'アオキ イチ'],
    ['2', '江口 四', 'エグチ ヨン'],
  ])
})

test('the register of officers holds everyone who was one in that year, with what of term and pay lies in it', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const director = await api.offices.save({ name: '理事', director: true })
  const auditor = await api.offices.save({ name: '監事', director: true })
  const leader = await api.offices.save({ name: '班長' })
  const [a, b, c, d] = [
    await given.member('青木 一', { kana: 'アオキ イチ', city: '港区' }),
    await given.member('伊藤 二', { kana: 'イトウ ジ' }),
    await given.member('上野 三', { kana: 'ウエノ サン' }),
    await given.member('江口 四', { kana: 'エグチ ヨン' }),
  ]
  const paid = { paidFrom: '2024-10-01', paidTo: '2025-12-31' }
  await api.offices.saveTerm({
    officeId: director.id,
    memberId: a.id,
    startsOn: '2023-06-01',
    endsOn: '2025-06-01',
    ...paid,
  })
  await api.offices.saveTerm({ officeId: auditor.id, memberId: b.id, startsOn: '2022-06-01', endsOn: '2024-06-01' })
  await api.offices.saveTerm({ officeId: director.id, memberId: c.id, startsOn: '2025-04-01' })
  await api.offices.saveTerm({ officeId: leader.id, memberId: d.id, startsOn: '2024-04-01' })

  const rows = await sheet(api, { list: 'officers', on: '2025-03-31' })

  expect(rows).toEqual([
    ['役名', '氏名', 'フリガナ', '住所又は居所', '就任期間', '報酬を受けた期間'],
    ['理事', '青木 一', 'アオキ イチ', '港区', '2024年4月1日～2025年3月31日', '2024年10月1日～2025年3月31日'],
    ['監事', '伊藤 二', 'イトウ ジ', undefined, '2024年4月1日～2024年5月31日', '無'],
  ])
})

test('on paper it names the club, the day and the law’s own words, and is recorded', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  await given.memberType('正会員', { votes: true })
  await given.member('青木 一', { type: '正会員', joinedOn: '2020-04-01', city: '港区' })

  const { file } = await finish(
    api.lists.makeLegal({ list: 'members', on: '2025-03-31', format: 'pdf', recipient: '東京都', purpose: '届出' }),
  )

  const [page = ''] = await pdfTexts(new Uint8Array(await file.arrayBuffer()))
  expect(file.name).toBe('社員名簿 2025-03-31.pdf')
  for (const words of ['社員名簿', 'みどりの会', '2025年3月31日 現在', '住所又は居所', '青木 一', '港区']) {
    expect(page).toContain(words)
  }
  expect((await api.lists.records({})).records).toMatchObject([
    { title: '社員名簿', members: 1, recipient: '東京都', purpose: '届出', actor: '佐藤' },
  ])
})

type Wish = Omit<Parameters<Api['lists']['makeLegal']>[0], 'format'>

async function sheet(api: Api, wish: Wish): Promise<unknown[][]> {
  const { file } = await finish(api.lists.makeLegal({ ...wish, format: 'xlsx' }))
  const { Sheets, SheetNames } = read(Buffer.from(await file.arrayBuffer()))
  return utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
}
