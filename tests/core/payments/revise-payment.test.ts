import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a payment is corrected in place: what more came in settles what is open, what was too much is open again', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2025: 3000, 2026: 3000 } })
  const paid = await given.payment(ada, 3000)

  const more = await api.payments.revise({ id: paid.id, amount: 5000, paidOn: '2026-05-01', method: 'bank' })
  expect(more.payment).toMatchObject({ id: paid.id, method: 'bank', paidOn: '2026-05-01', amount: 5000 })
  expect(more.payment.allocations.map(({ amount }) => amount)).toEqual([3000, 2000])

  const less = await api.payments.revise({ id: paid.id, amount: 1000 })
  expect(less.payment).toMatchObject({ allocations: [{ fiscalYear: 2025, amount: 1000 }], credit: 0 })
  expect((await api.payments.list({})).payments).toHaveLength(1)
})

test('money of the wrong person becomes that of the right one, and settles theirs', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const bea = await given.member('Bea', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 3000)

  const { payment, operationId } = await api.payments.revise({ id: paid.id, payerId: bea.id })
  expect(payment).toMatchObject({ payerName: 'Bea', allocations: [{ memberName: 'Bea', amount: 3000 }] })
  expect((await api.dues.account({ memberId: ada.id })).open).toBe(3000)

  await api.history.undo({ operationId })
  expect(await api.payments.get({ id: paid.id })).toMatchObject({
    payerName: 'Ada',
    allocations: [{ memberName: 'Ada' }],
  })
})

test('what has a receipt, a refund, or lies in closed books is not corrected any more', async () => {
  const { api, given, office } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 9000 } })
  const [receipted, refunded, closed] = [
    await given.payment(ada, 3000, { paidOn: '2026-05-01' }),
    await given.payment(ada, 3000, { paidOn: '2026-05-02' }),
    await given.payment(ada, 3000, { paidOn: '2026-04-30' }),
  ]
  await api.receipts.issue({ paymentIds: [receipted.id] })
  await api.payments.refund({ paymentId: refunded.id, amount: 500, refundedOn: null, reason: '返金' })
  await office.club().command((ctx) => {
    const all = { period: '2026-04', firstDay: '2026-04-01', lastDay: '2026-04-30', closedOn: '2026-05-05', note: '' }
    return ctx.write({ label: { kind: 'club.settings' }, ops: [ctx.ops.create('periodClose', ctx.newId(), { all })] })
  })

  const revise = (id: string) => api.payments.revise({ id, amount: 2000 })

  await expect(revise(receipted.id)).rejects.toMatchObject({ code: 'PAYMENT_RECEIPTED', data: { number: '2026-0001' } })
  await expect(revise(refunded.id)).rejects.toMatchObject({ code: 'PAYMENT_REFUNDED' })
  await expect(revise(closed.id)).rejects.toMatchObject({ code: 'PERIOD_CLOSED', data: { period: '2026-04' } })
  await api.payments.void({ id: closed.id, reason: '二重' })
})

test('a correction is not undone once a receipt says what it made of the payment', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 2000)
  const { operationId } = await api.payments.revise({ id: paid.id, amount: 3000 })
  await api.receipts.issue({ paymentIds: [paid.id] })

  expect(await api.history.previewUndo({ operationId })).toMatchObject({ rows: 0, laterEdits: [{ why: 'receipt' }] })
})

test('donations are corrected with the payment that brought them', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  const fee = await given.fee('寄付', 1, { rhythm: 'occasion' })
  const occasions = [{ feeId: fee.id, amount: 5000 }]
  const { payment } = await api.payments.record({ payerId: ada.id, amount: 5000, paidOn: '2026-05-01', occasions })

  const revised = await api.payments.revise({
    id: payment.id,
    amount: 8000,
    occasions: [{ feeId: fee.id, amount: 8000, description: '改築' }],
  })

  expect(revised.payment).toMatchObject({
    credit: 0,
    allocations: [{ amount: 8000, description: '改築', occasion: true }],
  })
  expect((await api.dues.account({ memberId: ada.id })).charges).toMatchObject([{ amount: 8000, open: 0 }])
  await api.history.undo({ operationId: revised.operationId })
  expect((await api.dues.account({ memberId: ada.id })).charges).toMatchObject([{ amount: 5000, open: 0 }])
})
