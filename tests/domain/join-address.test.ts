import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinAddress } from '../../src-shared/domain/join-address.ts'
import { parseAddress } from '../../src-shared/domain/roster-import/parse-address.ts'

test('a house number does not run into a room number', () => {
  const place = { prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3' }

  expect(joinAddress({ ...place, building: '101' })).toBe('東京都渋谷区神宮前1-2-3 101')
  expect(joinAddress({ ...place, building: 'みどり荘101' })).toBe('東京都渋谷区神宮前1-2-3みどり荘101')
})

test('an address that was taken apart is put together as it was typed', () => {
  const typed = fc.stringMatching(
    /^(東京都|京都府|北海道)?(渋谷区|四日市市|余市郡余市町)?[あ-ん0-9 -]{0,12}(みどり荘|コーポＡ)?[0-9]{0,3}$/,
  )
  fc.assert(
    fc.property(typed, (address) => {
      expect(joinAddress(parseAddress(address))).toBe(address)
    }),
  )
})
