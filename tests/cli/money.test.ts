import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOffice } from '../../src-main/core/app/office.ts'
import { apiOf } from '../../src-main/core/app/router.ts'
import { openCommandLine } from '../support/cli.ts'

const cli = openCommandLine()
const folder = cli.path('お金 の会')
const club = ['--data', folder]
let lateRun: string | null

/** The club is made in one process; what the command line says of it is asked of the command line. */
beforeAll(async () => {
  const office = createOffice({ home: cli.env.MEIBO_HOME, host: 'cli', dailyBackups: false })
  const api = apiOf(office)
  await api.clubs.create({ name: 'お金の会', folder })
  for (const { id } of await api.fees.list()) await api.fees.remove({ id })
  const aoki = { memberNumber: '0101', familyName: '青木', givenName: '一郎', email: 'ichiro@example.jp' }
  const { id: payerId } = await api.members.add({ ...aoki, prefecture: '福岡県', city: '福岡市' })
  await api.members.add({ memberNumber: '0102', familyName: '髙木', givenName: '恵子' })
  const { id: fee } = await api.fees.save({ name: '年会費', amount: 5000 })
  await api.fees.save({ name: '寄附金', amount: 0, rhythm: 'occasion', donation: true })
  await api.dues.run({ fiscalYear: 2024, feeIds: [fee] })
  lateRun = (await api.dues.run({ fiscalYear: 2025, feeIds: [fee] })).runId
  await api.books.begin()
  const cash = { payerId, method: 'cash' } as const
  await api.payments.record({ ...cash, amount: 5000, paidOn: '2026-05-01' })
  await api.payments.record({ ...cash, amount: 700, paidOn: '2026-05-02', allocations: [] })
  await office.close()
})
afterAll(() => cli.close())

test('a run is listed, and taken back unless it is locked', async () => {
  const run = `${lateRun}`
  await cli.json('bill', '--lock', run, ...club)
  const locked = await cli.run('bill', '--take-back', run, ...club)
  await cli.json('bill', '--unlock', run, ...club)
  const { out } = await cli.run('bill', '--take-back', run, ...club)
  const { out: listed } = await cli.run('bill', '--runs', ...club)

  expect([locked.code, out]).toEqual([1, '請求 2 件を取り下げました。\n'])
  expect(listed).toMatch(/2024年度 +年会費 +2 +¥10,000 +¥5,000/)
})

test('those who owe are listed, get a letter each, and the record says so', async () => {
  const pdf = cli.path('督促.pdf')
  const letter = ['remind', '--level', '2', '--member', '0102', '--out', pdf, ...club]
  const { out: tried } = await cli.run(...letter, '--dry-run')
  const made = await cli.json(...letter)
  const { out: sent } = await cli.run('remind', '--sent', '--member', '0102', ...club)
  const asked = await cli.json('remind', '--without-email', ...club)

  expect(tried).toBe(`1 通を作りました： ${pdf}\n出した記録には残していません。\n`)
  expect(made).toMatchObject([{ out: pdf, count: 1 }])
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  expect(sent.split('\n')).toHaveLength(3)
  expect(sent).toMatch(/髙木 恵子 +督促 2回目 +¥5,000 +郵送/)
  expect(asked).toMatchObject({ total: 1, amount: 5000, rows: [{ memberNumber: '0102', last: { level: 2 } }] })
})

test('money goes back of the one payment that is meant, and dues are open again', async () => {
  const refund = ['refund', '--member', '0101', '--amount', '2000', '--reason', '二重払い']

  const unclear = await cli.run(...refund, ...club)
  const { code, out } = await cli.run(...refund, '--paid', '2026-05-01', '--date', '2026-06-01', ...club)
  const { out: left } = await cli.run('refund', '--member', '0101', ...club)

  expect([unclear.code, unclear.err.includes('2 件')]).toEqual([1, true])
  expect([code, out]).toEqual([
    0,
    '0101 青木 一郎 さんに ¥2,000 を返金しました（2026年6月1日）。\n  未納に戻った額 ¥2,000\n',
  ])
  expect(left).toMatch(/¥700 +¥700\s[\s\S]*¥5,000 +¥3,000 +2024年度 年会費/)
  expect((await cli.run('refund', '--member', '0101', '--amount', '1', ...club)).code).toBe(2)
})

test('mails are for those with an address, and a wrong kind is a wrong use', async () => {
  const mail = await cli.run('remind', '--channel', 'mail', ...club)
  const eml = cli.path('督促.eml')
  const drafts = await cli.json('remind', '--channel', 'mail', '--out', eml, '--dry-run', ...club)
  const wrong = await cli.run('remind', '--kind', 'threat', ...club)
  expect([mail.code, mail.err, wrong.code]).toEqual([0, '1 件を、出した記録に残しました。\n', 2])
  expect(mail.out).toContain('宛先： ichiro@example.jp')
  expect(drafts).toMatchObject([{ out: eml, count: 1, operationId: null }])
  expect(readFileSync(eml, 'utf8')).toContain('ichiro@example.jp')
})

test('receipts are found by payer, day and amount, go out as a ZIP with an index, and are voided by number', async () => {
  await cli.json('receipts', '--issue', '--member', '0101', '--together', ...club)
  await cli.json('pay', '--member', '0102', '--amount', '800', '--date', '2026-05-03', ...club)
  await cli.json('receipts', '--issue', ...club)
  const zip = cli.path('領収書.zip')
  const found = (...search: string[]) => cli.json<{ number: string; amount: number }[]>('receipts', ...search, ...club)

  const zipped = await cli.json('receipts', '--zip', zip, ...club)
  expect(zipped).toEqual({ out: zip, receipts: 2 })
  expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK')
  expect(await found('--at-least', '1,000', '--from', '2026-01-01')).toMatchObject([{ amount: 5700 }])
  expect(await found('--to', '2020-01-01')).toEqual([])

  const [last] = await found('--at-most', '999', '--search', '髙木')
  const { code, out } = await cli.run('receipts', '--number', `${last?.number}`, '--void', '書き損じ', ...club)
  expect([code, out]).toEqual([0, `領収書 ${last?.number} を無効にしました。\n`])
})

test('a certificate is given for a gift alone, and only where the club is certified', async () => {
  await cli.json('pay', '--member', '0101', '--amount', '3000', '--fee', '寄附金', '--date', '2026-05-04', ...club)
  const certify = ['receipts', '--issue', '--certificate', ...club]
  const blocked = await cli.run(...certify)
  const certified = { certificationNumber: '第1号', certifiedOn: '2024-04-01', certifiedUntil: '2029-03-31' }
  await cli.json('call', 'settings.update', JSON.stringify(certified), ...club)
  const issued = await cli.json<object[]>(...certify)

  expect([blocked.code, blocked.err.includes('¥3,000')]).toEqual([1, true])
  expect(issued).toMatchObject([{ kind: 'donation', amount: 3000 }])
  expect((await cli.run(...certify)).out).toBe('証明書を出していない寄附はありません。\n')
})

test('the tin is counted against the books, and a difference wants its reason', async () => {
  const counted = await cli.json<{ difference: number }>('close', '--tin', '0', '--note', '数えていない', ...club)
  const ledger = -counted.difference
  const agrees = await cli.run('close', '--tin', `${ledger}`, ...club)
  const differs = await cli.run('close', '--tin', `${ledger - 10}`, ...club)

  expect([agrees.code, agrees.out.includes('帳簿と合っています'), differs.code]).toEqual([0, true, 1])
})
