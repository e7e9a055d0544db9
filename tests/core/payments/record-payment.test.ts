import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a payment closes the oldest charge first', async () => {
  const { api, given } = await startClub({ today: '2025-05-01' })
  const ada = await given.member('Ada', { owes: { 2024: 3000, 2025: 3000 } })

  const { payment } = await api.payments.record({ payerId: ada.id, amount: 4000, paidOn: '2025-05-01' })

  expect(payment).toMatchObject({
    payerName: 'Ada',
    amount: 4000,
    paidOn: '2025-05-01',
    method: 'cash',
    imported: false,
    allocations: [
      { feeName: '年会費', fiscalYear: 2024, amount: 3000, memberName: 'Ada' },
      { feeName: '年会費', fiscalYear: 2025, amount: 1000 },
    ],
    credit: 0,
    voided: null,
    receipt: null,
    recordedAt: '2025-05-01T01:00:00.000Z',
  })
})

test('what is paid too much is the payer’s credit', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada', { owes: { 2025: 3000 } })

  await api.payments.record({ payerId: ada.id, amount: 5000, paidOn: null })

  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 0, credit: 2000 })
  expect(await api.members.get({ id: ada.id })).toMatchObject({ open: 0, credit: 2000 })
})

test('credit waits: a later billing run does not use it up unasked', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')
  await given.payment(ada, 3000)
  const fee = await given.fee('年会費', 3000)

  await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 3000, credit: 3000 })
})

test('who pays for the family settles all of theirs, oldest first', async () => {
  const { given } = await startClub()
  const father = await given.member('山田 太郎', { owes: { 2025: 3000 } })
  const child = await given.member('山田 花', { owes: { 2024: 2000 }, payerId: father.id })

  const payment = await given.payment(father, 4000)

  expect(payment.allocations).toMatchObject([
    { memberId: child.id, memberName: '山田 花', fiscalYear: 2024, amount: 2000 },
    { memberId: father.id, fiscalYear: 2025, amount: 2000 },
  ])
})

test('money settles what was chosen, for others too, and nothing more', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada', { owes: { 2024: 3000 } })
  const ben = await given.member('Ben', { owes: { 2025: 3000 } })
  const [charge] = (await api.dues.account({ memberId: ben.id })).charges
  if (charge === undefined) throw new Error('no charge')

  const payment = await given.payment(ada, 3000, {
    allocations: [
      { chargeId: charge.id, amount: 1000 },
      { chargeId: charge.id, amount: 500 },
    ],
  })

  expect(payment).toMatchObject({ allocations: [{ memberName: 'Ben', amount: 1500 }], credit: 1500 })
  expect(await api.dues.account({ memberId: ada.id })).toMatchObject({ open: 3000, credit: 1500 })
})

test('more cannot be settled than was paid, nor than is open', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada', { owes: { 2024: 3000 } })
  const [charge] = (await api.dues.account({ memberId: ada.id })).charges
  if (charge === undefined) throw new Error('no charge')
  const pay = (amount: number, part: number) =>
    given.payment(ada, amount, { allocations: [{ chargeId: charge.id, amount: part }] })

  await expect(pay(1000, 2000)).rejects.toMatchObject({
    code: 'ALLOCATED_TOO_MUCH',
    data: { amount: 1000, allocated: 2000 },
  })
  await expect(pay(5000, 4000)).rejects.toMatchObject({ code: 'CHARGE_NOT_OPEN', data: { label: '年会費 2024' } })
  expect((await api.payments.list({})).total).toBe(0)
})

test('nobody in the trash pays, and nobody unknown', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada')
  await api.members.trash({ ids: [ada.id] })

  await expect(given.payment(ada, 1000)).rejects.toMatchObject({ code: 'MEMBER_IN_TRASH' })
})

test('money of a merged entry is the money of the one who was kept', async () => {
  const { api, given } = await startClub()
  const kept = await given.member('髙橋 一', { owes: { 2025: 3000 } })
  const lost = await given.member('高橋 一')
  await api.members.merge({ survivorId: kept.id, loserId: lost.id })

  const payment = await given.payment(lost, 3000)

  expect(payment).toMatchObject({ payerId: kept.id, payerName: '髙橋 一', allocations: [{ amount: 3000 }], credit: 0 })
})

test('money that has not come yet cannot be recorded', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')

  await expect(api.payments.record({ payerId: ada.id, amount: 1, paidOn: '2026-05-02' })).rejects.toMatchObject({
    code: 'DATE_AHEAD',
    data: { date: '2026-05-02' },
  })
})
