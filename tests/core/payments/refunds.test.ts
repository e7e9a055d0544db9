import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

const back = { refundedOn: '2026-05-10', reason: '払い過ぎ' }

test('credit is given back first, then the newest charge is open again', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2025: 3000, 2026: 3000 } })
  const paid = await given.payment(ada, 7000)

  const { payment } = await api.payments.refund({ paymentId: paid.id, amount: 3500, ...back })

  expect(payment).toMatchObject({
    amount: 7000,
    refunded: 3500,
    credit: 0,
    allocations: [
      { fiscalYear: 2025, amount: 3000 },
      { fiscalYear: 2026, amount: 500 },
    ],
    refunds: [{ amount: 3500, reason: '払い過ぎ', releases: [{ amount: 2500 }], voided: null }],
  })
  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 2500, credit: 0 })
})

test('whoever refunds says which charge it was, and may let the member off it', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2025: 3000, 2026: 3000 } })
  const paid = await given.payment(ada, 6000)
  const [older] = paid.allocations
  const releases = [{ chargeId: older?.chargeId ?? '', amount: 1000 }]

  await api.payments.refund({ paymentId: paid.id, amount: 1000, releases, waive: true, ...back })

  const { charges, open } = await api.dues.account({ memberId: ada.id })
  expect({ open, charges }).toMatchObject({
    open: 0,
    charges: [{ allocated: 2000, waived: 1000 }, { allocated: 3000 }],
  })
})

test('no more is given back than came in, and its parts must fit', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 5000)
  const chargeId = paid.allocations[0]?.chargeId ?? ''
  await api.payments.refund({ paymentId: paid.id, amount: 1000, ...back })

  const ask = (amount: number, released?: number) =>
    api.payments.refund({
      paymentId: paid.id,
      amount,
      ...(released === undefined ? {} : { releases: [{ chargeId, amount: released }] }),
      ...back,
    })

  await expect(ask(4001)).rejects.toMatchObject({ code: 'REFUND_TOO_MUCH', data: { amount: 4001, left: 4000 } })
  await expect(ask(3000, 1000)).rejects.toMatchObject({ code: 'REFUND_RELEASES_WRONG' })
  await expect(ask(500, 600)).rejects.toMatchObject({ code: 'REFUND_RELEASES_WRONG' })
  await expect(api.payments.refund({ paymentId: paid.id, amount: 1, ...back, reason: ' ' })).rejects.toMatchObject({
    code: 'REASON_NEEDED',
  })
})

test('a payment with a receipt is refunded and its receipt stays; it is voided once its refund is', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 3000)
  await api.receipts.issue({ paymentIds: [paid.id] })
  const { refundId, payment } = await api.payments.refund({ paymentId: paid.id, amount: 3000, ...back })

  expect(payment.receipt).toMatchObject({ number: '2026-0001', void: false })
  await expect(api.payments.void({ id: paid.id, reason: '誤り' })).rejects.toMatchObject({
    code: 'PAYMENT_REFUNDED',
    data: { refunded: 3000 },
  })
  await api.payments.voidRefund({ id: refundId, reason: '返していない' })
  await api.payments.void({ id: paid.id, reason: '誤り' })
  expect(await api.payments.get({ id: paid.id })).toMatchObject({ receipt: { void: true }, refunded: 0 })
})

test('a refund taken back settles again what is still open, and the rest is credit', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 3000)
  const { refundId } = await api.payments.refund({ paymentId: paid.id, amount: 3000, ...back })
  await given.payment(ada, 2000)

  const { payment } = await api.payments.voidRefund({ id: refundId, reason: '返していない' })

  expect(payment).toMatchObject({ allocations: [{ amount: 1000 }], credit: 2000, refunded: 0 })
  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 0, credit: 2000 })
})

test('a refund is undone with what it waived, unless the charge has been settled since', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const paid = await given.payment(ada, 3000)
  const waived = await api.payments.refund({ paymentId: paid.id, amount: 1000, waive: true, ...back })
  await api.history.undo({ operationId: waived.operationId })
  expect(await api.payments.get({ id: paid.id })).toMatchObject({ refunded: 0, allocations: [{ amount: 3000 }] })

  const settled = await api.payments.refund({ paymentId: paid.id, amount: 1000, ...back })
  await given.payment(ada, 1000)

  expect(await api.history.previewUndo({ operationId: settled.operationId })).toMatchObject({
    rows: 0,
    laterEdits: [{ table: 'refund', name: 'Ada', why: 'payment' }],
  })
})

test('a donation that is given back is owed by nobody', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  const fee = await given.fee('寄付', 1, { rhythm: 'occasion' })
  const { payment } = await api.payments.record({
    payerId: ada.id,
    amount: 5000,
    paidOn: '2026-05-01',
    occasions: [{ feeId: fee.id, amount: 5000, description: '秋祭り' }],
  })

  await api.payments.refund({ paymentId: payment.id, amount: 2000, ...back })

  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({
    open: 0,
    charges: [{ amount: 5000, allocated: 3000, waived: 2000, state: 'paid' }],
  })
})
