import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('a billing run charges every member who owes the fee, and says so before', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const full = await given.memberType('正会員')
  await given.member('髙橋 一', { number: '1', kana: 'たかはし はじめ', type: '正会員' })
  await given.member('阿部 花', { number: '2', kana: 'あべ はな', type: '正会員' })
  await given.member('佐藤 次郎', { type: '賛助会員' })
  await given.member('鈴木 三郎', { type: '正会員', status: 'paused' })
  const fee = await given.fee('年会費', 3000, { memberTypeIds: [full.id], dueMonth: 3 })

  const preview = await api.dues.previewRun({ fiscalYear: 2026, feeIds: [fee.id] })
  const run = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  const everybody = { count: 0, people: [] }
  expect(preview).toMatchObject({
    toCharge: 2,
    members: 2,
    alreadyCharged: 0,
    total: 6000,
    lines: [
      { feeName: '年会費', periodStart: '2026-04-01', periodEnd: '2027-03-31', dueOn: '2026-06-30', toCharge: 2 },
    ],
    rows: [{ name: '阿部 花', amount: 3000, why: [] }, { name: '髙橋 一' }],
    oddities: { noFee: { count: 1, people: [{ name: '佐藤 次郎', fees: [] }] }, twice: everybody, rhythms: everybody },
  })
  expect(run).toMatchObject({ charged: 2, alreadyCharged: 0, total: 6000 })
})

test('billing again charges only who is missing', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.member('髙橋 一')
  const fee = await given.fee('年会費', 3000)
  await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })
  await given.member('阿部 花')

  const second = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })
  const third = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  expect(second).toMatchObject({ charged: 1, alreadyCharged: 1, total: 3000 })
  expect(third).toEqual({ runId: null, operationId: null, charged: 0, members: 0, alreadyCharged: 2, total: 0 })
})

test('a billing run that was undone comes back with the amount of today', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')
  const fee = await given.fee('年会費', 3000)
  const { operationId } = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })
  const [before] = (await api.dues.account({ memberId: ada.id })).charges
  await api.history.undo({ operationId: operationId ?? undefined })
  const undone = await api.dues.account({ memberId: ada.id })
  await api.fees.save({ ...fee, amount: 3500 })

  await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  const { charges, open } = await api.dues.account({ memberId: ada.id })
  expect(undone.charges).toEqual([])
  expect(charges).toEqual([{ ...before, amount: 3500, open: 3500 }])
  expect(open).toBe(3500)
})

test('an entrance fee is charged once for ever', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')
  const fee = await given.fee('入会金', 2000, { rhythm: 'once' })

  await api.dues.run({ fiscalYear: 2025, feeIds: [fee.id] })
  const next = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  expect(next).toMatchObject({ charged: 0, alreadyCharged: 1 })
  expect((await api.dues.account({ memberId: ada.id })).open).toBe(2000)
})

test('a new first month of the year charges nobody a second time for the same year', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.member('Ada')
  const fee = await given.fee('年会費', 3000)
  await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  await api.settings.update({ fiscalYearStartMonth: 1 })

  expect(await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })).toMatchObject({ charged: 0, alreadyCharged: 1 })
})

test('who was merged into another is not charged again in the name of the other', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const old = await given.member('高橋 一', { owes: { 2026: 3000 } })
  const [fee] = await api.fees.list()
  if (fee === undefined) throw new Error('no fee')
  const kept = await given.member('髙橋 一')
  await api.members.merge({ survivorId: kept.id, loserId: old.id })

  const run = await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })
  const account = await api.dues.account({ memberId: old.id })

  expect(run).toMatchObject({ charged: 0, alreadyCharged: 1 })
  expect(account.charges).toMatchObject([{ memberId: kept.id, open: 3000 }])
})

test('a fee that somebody still owes stays on the list', async () => {
  const { api, given } = await startClub()
  const ada = await given.member('Ada', { owes: { 2025: 3000 } })
  const [fee] = await api.fees.list()
  if (fee === undefined) throw new Error('no fee')

  await expect(api.fees.remove({ id: fee.id })).rejects.toMatchObject({
    code: 'STILL_IN_USE',
    data: { name: '年会費', count: 1 },
  })
  await given.payment(ada, 3000)
  await api.fees.remove({ id: fee.id })

  expect(await api.fees.list()).toEqual([])
  expect((await api.dues.account({ memberId: ada.id })).charges).toMatchObject([{ feeName: '年会費', state: 'paid' }])
})

test('two fees cannot bear one name, however it is typed', async () => {
  const { api, given } = await startClub()
  await given.fee('年会費 A', 3000)

  await expect(api.fees.save({ name: '年会費Ａ', amount: 1 })).rejects.toMatchObject({ code: 'NAME_TAKEN' })
})

test('unless the club says otherwise, dues of a year are due in three months and those of a month within it', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.member('Ada')
  await api.fees.save({ name: '年会費', amount: 3000, rhythm: 'yearly' })
  await api.fees.save({ name: '月会費', amount: 500, rhythm: 'monthly' })

  const { lines } = await api.dues.previewRun({ fiscalYear: 2026 })

  expect(lines.slice(0, 2).map(({ feeName, dueOn }) => [feeName, dueOn])).toEqual([
    ['年会費', '2026-06-30'],
    ['月会費', '2026-04-30'],
  ])
})
