import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a monthly fee is billed up to the month that was asked for, and the rest later', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  await given.member('Ada')
  await given.member('Ben', { joinedOn: '2026-05-20' })
  const fee = await given.fee('月会費', 500, { rhythm: 'monthly', dueMonth: 1 })

  const april = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id], through: '2026-05-31' })
  const preview = await api.dues.previewRun({ fiscalYear: 2026, feeIds: [fee.id] })
  const rest = await api.dues.run({ fiscalYear: 2026 })

  expect(april).toMatchObject({ charged: 3, members: 2, alreadyCharged: 0, total: 1500 })
  expect(preview.lines.map(({ periodStart, toCharge }) => [periodStart, toCharge]).slice(0, 3)).toEqual([
    ['2026-04-01', 0],
    ['2026-05-01', 0],
    ['2026-06-01', 2],
  ])
  expect(rest).toMatchObject({ charged: 20, alreadyCharged: 3, total: 10_000 })
})

test('a preview says why each amount is what it is, and who is left out', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const junior = await given.memberType('ジュニア')
  const ada = await given.member('1 Ada')
  await given.member('2 Ben', { type: 'ジュニア' })
  await given.member('3 Cleo', { joinedOn: '2026-10-03' })
  const dora = await given.member('4 Dora')
  const emil = await given.member('5 Emil', { birthDate: '1940-04-01' })
  const fee = await given.fee('年会費', 3000, {
    proration: 'months',
    rounding: 10,
    prices: [
      { validFrom: null, memberTypeId: junior.id, fromAge: null, toAge: null, amount: 1000 },
      { validFrom: null, memberTypeId: null, fromAge: 86, toAge: null, amount: 0 },
    ],
  })
  await api.fees.saveAgreement({ memberId: ada.id, feeId: fee.id, kind: 'price', amount: 2500, reason: '役員' })
  await api.fees.saveAgreement({
    memberId: dora.id,
    feeId: fee.id,
    kind: 'exempt',
    reason: '療養',
    endsOn: '2027-03-31',
  })

  const ask = (outcome: 'charge' | 'exempt' | 'free') => api.dues.previewRun({ fiscalYear: 2026, outcome })
  const [charge, exempt, free] = [await ask('charge'), await ask('exempt'), await ask('free')]
  await api.dues.run({ fiscalYear: 2026 })
  const { rows } = await api.dues.year({ fiscalYear: 2026 })

  expect(charge.rows.map(({ name, amount, why, dueOn }) => [name, amount, why, dueOn])).toEqual([
    ['1 Ada', 2500, ['individual'], '2026-06-30'],
    ['2 Ben', 1000, ['type'], '2026-06-30'],
    ['3 Cleo', 1500, ['prorated'], '2026-12-31'],
  ])
  expect(charge.lines).toMatchObject([{ toCharge: 3, exempt: 1, free: 1, family: 0, total: 5000 }])
  expect(exempt.rows).toMatchObject([{ memberId: dora.id, amount: 0, why: ['exempt'] }])
  expect(free.rows).toMatchObject([{ memberId: emil.id, amount: 0, why: ['free'] }])
  expect(rows.map(({ name, open }) => [name, open])).toEqual(charge.rows.map(({ name, amount }) => [name, amount]))
})

test('an entrance fee is for whoever joined in the year, once for ever', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  await given.member('Old', { joinedOn: '2026-03-31' })
  await given.member('Unknown')
  const ada = await given.member('Ada', { joinedOn: '2026-04-01' })
  const fee = await given.fee('入会金', 2000, { rhythm: 'entrance' })

  const run = await api.dues.run({ fiscalYear: 2026 })
  await api.members.update({ id: ada.id, fields: { joinedOn: '2027-04-01' } })
  const next = await api.dues.run({ fiscalYear: 2027, feeIds: [fee.id] })

  expect(run).toMatchObject({ charged: 1, total: 2000 })
  expect(next).toMatchObject({ charged: 0, alreadyCharged: 1 })
})

test('what is charged as it comes is never billed', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  await given.member('Ada')
  const fee = await given.fee('ご寄附', 0, { rhythm: 'occasion' })

  expect(await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })).toMatchObject({ charged: 0, alreadyCharged: 0 })
})

test('a household pays once, also when its head changes after the run', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const father = await given.member('山田 太郎')
  const mother = await given.member('山田 花子')
  await given.member('佐藤 次郎')
  const { id } = await given.household('山田', father, mother)
  await api.households.save({ id, name: '山田', headId: mother.id })
  await given.fee('年会費', 3000, { familyRule: 'household' })

  const first = await api.dues.run({ fiscalYear: 2026 })
  await api.households.save({ id, name: '山田', headId: father.id })
  const second = await api.dues.previewRun({ fiscalYear: 2026 })

  expect(first).toMatchObject({ charged: 2, total: 6000 })
  expect((await api.dues.account({ memberId: mother.id })).open).toBe(3000)
  expect(second).toMatchObject({ toCharge: 0, alreadyCharged: 3 })
})

