import { expect, test } from 'vitest'
import { isAtPlace } from '../../../src-shared/domain/fold-place.ts'
import { startOffice } from '../../support/start-club.ts'

const ginza = { postalCode: '1040061', prefecture: '東京都', city: '中央区', town: '銀座' }

test('a postal code names its prefecture, city and town, however it is typed', async () => {
  const { api } = startOffice()
  for (const postalCode of ['1040061', '104-0061', '〒１０４－００６１']) {
    expect(await api.lookups.byPostalCode({ postalCode })).toEqual({ places: [ginza] })
  }
})

test('a code that spans towns or prefectures answers all of them', async () => {
  const { api } = startOffice()
  const { places } = await api.lookups.byPostalCode({ postalCode: '498-0000' })

  expect(places.map(({ prefecture, city, town }) => [prefecture, city, town])).toEqual([
    ['愛知県', '弥富市', ''],
    ['三重県', '桑名郡木曽岬町', ''],
  ])
})

test.each(['', '12', '0000000', '999-9999', 'SW1A 1AA'])('%s is no code of Japan and answers nothing', async (code) => {
  const { api } = startOffice()
  expect(await api.lookups.byPostalCode({ postalCode: code })).toEqual({ places: [] })
})

test.each([
  ['written in one field', '', '', '東京都中央区銀座4-5-6', ['1040061']],
  ['without the prefecture', '', '中央区', '銀座四丁目', ['1040061']],
  ['with ヶ for が', '東京都', '千代田区', '霞ヶ関1-1', ['1000013']],
  ['with ノ for の', '東京都', '千代田区', '丸ノ内1-1', ['1000005']],
  ['with Arabic figures for kanji', '北海道', '札幌市中央区', '北１条西２丁目', ['0600001', '0640821']],
  ['with 大字', '', '北海道余市郡仁木町', '大字銀山1-2', ['0482335']],
  ['without the county', '北海道', '仁木町', '大江', ['0482331', '0482402']],
  ['with a ward that is no more', '静岡県', '浜松市中区', '有玉北町1', ['4313121']],
  ['without the ward', '静岡県', '浜松市', '有玉北町1', ['4313121']],
  ['with the streets of Kyoto first', '京都府', '京都市中京区', '寺町通御池上る下本能寺前町522', ['6048091']],
  ['in old kanji', '東京都', '澁谷區', '神宮前1-2-3', ['1500001']],
])('the code of an address %s is found', async (_how, prefecture, city, street, codes) => {
  const { api } = startOffice()
  const { places } = await api.lookups.byAddress({ prefecture, city, street })

  expect(places.map(({ postalCode }) => postalCode)).toEqual(codes)
})

test('a town that is half typed answers the towns that begin so, and a town that is not listed the code of its city', async () => {
  const { api } = startOffice()
  const half = await api.lookups.byAddress({ prefecture: '東京都', city: '中央区', street: '日本橋人' })
  const unlisted = await api.lookups.byAddress({ prefecture: '沖縄県', city: '名護市', street: '無い町1' })

  expect(half.places.map(({ town }) => town)).toEqual(['日本橋人形町'])
  expect(unlisted.places.map(({ postalCode, town }) => [postalCode, town])).toEqual([['9050000', '']])
})

test('a city alone, a strange city and no address at all answer nothing', async () => {
  const { api } = startOffice()
  for (const address of [{ city: '札幌市中央区' }, { city: '鎌倉幕府', street: '1' }, {}]) {
    expect(await api.lookups.byAddress(address)).toEqual({ places: [] })
  }
})

test('an address contradicts a code only where it cannot lie there', () => {
  const at = (prefecture: string, city: string, street: string) => isAtPlace({ prefecture, city, street }, ginza)

  expect([
    at('東京都', '中央区', '銀座4-5-6'),
    at('', '中央区', '銀座'),
    at('東京都', '', ''),
    at('東京都', '中央区', '銀'),
    at('', '', ''),
    at('東京都', '中央区', '京橋1'),
    at('東京都', '港区', '銀座1'),
    at('大阪府', '', ''),
  ]).toEqual([true, true, true, true, true, false, false, false])
})
