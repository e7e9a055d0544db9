import { expect, test } from 'vitest'
import { bankFile } from '../../support/bank.ts'
import { givenFund, startBankClub, statementOf } from './bank-club.ts'

test('a statement is kept once, however often it is read', async () => {
  const { api, keep } = await startBankClub({ account: '' })

  const kept = [await keep('smbc.csv'), await keep('smbc.csv'), await keep('smbc-older.csv')]
  const { lines, counts } = await api.bank.lines({})

  expect(kept).toMatchObject([
    { added: 3, known: 0 },
    { operationId: null, added: 0, known: 3 },
    { operationId: null, added: 0, known: 3 },
  ])
  expect(lines.map(({ day, amount, payerText }) => [day, amount, payerText])).toEqual([
    ['2026-04-20', 3000, 'ｽｽﾞｷ ｼﾞﾖｳｼﾞ'],
    ['2026-04-10', -330, '振込手数料'],
    ['2026-04-03', 5000, 'ﾔﾏﾀﾞ ﾀﾛｳ'],
  ])
  expect(counts).toEqual({ open: 3, posted: 0, ignored: 0 })
})

test('what a file holds is told before anything is kept', async () => {
  const { api, fundId, keep } = await startBankClub()
  await keep('mizuho.csv')

  const read = await api.bank.read({ file: bankFile('mizuho.csv') })

  expect(read).toMatchObject({ profile: 'mizuho', profileName: 'みずほ銀行', known: 3, balances: true, fundId })
  expect((await api.bank.lines({})).total).toBe(3)
})

test('a statement that ends in the middle of a day and one of the whole day give each line once', async () => {
  const whole = ['3 5000 ｻﾄｳ', '4 5000 ﾔﾏﾀﾞ', '4 5000 ﾔﾏﾀﾞ', '4 3000 ｽｽﾞｷ', '4 5000 ﾔﾏﾀﾞ', '7 100 ﾘｿｸ']
  const { api, keep } = await startBankClub()

  const added = [
    (await keep(statementOf(whole.slice(0, 2)))).added,
    (await keep(statementOf(whole.slice(0, 4)))).added,
    (await keep(statementOf(whole))).added,
    // The last lines only: the day begins in its middle.
    (await keep(statementOf(whole.slice(3), { from: 115_000 }))).added,
  ]

  expect(added).toEqual([2, 2, 2, 0])
  expect((await api.bank.lines({})).total).toBe(whole.length)
})

test('a later file that begins in the middle of a day does not swallow a like line', async () => {
  const { api, keep } = await startBankClub()
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ']))

  const { added } = await keep(statementOf(['3 5000 ﾔﾏﾀﾞ', '4 5000 ﾔﾏﾀﾞ'], { from: 105_000 }))

  expect(added).toBe(2)
  expect((await api.bank.lines({})).total).toBe(3)
})

test('a day that the bank has put in another order since adds nothing', async () => {
  const { keep } = await startBankClub()
  await keep(statementOf(['3 1000 ｱｵｷ', '4 5000 ﾔﾏﾀﾞ', '4 3000 ｽｽﾞｷ', '5 2000 ﾀﾅｶ']))

  const { added, known } = await keep(statementOf(['3 1000 ｱｵｷ', '4 3000 ｽｽﾞｷ', '4 5000 ﾔﾏﾀﾞ', '5 2000 ﾀﾅｶ']))

  expect({ added, known }).toEqual({ added: 0, known: 4 })
})

test('lines that the bank numbers stay apart, and two accounts have nothing in common', async () => {
  const { api, keep, office } = await startBankClub({ account: '' })
  const other = await givenFund({ office }, { name: '振替口座', kind: 'postal' })
  await keep('paypay.csv')

  const there = await api.bank.keep({ file: bankFile('paypay.csv'), fundId: other })

  expect(there).toMatchObject({ added: 3, known: 0 })
  expect((await api.bank.lines({ fundId: other, direction: 'in' })).total).toBe(2)
})

test('a statement that was taken back can be read again', async () => {
  const { api, keep } = await startBankClub({ account: '' })
  await keep('smbc.csv')
  await api.history.undo({})
  expect((await api.bank.lines({})).total).toBe(0)

  expect(await keep('smbc.csv')).toMatchObject({ added: 3, known: 0 })
  expect((await api.bank.lines({})).total).toBe(3)
})

