import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadFile } from '../../../src-main/core/features/bank/load-file.ts'
import { bankProfiles } from '../../../src-main/core/features/bank/profiles.ts'
import { readStatement } from '../../../src-main/core/features/bank/read-statement.ts'
import type { StatementMapping } from '../../../src-shared/contract/bank.ts'
import { bankFixture } from '../../support/bank.ts'

const { profiles } = bankProfiles()

async function read(file: string | Uint8Array, { mapping, account = '', today = '2026-05-20' }: Options = {}) {
  const bytes = typeof file === 'string' ? bankFixture(file) : file
  const loaded = await loadFile(bytes, 'statement', profiles)
  return readStatement(loaded, { profiles, today, mapping, remembered: () => null, accountNumber: account })
}

interface Options {
  readonly mapping?: StatementMapping
  readonly account?: string
  readonly today?: string
}

test.each([
  'yucho.csv',
  'mufg.csv',
  'smbc.csv',
  'smbc-older.csv',
  'mizuho.csv',
  'rakuten.csv',
  'paypay.csv',
  'sbi-net.csv',
  'anser.csv',
  'aeon.csv',
  'guessed.csv',
  'zengin-03.txt',
  'zengin-03-unbroken.txt',
  'zengin-01.txt',
])('%s is known by what it holds and read to the yen', async (name) => {
  const path = join(import.meta.dirname, '../../fixtures/bank', name.replace(/\.\w+$/, '.expected.json'))

  const { profile, account, balances, problems, lines } = await read(name)

  expect({ profile, account, balances, problems, lines }).toEqual(JSON.parse(readFileSync(path, 'utf8')))
})