test('a new first month of the year charges nobody twice for one day', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  await given.member('Ada')
  await given.fee('会費', 3000, { rhythm: 'halfYearly' })
  await api.dues.run({ fiscalYear: 2026, through: '2026-04-01' })

  await api.settings.update({ fiscalYearStartMonth: 1 })
  const preview = await api.dues.previewRun({ fiscalYear: 2026 })

  expect(preview.lines.map(({ periodStart, periodEnd, toCharge }) => [periodStart, periodEnd, toCharge])).toEqual([
    ['2026-01-01', '2026-06-30', 0],
    ['2026-07-01', '2026-12-31', 0],
  ])
})

test('what was agreed with somebody holds for whoever they were merged into', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const old = await given.member('高橋 一')
  const kept = await given.member('髙橋 一')
  const fee = await given.fee('年会費', 3000)
  const exempt = { feeId: fee.id, kind: 'exempt', reason: '名誉会員' } as const
  await api.fees.saveAgreement({ memberId: old.id, ...exempt })
  await api.members.merge({ survivorId: kept.id, loserId: old.id })

  expect(await api.fees.agreements({ memberId: kept.id })).toMatchObject([
    { memberId: kept.id, memberName: '髙橋 一', feeName: '年会費', kind: 'exempt', reason: '名誉会員' },
  ])
  expect(await api.dues.run({ fiscalYear: 2026 })).toMatchObject({ charged: 0 })
})

test('an agreement is changed, and ends', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  const fee = await given.fee('年会費', 3000)
  const about = { memberId: ada.id, feeId: fee.id }
  const { id } = await api.fees.saveAgreement({ ...about, kind: 'units', units: 2 })

  await expect(api.fees.saveAgreement({ id, ...about, kind: 'price' })).rejects.toMatchObject({
    code: 'AGREEMENT_INCOMPLETE',
  })
  await expect(
    api.fees.saveAgreement({ ...about, kind: 'exempt', startsOn: '2026-05-02', endsOn: '2026-05-01' }),
  ).rejects.toMatchObject({ code: 'TERM_REVERSED' })
  await api.fees.saveAgreement({ id, ...about, kind: 'price', amount: 100, units: 9 })
  expect(await api.fees.agreements({ feeId: fee.id })).toMatchObject([{ id, kind: 'price', amount: 100, units: null }])
  await api.fees.removeAgreement({ id })
  expect(await api.fees.agreements({})).toEqual([])
})

test('a run is taken back as long as nothing was paid on it, and run again it is the same', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  await given.member('Ben')
  await given.fee('年会費', 3000)
  const { runId } = await api.dues.run({ fiscalYear: 2026 })
  if (runId === null) throw new Error('nothing was charged')
  const before = await api.dues.year({ fiscalYear: 2026 })
  const payment = await given.payment(ada, 1000)

  const refused = api.dues.takeBack({ runId })
  await expect(refused).rejects.toMatchObject({ code: 'RUN_IN_USE', data: { count: 1, names: ['Ada'] } })
  expect(await api.dues.runs({ fiscalYear: 2026 })).toMatchObject([
    { id: runId, feeNames: ['年会費'], charges: 2, touched: 1, amount: 6000, allocated: 1000, open: 5000 },
  ])
  await api.payments.void({ id: payment.id, reason: '入力まちがい' })
  const back = await api.dues.takeBack({ runId })
  const after = await api.dues.year({ fiscalYear: 2026 })
  const again = await api.dues.run({ fiscalYear: 2026 })

  expect(back).toMatchObject({ count: 2 })
  expect(after.rows).toEqual([])
  expect(again).toMatchObject({ charged: 2, alreadyCharged: 0 })
  expect(await api.dues.year({ fiscalYear: 2026 })).toEqual(before)
  expect(await api.dues.runs({})).toMatchObject([{ id: again.runId, charges: 2, touched: 0 }])
})

