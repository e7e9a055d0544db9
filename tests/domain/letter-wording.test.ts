import { expect, test } from 'vitest'
import { letterWording } from '../../src-shared/texts/letter-wording.ts'

const account = { bank: 'みどり銀行', branch: '本店', type: '', number: '0765432', holder: 'ミドリノカイ' }

test('where to pay names bank, branch, kind, number and holder, as a transfer form asks', () => {
  const said = [
    letterWording.bankAccount(account),
    letterWording.bankAccount({ ...account, type: '2' }),
    letterWording.bankAccount({ ...account, bank: 'みどり銀行 普通', branch: '' }),
  ]

  expect(said).toEqual([
    'みどり銀行 本店 普通 0765432　名義 ミドリノカイ',
    'みどり銀行 本店 当座 0765432　名義 ミドリノカイ',
    'みどり銀行 普通 0765432　名義 ミドリノカイ',
  ])
})
