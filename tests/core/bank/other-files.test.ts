import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bankFixture } from '../../support/bank.ts'
import { workbook } from '../spreadsheet/spreadsheets.ts'
import { startBankClub } from './bank-club.ts'

const day = (v: number) => ({ v, z: 'yyyy/m/d' })

test('a workbook is read as a text file is', async () => {
  const { api, fundId, keep } = await startBankClub({ account: '' })
  const rows = [
    ['みどりの会 入出金'],
    ['年月日', 'お引出し', 'お預入れ', 'お取り扱い内容', '残高'],
    [day(46_115), '', 5000, '振込　ﾔﾏﾀﾞ ﾀﾛｳ', 105_000],
    [day(46_122), 330, '', '振込手数料', 104_670],
  ]
  const file = () => new File([new Uint8Array(workbook('xlsx', rows))], 'meisai.xlsx')

  const read = await api.bank.read({ file: file(), fundId })

  expect(read).toMatchObject({ profile: 'smbc', balances: true, problems: [] })
  expect(read.lines.map((line) => [line.day, line.amount, line.payerText, line.row])).toEqual([
    ['2026-04-03', 5000, 'ﾔﾏﾀﾞ ﾀﾛｳ', 3],
    ['2026-04-10', -330, '振込手数料', 4],
  ])
  expect([await keep(file()), await keep('smbc.csv')]).toMatchObject([
    { added: 2, known: 0 },
    { added: 1, known: 2 },
  ])
})

test('what is no statement is refused in words', async () => {
  const { api, fundId } = await startBankClub()
  const read = (bytes: Uint8Array<ArrayBuffer>) => api.bank.read({ file: new File([bytes], 'x.bin'), fundId })

  await expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).rejects.toMatchObject({ code: 'FILE_FAULT' })
  await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'FILE_FAULT', data: { code: 'EMPTY_FILE' } })
  await expect(read(new Uint8Array(11 * 1024 * 1024).fill(0x31))).rejects.toMatchObject({
    code: 'FILE_FAULT',
    data: { code: 'TOO_LARGE' },
  })
})

test('a layout in the club’s own folder is known like those that come along, and a broken one is named', async () => {
  const { api, fundId, folder } = await startBankClub({ account: '' })
  const profiles = join(folder, 'resources', 'bank-profiles')
  mkdirSync(profiles, { recursive: true })
  const columns = [
    { header: ['日'], role: 'day' },
    { header: ['相手'], role: 'payer' },
    { header: ['入ってきた金額'], role: 'in' },
    { header: ['出ていった金額'], role: 'out' },
  ]
  const layout = {
    id: 'midori',
    name: 'みどり信用金庫',
    date: '2026-05-01',
    form: 'table',
    encoding: 'utf-8',
    preLines: 1,
    columns,
  }
  writeFileSync(join(profiles, 'midori.json'), JSON.stringify(layout))
  writeFileSync(join(profiles, 'broken.json'), '{"id":')

  const read = await api.bank.read({ file: new File([bankFixture('by-hand.csv')], 'x.csv'), fundId })

  expect(read).toMatchObject({ profile: 'midori', profileName: 'みどり信用金庫' })
  expect(read.lines).toHaveLength(2)
  expect(read.problems).toEqual([{ row: 0, code: 'profile', text: 'broken.json' }])
})
