import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCommandLine } from '../support/cli.ts'
import { pdfTexts } from '../support/pdf-text.ts'

// Each act starts a process, on a machine that may be doing other things.
const cli = openCommandLine()
const club = ['--data', cli.path('みどりの 会')]

beforeAll(async () => {
  await cli.run('init', '--name', 'みどりの会', ...club)
  await call('members.add', { familyName: '𠮷田', givenName: '一', memberNumber: '0001', mobile: '09012345678' })
  await call('members.add', { familyName: '青木', givenName: '二', memberNumber: '0002' })
  await call('layouts.save', { name: '電話表', body: { columns: ['name', 'mobile'], design: 'phone' } })
})
afterAll(() => cli.close())

test('a saved layout is printed for somebody, and the record says for whom and why', async () => {
  const out = cli.path('電話表.pdf')

  const made = await cli.json('export', '--layout', '電話表', '--for', '1班', '--why', '連絡網', '--out', out, ...club)

  expect(made).toMatchObject({ out, rows: 2 })
  const page = (await pdfTexts(readFileSync(out))).join('')
  expect(page).toContain('電話表')
  expect(page).toContain('090-1234-5678')
  const { records } = await call<{ records: object[] }>('lists.records', {})
  expect(records[0]).toMatchObject({ title: '電話表', format: 'pdf', recipient: '1班', purpose: '連絡網' })
})

test('where nothing can be written, nothing is made and nothing stands on record', async () => {
  const asked = JSON.stringify({ who: { filter: {} }, format: 'csv' })
  const before = await call<{ records: object[] }>('lists.records', {})

  const folder = await cli.run('call', 'lists.make', asked, '--out', cli.path('無い'), ...club)
  const file = await cli.run('export', '--out', cli.path('無い/名簿.csv'), ...club)

  expect([folder.code, folder.err]).toEqual([1, `「${cli.path('無い')}」に書けません。場所を確かめてください。\n`])
  expect([file.code, file.err]).toEqual([1, `「${cli.path('無い/名簿.csv')}」に書けません。場所を確かめてください。\n`])
  expect(await call('lists.records', {})).toEqual(before)
})

test('what the encoding cannot write is named and refused, until a substitute is allowed', async () => {
  const out = cli.path('古い.csv')
  const asked = ['export', '--encoding', 'cp932', '--out', out, ...club]

  const refused = await cli.run(...asked)
  const allowed = await cli.run(...asked, '--substitute')

  expect(refused.code).toBe(1)
  expect(refused.err).toContain('𠮷（U+20BB7） 𠮷田 一 → 吉')
  expect(allowed.code).toBe(0)
  expect(new TextDecoder('shift_jis').decode(readFileSync(out))).toContain('吉田')
})

test('a layout that nobody saved is a fault that names those there are', async () => {
  const { code, err } = await cli.run('export', '--layout', '住所録', '--out', cli.path('x.pdf'), ...club)

  expect(code).toBe(1)
  expect(err).toContain('電話表')
})

test('what differs between two days is written from the command line, and needs both of them', async () => {
  const out = cli.path('違い.csv')
  const asked = ['export', '--from', '2020-01-01', '--out', out, ...club]

  const refused = await cli.run(...asked)
  const made = await cli.json(...asked, '--until', '2100-01-01')

  expect(refused.code).toBe(2)
  expect(made).toEqual({ out, rows: 2 })
  expect(readFileSync(out, 'utf8')).toContain('加わった人,0002,青木 二')
})

test('cards and the lists the law asks for come from the command line too', async () => {
  const [cards, legal] = [cli.path('連絡先.vcf'), cli.path('社員名簿.xlsx')]

  await cli.json('export', '--out', cards, ...club)
  await cli.json('export', '--legal', 'members', '--on', '2026-03-31', '--out', legal, ...club)

  expect(readFileSync(cards, 'utf8').match(/BEGIN:VCARD/g)).toHaveLength(2)
  expect(readFileSync(legal).subarray(0, 2).toString()).toBe('PK')
})

function call<T>(procedure: string, input: object): Promise<T> {
  return cli.json<T>('call', procedure, JSON.stringify(input), ...club)
}
