import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a fund holds its opening, what came in by its methods, less what went back', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  const tin = await api.funds.save({ name: '手提げ金庫', kind: 'cash', openingOn: '2026-04-01', openingAmount: 10_000 })
  await api.funds.save({ name: 'みどり銀行', kind: 'bank' })
  const festival = await api.funds.save({ name: '祭りの財布', kind: 'cash' })
  const atFestival = await api.paymentMethods.save({ name: '祭りの現金', standsFor: 'cash', fundId: festival.id })
  const pay = (amount: number, way: object) =>
    api.payments.record({ payerId: ada.id, amount, paidOn: '2026-05-01', ...way })
  const cash = await pay(3000, { method: 'cash' })
  await pay(4000, { method: 'card' })
  await pay(500, { methodId: atFestival.id })
  await pay(70, { method: 'bank', fundId: tin.id })
  await pay(9, { method: 'cash', paidOn: '2026-03-31' })
  await api.payments.refund({ paymentId: cash.payment.id, amount: 1000, refundedOn: '2026-05-02', reason: '返金' })

  expect((await api.funds.list()).map(({ name, balance }) => [name, balance])).toEqual([
    ['手提げ金庫', 10_000 + 3000 + 70 - 1000],
    ['みどり銀行', 4000],
    ['祭りの財布', 500],
  ])
  expect((await api.payments.list({ fundId: festival.id })).payments).toMatchObject([
    { amount: 500, method: 'cash', methodName: '祭りの現金', fund: { name: '祭りの財布' } },
  ])
  await expect(api.funds.remove({ id: tin.id })).rejects.toMatchObject({ code: 'STILL_IN_USE' })
  await expect(api.paymentMethods.remove({ id: atFestival.id })).rejects.toMatchObject({ code: 'STILL_IN_USE' })
})

test('a fund and a method keep what is not said anew, and no two have one name', async () => {
  const { api } = await startClub()
  const { id } = await api.funds.save({ name: 'みどり銀行', kind: 'bank', bankCode: '0001', openingAmount: 5 })

  await api.funds.save({ id, name: 'みどり銀行 本店', kind: 'bank' })

  expect(await api.funds.list()).toMatchObject([{ name: 'みどり銀行 本店', bankCode: '0001', openingAmount: 5 }])
  await expect(api.funds.save({ name: 'みどり銀行　本店', kind: 'cash' })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  await api.funds.remove({ id })
  expect(await api.funds.list()).toEqual([])
})

test('whoever is no member pays, gives, gets a receipt and is found again', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const child = await given.member('山田 花', { owes: { 2026: 3000 } })
  const fee = await given.fee('寄付', 1, { rhythm: 'occasion' })
  const { id: shop } = await api.contacts.save({ name: 'みどり商店', kana: 'みどりしょうてん', kind: 'body' })
  const [due] = (await api.dues.account({ memberId: child.id })).charges
  const { payment } = await api.payments.record({
    payerId: shop,
    amount: 9000,
    paidOn: '2026-05-01',
    allocations: [{ chargeId: due?.id ?? '', amount: 3000 }],
    occasions: [{ feeId: fee.id, amount: 5000 }],
  })

  expect(payment).toMatchObject({ payerKind: 'contact', payerName: 'みどり商店', payerNumber: '', credit: 1000 })
  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })
  expect(receipts).toMatchObject([{ payerName: 'みどり商店', amount: 9000 }])
  expect((await api.payments.list({ search: 'みどりしょう' })).total).toBe(1)
  expect((await api.payments.list({ payerId: shop, atLeast: 9000, atMost: 9000 })).sum).toBe(9000)
  expect((await api.dues.account({ memberId: child.id })).open).toBe(0)
  await expect(api.contacts.remove({ id: shop })).rejects.toMatchObject({ code: 'STILL_IN_USE' })
  expect(await api.contacts.list({ search: '商店' })).toMatchObject({ total: 1, contacts: [{ id: shop }] })
})

test('what is voided or corrected after a batch was counted shows apart from the difference it was closed with', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  const { id } = await api.batches.save({ name: '総会の受付' })
  const pay = async () =>
    (await api.payments.record({ payerId: ada.id, amount: 3000, paidOn: null, batchId: id })).payment
  const [first, second] = [await pay(), await pay()]
  await api.batches.close({ id, counted: 5900, reason: '両替の間違い' })

  await api.payments.void({ id: first.id, reason: '二重' })
  const { operationId } = await api.payments.revise({ id: second.id, amount: 2500 })

  expect(await api.batches.get({ id })).toMatchObject({ sum: 2500, closed: { counted: 5900, sum: 6000 } })
  await api.history.undo({ operationId })
  expect(await api.batches.get({ id })).toMatchObject({ sum: 3000, closed: { counted: 5900, sum: 6000 } })
  await api.batches.reopen({ id })
  await api.batches.close({ id, counted: 3000 })
  expect(await api.batches.get({ id })).toMatchObject({ sum: 3000, closed: { counted: 3000, sum: 3000 } })
})

test('a batch adds up what was put into it, takes nothing more once closed, and a difference wants a reason', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const { id } = await api.batches.save({ name: '総会の受付', expected: 6000 })
  const pay = () => api.payments.record({ payerId: ada.id, amount: 3000, paidOn: null, batchId: id })
  const first = await pay()
  await pay()
  await api.payments.void({ id: first.payment.id, reason: '二重' })

  expect(await api.batches.get({ id })).toMatchObject({ sum: 3000, payments: 1, expected: 6000, closed: null })
  await expect(api.batches.close({ id, counted: 2900 })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  await api.batches.close({ id, counted: 2900, reason: '両替の間違い' })
  await expect(pay()).rejects.toMatchObject({ code: 'BATCH_CLOSED', data: { name: '総会の受付' } })
  await api.batches.reopen({ id })
  await pay()
  expect((await api.batches.list({})).batches).toMatchObject([{ sum: 6000, closed: null }])
  expect((await api.payments.list({ batchId: id, includeVoid: false })).total).toBe(2)
})

test('a donation taken back leaves nothing owed', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  const [gift, dues] = [await given.fee('寄付', 1, { rhythm: 'occasion' }), await given.fee('年会費', 3000)]
  const give = (feeId: string) =>
    api.payments.record({ payerId: ada.id, amount: 1000, paidOn: null, occasions: [{ feeId, amount: 1000 }] })

  const undone = await give(gift.id)
  const voided = await give(gift.id)
  await api.history.undo({ operationId: undone.operationId })
  await api.payments.void({ id: voided.payment.id, reason: '誤り' })

  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ charges: [], open: 0, credit: 0 })
  await expect(give(dues.id)).rejects.toMatchObject({ code: 'FEE_NOT_OCCASIONAL', data: { name: '年会費' } })
})
