import { expect, test } from 'vitest'
import { readEmail } from '../../src-shared/domain/read-email.ts'

test.each([
  ['hana@example.jp', 'hana@example.jp'],
  ['ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ', 'hana@example.jp'],
  [' ', ''],
  ['abc', null],
  ['a@example.jp、b@example.jp', null],
])('the one address in %j is %j', (text, address) => {
  expect(readEmail(text)).toBe(address)
})
