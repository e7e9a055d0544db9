import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a receipt freezes who paid, how much, for what and when', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const hajime = await given.member('髙橋 一', { number: '0042', owes: { 2026: 3000 } })
  const payment = await given.payment(hajime, 3000, { paidOn: '2026-04-28' })

  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })
  await api.members.update({ id: hajime.id, fields: { familyName: '佐藤' } })

  expect((await api.receipts.list({})).receipts).toEqual(receipts)
  expect(receipts).toEqual([
    {
      id: receipts[0]?.id,
      kind: 'receipt',
      number: '2026-0001',
      fiscalYear: 2026,
      issuedOn: '2026-05-01',
      receivedOn: '2026-04-28',
      payerId: hajime.id,
      payerName: '髙橋 一',
      amount: 3000,
      description: '2026年度 年会費として',
      paymentIds: [payment.id],
      voided: null,
      duplicateOf: null,
      issuedAt: '2026-05-01T01:00:00.000Z',
      replaces: null,
      replacedBy: null,
    },
  ])
})

test('numbers follow each other without a gap, each fiscal year from the start, and a void one is not given again', async () => {
  const { api, given } = await startClub({ today: '2026-03-31' })
  const ada = await given.member('Ada')
  const issue = async (count: number, issuedOn?: string) => {
    const paymentIds = []
    for (let i = 0; i < count; i += 1) paymentIds.push((await given.payment(ada, 100 + i)).id)
    return (await api.receipts.issue({ paymentIds, issuedOn })).receipts
  }

  const [first, second] = await issue(2)
  if (second === undefined) throw new Error('no receipt')
  await api.receipts.void({ id: second.id, reason: '書損' })
  const third = await issue(1)
  const nextYear = await issue(1, '2026-04-01')
  const lateInOldYear = await issue(1)

  expect([first, second, ...third, ...nextYear, ...lateInOldYear].map((receipt) => receipt?.number)).toEqual([
    '2025-0001',
    '2025-0002',
    '2025-0003',
    '2026-0001',
    '2025-0004',
  ])
})

test('a club goes on from its paper book, in the year it says so and not in the next', async () => {
  const { api, given, clock } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')
  await api.settings.update({ firstReceiptNumber: 121 })
  const [a, b] = [await given.payment(ada, 1), await given.payment(ada, 2)]

  const { receipts } = await api.receipts.issue({ paymentIds: [a.id, b.id] })

  clock.set('2027-05-01')
  const later = await given.payment(ada, 3)
  const next = await api.receipts.issue({ paymentIds: [later.id] })

  expect([...receipts, ...next.receipts].map(({ number }) => number)).toEqual(['2026-0121', '2026-0122', '2027-0001'])
  expect((await api.settings.get()).firstReceiptNumber).toBe(1)
})

test('a payment has one live receipt; after that is void it may have another', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')
  const payment = await given.payment(ada, 1000)
  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id, payment.id] })
  const [first] = receipts
  if (first === undefined) throw new Error('no receipt')

  await expect(api.receipts.issue({ paymentIds: [payment.id] })).rejects.toMatchObject({
    code: 'RECEIPT_EXISTS',
    data: { number: '2026-0001' },
  })
  await api.receipts.void({ id: first.id, reason: '宛名ちがい' })
  await expect(api.receipts.void({ id: first.id, reason: '宛名ちがい' })).rejects.toMatchObject({
    code: 'RECEIPT_VOID',
  })
  const { receipts: again } = await api.receipts.issue({ paymentIds: [payment.id] })

  expect([receipts.length, again[0]?.number]).toEqual([1, '2026-0002'])
})

test('all are issued or none', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada')
  const fine = await given.payment(ada, 1000)
  const gone = await given.payment(ada, 2000)
  await api.payments.void({ id: gone.id, reason: '二重' })

  await expect(api.receipts.issue({ paymentIds: [fine.id, gone.id] })).rejects.toMatchObject({ code: 'PAYMENT_VOID' })
  expect((await api.receipts.list({})).total).toBe(0)
})

test('a name that cannot be printed is refused before a number is given, with the character', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const odd = await given.member('山田 \u{E000}')
  const payment = await given.payment(odd, 1000)
  const refused = {
    code: 'GLYPHS_MISSING',
    data: { missing: [{ char: '\u{E000}', codePoint: 'U+E000', where: '山田 \u{E000}' }] },
  }

  await expect(api.receipts.issue({ paymentIds: [payment.id] })).rejects.toMatchObject(refused)
  await expect(api.receipts.preview({ paymentId: payment.id })).rejects.toMatchObject(refused)
  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id], payerName: '山田' })

  expect(receipts[0]?.number).toBe('2026-0001')
})

test('an issued receipt is not undone, only voided', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada')
  const payment = await given.payment(ada, 1000)
  const { operationId } = await api.receipts.issue({ paymentIds: [payment.id] })

  await expect(api.history.undo({ operationId })).rejects.toMatchObject({ data: { why: 'receipt' } })
})

test('receipts are found by the name on them, the payer of today, the number, the amount and the day', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const hajime = await given.member('髙橋 一', { kana: 'たかはし はじめ' })
  const hana = await given.member('阿部 花')
  const [a, b] = [await given.payment(hajime, 3000), await given.payment(hana, 12_000)]
  await api.receipts.issue({ paymentIds: [a.id], payerName: '株式会社髙橋商店' })
  await api.receipts.issue({ paymentIds: [b.id], issuedOn: '2026-03-01' })
  const numbers = async (input: Parameters<typeof api.receipts.list>[0]) =>
    (await api.receipts.list(input)).receipts.map(({ number }) => number)

  expect(await numbers({})).toEqual(['2026-0001', '2025-0001'])
  expect(await numbers({ search: '商店' })).toEqual(['2026-0001'])
  expect(await numbers({ search: 'はじめ' })).toEqual(['2026-0001'])
  expect(await numbers({ search: '2025-0001' })).toEqual(['2025-0001'])
  expect(await numbers({ search: '12,000' })).toEqual(['2025-0001'])
  expect(await numbers({ fiscalYear: 2026 })).toEqual(['2026-0001'])
  expect(await numbers({ to: '2026-03-31' })).toEqual(['2025-0001'])
  expect(await api.receipts.list({ offset: 1, limit: 1 })).toMatchObject({
    total: 2,
    receipts: [{ number: '2025-0001' }],
  })
})
