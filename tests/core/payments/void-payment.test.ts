import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('voiding a payment opens what it had settled and voids its receipt for the same reason', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('Ada', { owes: { 2025: 3000 } })
  const payment = await given.payment(ada, 4000)
  await api.receipts.issue({ paymentIds: [payment.id] })

  await api.payments.void({ id: payment.id, reason: '金額の入力まちがい' })

  const voided = { at: '2025-05-01T01:00:00.000Z', reason: '金額の入力まちがい' }
  expect(await api.payments.get({ id: payment.id })).toMatchObject({
    voided,
    credit: 0,
    receipt: { number: '2025-0001', void: true },
  })
  expect((await api.receipts.list({})).receipts).toMatchObject([{ number: '2025-0001', voided }])
  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 3000, credit: 0 })
})

test('a void needs a reason, is for ever, and is not undone', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada')
  const payment = await given.payment(ada, 1000)

  await expect(api.payments.void({ id: payment.id, reason: '  ' })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  const { operationId } = await api.payments.void({ id: payment.id, reason: '二重' })
  await expect(api.payments.void({ id: payment.id, reason: '二重' })).rejects.toMatchObject({ code: 'PAYMENT_VOID' })
  await expect(api.history.undo({ operationId })).rejects.toMatchObject({ code: 'UNDO_BLOCKED', data: { why: 'void' } })
})

test('a reason that could not be printed on the void receipt is refused', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada')
  const payment = await given.payment(ada, 1000)
  await api.receipts.issue({ paymentIds: [payment.id] })

  await expect(api.payments.void({ id: payment.id, reason: 'まちがい\u{1F64F}' })).rejects.toMatchObject({
    code: 'GLYPHS_MISSING',
    data: { missing: [{ char: '\u{1F64F}', codePoint: 'U+1F64F', where: 'まちがい\u{1F64F}' }] },
  })
  expect((await api.payments.get({ id: payment.id })).voided).toBeNull()
})