test('a statement on whose lines money stands is not taken back unseen', async () => {
  const { api, given, office, keep } = await startBankClub()
  await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2026: 5000 } })
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 800 ﾎﾝﾀﾞ ﾏｺﾄ', '5 -7000 ﾐﾄﾞﾘﾉｶｲ']))
  const { entries } = await api.history.list({})
  await api.bank.postCertain({})
  const { lines } = await api.bank.lines({ direction: 'out' })
  await office.club().command((ctx) => {
    const bank = { bankLineIds: lines.map(({ id }) => id) }
    const all = { movedOn: '2026-04-05', amount: 7000, fromFundId: lines[0]?.fundId, toFundId: ctx.newId(), note: '' }
    ctx.write({ label: { kind: 'transfer.save' }, ops: [ctx.ops.create('transfer', ctx.newId(), { all, bank })] })
  })

  const { laterEdits } = await api.history.previewUndo({ operationId: entries[0]?.operationId ?? '' })

  expect(laterEdits.map(({ table, name, why }) => [table, name, why])).toEqual([
    ['bankLine', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'payment'],
    ['bankLine', 'ﾐﾄﾞﾘﾉｶｲ', 'books'],
  ])
})

test('one transfer in two layouts is kept twice, pointed at, and booked once; a second of the same sum is a transfer', async () => {
  const { api, given, fundId, keep, open } = await startBankClub()
  await given.member('山田 太郎', { kana: 'ヤマダ タロウ', owes: { 2025: 5000, 2026: 5000 } })
  await keep(statementOf(['3 5000 ﾔﾏﾀﾞ ﾀﾛｳ', '4 5000 ﾎﾝﾀﾞ ﾏｺﾄ']))
  const rows = ['日付,入金,振込人', '2026/4/3,5000,ﾔﾏﾀﾞ ﾀﾛｳ ﾖﾘ', '2026/4/3,5000,ﾔﾏﾀﾞ ﾀﾛｳ ﾖﾘ', '2026/4/4,5000,ｽｽﾞｷ ﾊｼﾞﾒ']
  const file = () => new File([rows.join('\n')], 'other.csv')
  const mapping = { headerRow: 1, roles: ['day', 'in', 'payer'] as ('day' | 'in' | 'payer')[] }

  const { known, alike } = await api.bank.read({ file: file(), fundId, mapping })
  await api.bank.keep({ file: file(), fundId, mapping })
  const again = await api.bank.read({ file: file(), fundId, mapping })
  const lines = (await open()).map(({ payerText, alike, matches: [best] }) => [
    ...[payerText, alike?.text ?? null, best?.strength],
  ])

  expect([known, alike, again.known, again.alike]).toEqual([0, 1, 3, 0])
  expect(lines).toContainEqual(['ﾔﾏﾀﾞ ﾀﾛｳ', null, 'certain'])
  expect(lines).toContainEqual(['ﾔﾏﾀﾞ ﾀﾛｳ ﾖﾘ', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'weak'])
  expect(lines.filter(([, twin]) => twin !== null)).toHaveLength(1)
})

test('a file of another account is named before it is kept', async () => {
  const { api, fundId } = await startBankClub({ account: '7654321' })

  const { problems } = await api.bank.read({ file: bankFile('anser.csv'), fundId })

  expect(problems).toEqual([{ row: 0, code: 'otherAccount', text: '1234567' }])
})

test('an unknown layout is mapped by hand once and remembered by its headings', async () => {
  const { api, fundId } = await startBankClub({ account: '' })
  const file = () => bankFile('by-hand.csv')
  const unknown = await api.bank.read({ file: file(), fundId })
  await expect(api.bank.keep({ file: file(), fundId })).rejects.toMatchObject({ code: 'STATEMENT_UNKNOWN' })

  const mapping = { headerRow: 2, roles: ['day', 'payer', 'in', 'out', 'balance'] as const }
  await api.bank.keep({ file: file(), fundId, mapping: { ...mapping, roles: [...mapping.roles] } })
  const again = await api.bank.read({ file: file(), fundId })

  expect([unknown.profile, unknown.lines]).toEqual([null, []])
  expect(again).toMatchObject({ profile: null, mappingFrom: 'remembered', mapping, known: 2, balances: true })
  expect(again.lines.map(({ day, amount }) => [day, amount])).toEqual([
    ['2026-04-03', 5000],
    ['2026-04-10', -330],
  ])
})

test('a heading that can only be guessed is not kept unseen', async () => {
  const { api, fundId } = await startBankClub({ account: '' })

  const read = await api.bank.read({ file: bankFile('guessed.csv'), fundId })

  expect(read).toMatchObject({ profile: null, mappingFrom: 'guessed', mapping: { headerRow: 1 } })
  expect(read.lines).toHaveLength(2)
  await expect(api.bank.keep({ file: bankFile('guessed.csv'), fundId })).rejects.toMatchObject({
    code: 'STATEMENT_UNKNOWN',
  })
})