test('a waiver holds a run as money does, and a lock holds it whatever happens', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  await given.fee('年会費', 3000)
  const { runId, operationId } = await api.dues.run({ fiscalYear: 2026 })
  if (runId === null || operationId === null) throw new Error('nothing was charged')
  const [charge] = (await api.dues.account({ memberId: ada.id })).charges
  const waived = await api.dues.waive({ chargeId: charge?.id ?? ('' as never), reason: '休会' })

  await expect(api.dues.takeBack({ runId })).rejects.toMatchObject({ code: 'RUN_IN_USE' })
  await api.history.undo({ operationId: waived.operationId })
  await api.dues.lockRun({ runId })
  await expect(api.dues.takeBack({ runId })).rejects.toMatchObject({
    code: 'RUN_LOCKED',
    data: { lockedOn: '2026-05-10' },
  })
  await expect(api.history.undo({ operationId, laterEdits: 'leave' })).rejects.toMatchObject({
    code: 'UNDO_HAS_LATER_EDITS',
  })
  expect((await api.dues.account({ memberId: ada.id })).open).toBe(3000)
  await api.dues.unlockRun({ runId })
  await api.dues.takeBack({ runId })

  expect((await api.dues.account({ memberId: ada.id })).charges).toEqual([])
})

test('what was taken back comes back by undo', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const ada = await given.member('Ada')
  await given.fee('年会費', 3000)
  const { runId } = await api.dues.run({ fiscalYear: 2026 })
  if (runId === null) throw new Error('nothing was charged')

  const { operationId } = await api.dues.takeBack({ runId })
  await api.history.undo({ operationId })

  expect((await api.dues.account({ memberId: ada.id })).open).toBe(3000)
  expect(await api.dues.runs({})).toMatchObject([{ id: runId, charges: 1 }])
})

test('the oddities name whom no fee fits, whom two fit, and whom two rhythms fit', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const [regular, junior] = [await given.memberType('正会員'), await given.memberType('ジュニア')]
  await given.member('1 Ada')
  await given.member('2 Ben', { type: '正会員' })
  await given.member('3 Cleo', { type: 'ジュニア' })
  await given.member('4 Gone', { status: 'left', leftOn: '2026-03-31' })
  await given.fee('年会費', 3000, { memberTypeIds: [regular.id] })
  await given.fee('施設費', 1000, { memberTypeIds: [regular.id, junior.id] })
  await given.fee('月謝', 500, { memberTypeIds: [junior.id], rhythm: 'monthly' })

  const { oddities } = await api.dues.previewRun({ fiscalYear: 2026, feeIds: [] })

  const named = (oddity: { people: { name: string; fees: string[] }[] }) =>
    oddity.people.map(({ name, fees }) => [name, ...fees].join(' '))
  expect([named(oddities.noFee), named(oddities.twice), named(oddities.rhythms)]).toEqual([
    ['1 Ada'],
    ['2 Ben 年会費 施設費'],
    ['3 Cleo 施設費 月謝'],
  ])
})

test('the year stands in columns: each month of a monthly fee, one for a fee of the year', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const regular = await given.memberType('正会員')
  await given.member('Ada', { type: '正会員', joinedOn: '2026-04-01' })
  await given.member('Ben')
  const yearly = await given.fee('年会費', 3000)
  await given.fee('月会費', 500, { rhythm: 'monthly' })
  await given.fee('入会金', 1000, { rhythm: 'entrance' })
  await api.dues.run({ fiscalYear: 2026, through: '2026-06-30' })

  const all = await api.dues.year({ fiscalYear: 2026 })
  const some = await api.dues.year({ fiscalYear: 2026, feeId: yearly.id, memberTypeId: regular.id, state: 'open' })

  expect(all.columns.map(({ feeName, periodStart }) => `${feeName} ${periodStart}`)).toEqual([
    '年会費 2026-04-01',
    '月会費 2026-04-01',
    '月会費 2026-05-01',
    '月会費 2026-06-01',
    '入会金 2026-04-01',
  ])
  expect(all.rows.map(({ name, open }) => [name, open])).toEqual([
    ['Ada', 5500],
    ['Ben', 4500],
  ])
  expect(some).toMatchObject({ total: 1, columns: [{ feeName: '年会費' }], rows: [{ name: 'Ada', open: 3000 }] })
})

test('a fee that is changed writes only what was changed', async () => {
  const { api, given } = await startClub({ today: '2026-05-10' })
  const fee = await given.fee('年会費', 3000, { proration: 'months', rounding: 100, unitName: '口' })

  await api.fees.save({ id: fee.id, name: '会費', amount: 3500 })

  expect(await api.fees.list()).toEqual([{ ...fee, name: '会費', amount: 3500 }])
  const reversed = [{ validFrom: null, memberTypeId: null, fromAge: 20, toAge: 10, amount: 0 }]
  await expect(api.fees.save({ ...fee, prices: reversed })).rejects.toMatchObject({ code: 'AGES_REVERSED' })
})
