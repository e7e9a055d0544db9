import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

async function clubWithPayments() {
  const club = await startClub({ today: '2026-05-01' })
  const { given, api } = club
  const hajime = await given.member('髙橋 一', { number: '0042', kana: 'たかはし はじめ', phone: '0330001111' })
  const hana = await given.member('阿部 花', { number: '7', kana: 'あべ はな' })
  const first = await given.payment(hajime, 3000, { paidOn: '2026-04-01' })
  const second = await given.payment(hana, 12_000, { paidOn: '2026-04-20' })
  const third = await given.payment(hana, 500, { paidOn: null })
  await api.receipts.issue({ paymentIds: [first.id] })
  await api.payments.void({ id: third.id, reason: '二重' })
  const amounts = async (input: Parameters<typeof api.payments.list>[0]) =>
    (await api.payments.list(input)).payments.map(({ amount }) => amount)
  return { ...club, amounts, second }
}

test('payments come newest first, and the sum leaves out what is void', async () => {
  const { api, amounts } = await clubWithPayments()

  expect(await api.payments.list({})).toMatchObject({ total: 3, sum: 15_000 })
  expect(await amounts({})).toEqual([12_000, 3000, 500])
  expect(await amounts({ includeVoid: false })).toEqual([12_000, 3000])
  expect(await amounts({ from: '2026-04-02', to: '2026-04-30' })).toEqual([12_000])
  expect(await amounts({ offset: 1, limit: 1 })).toEqual([3000])
})

test('payments are found by payer, amount and receipt number, and not by a telephone number', async () => {
  const { amounts } = await clubWithPayments()

  expect(await amounts({ search: '高橋' })).toEqual([3000])
  expect(await amounts({ search: 'ﾀｶﾊｼ' })).toEqual([3000])
  expect(await amounts({ search: '0042' })).toEqual([3000])
  expect(await amounts({ search: '2026-0001' })).toEqual([3000])
  expect(await amounts({ search: '¥12,000' })).toEqual([12_000])
  expect(await amounts({ search: '阿部 500円' })).toEqual([500])
  expect(await amounts({ search: '11' })).toEqual([])
})

test('a receipt is wanted by live payments that have no live one', async () => {
  const { api, amounts, second } = await clubWithPayments()
  expect(await amounts({ needsReceipt: true })).toEqual([12_000])

  const { receipts } = await api.receipts.issue({ paymentIds: [second.id] })
  expect(await amounts({ needsReceipt: true })).toEqual([])

  for (const { id } of receipts) await api.receipts.void({ id, reason: '宛名ちがい' })
  expect(await amounts({ needsReceipt: true })).toEqual([12_000])
})

test('imported payments are left out where asked', async () => {
  const { amounts, office, api } = await clubWithPayments()
  const { rows } = await api.members.list({})
  const revision = { payerId: rows[0]?.id, amount: 700, paidOn: null, method: 'unknown', allocations: [] }
  await office.club().command((ctx) =>
    ctx.write({
      label: { kind: 'import' },
      ops: [ctx.ops.create('payment', ctx.newId(), { revision, origin: { imported: true } })],
    }),
  )

  expect(await amounts({ needsReceipt: true, includeImported: false })).toEqual([12_000])
  expect(await amounts({ needsReceipt: true, includeImported: true })).toEqual([12_000, 700])
})
