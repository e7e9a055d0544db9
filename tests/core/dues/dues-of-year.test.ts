import { expect, test } from 'vitest'
import { startClub } from '../../support/start-club.ts'

test('the year lists who was charged by kana, with what each still owes', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const hana = await given.member('阿部 花', { number: '12', kana: 'あべ はな', owes: { 2025: 3000, 2026: 3000 } })
  await given.member('渡辺 次', { number: '3', kana: 'わたなべ つぐ', owes: { 2026: 4000 } })
  await given.member('井上 遥')
  await given.payment(hana, 4000)

  const year = await api.dues.year({ fiscalYear: 2026 })

  expect(year).toMatchObject({
    total: 2,
    rows: [
      {
        name: '阿部 花',
        kana: 'アベ ハナ',
        memberNumber: '12',
        open: 2000,
        charges: [{ state: 'part', allocated: 1000 }],
      },
      { name: '渡辺 次', open: 4000, charges: [{ state: 'open', amount: 4000 }] },
    ],
  })
  expect(await api.dues.summary({ fiscalYear: 2026 })).toEqual({
    charged: 7000,
    allocated: 1000,
    waived: 0,
    open: 6000,
    members: 2,
    states: { paid: 0, part: 1, open: 1, waived: 0 },
  })
})

test('what is given on occasion is no dues: neither the year nor its figures nor its chart count it', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const hana = await given.member('阿部 花', { owes: { 2026: 3000 } })
  const gift = await given.fee('寄付', 0, { rhythm: 'occasion' })
  const shop = await api.contacts.save({ name: 'みなと商店' })
  const occasions = [{ feeId: gift.id, amount: 30_000 }]
  for (const payerId of [shop.id, hana.id])
    await api.payments.record({ payerId, amount: 30_000, paidOn: '2026-04-20', occasions })

  const { total, rows, columns } = await api.dues.year({ fiscalYear: 2026 })

  expect([total, rows[0]?.charges.length, columns.length]).toEqual([1, 1, 1])
  expect(await api.dues.summary({ fiscalYear: 2026 })).toMatchObject({ charged: 3000, allocated: 0, members: 1 })
  expect(await api.books.charts({ fiscalYear: 2026 })).toMatchObject({ charged: 3000 })
})

test('what someone in the trash still owes counts neither in the year nor in the roster; what was paid stays', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const [, paid, part, open] = [
    await given.member('会員 い', { kana: 'い', owes: { 2026: 3000 } }),
    await given.member('会員 ろ', { kana: 'ろ', owes: { 2026: 3000 } }),
    await given.member('会員 は', { kana: 'は', owes: { 2026: 3000 } }),
    await given.member('会員 に', { kana: 'に', owes: { 2026: 3000 } }),
  ]
  await given.payment(paid, 3000)
  await given.payment(part, 1000)

  const look = async () => ({
    summary: await api.dues.summary({ fiscalYear: 2026 }),
    rows: (await api.dues.year({ fiscalYear: 2026 })).rows.map(({ name, open }) => [name, open]),
    unpaid: (await api.dues.year({ fiscalYear: 2026, state: 'open' })).rows.map(({ name }) => name),
    inRoster: (await api.members.counts()).unpaid,
  })
  const before = await look()
  await api.members.trash({ ids: [paid.id, part.id, open.id] })
  const inTrash = await look()
  await api.members.restore({ ids: [paid.id, part.id, open.id] })

  expect(inTrash).toEqual({
    summary: {
      ...{ charged: 7000, allocated: 4000, waived: 0, open: 3000, members: 3 },
      states: { paid: 1, part: 1, open: 1, waived: 0 },
    },
    rows: [
      ['会員 い', 3000],
      ['会員 は', 0],
      ['会員 ろ', 0],
    ],
    unpaid: ['会員 い'],
    inRoster: 1,
  })
  expect(await look()).toEqual(before)
})

test('the year is searched by name in any kana or number, and by the state of a charge', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  await given.member('髙橋 一', { number: '0042', kana: 'タカハシ ハジメ', phone: '0312345678', owes: { 2026: 3000 } })
  const hana = await given.member('阿部 花', { owes: { 2026: 3000 } })
  await given.payment(hana, 3000)
  const names = async (search: string, state?: 'paid' | 'open') =>
    (await api.dues.year({ fiscalYear: 2026, search, state })).rows.map(({ name }) => name)

  expect(await names('高橋')).toEqual(['髙橋 一'])
  expect(await names('たかはし はじめ')).toEqual(['髙橋 一'])
  expect(await names('42')).toEqual(['髙橋 一'])
  expect(await names('12345')).toEqual([])
  expect(await names('', 'paid')).toEqual(['阿部 花'])
  expect(await names('高', 'paid')).toEqual([])
})

test('the year is read page by page', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  for (const kana of ['あ', 'い', 'う'])
    await given.member(`会員 ${kana}`, { kana: `かいいん ${kana}`, owes: { 2026: 100 } })

  const page = await api.dues.year({ fiscalYear: 2026, offset: 1, limit: 1 })

  expect(page).toMatchObject({ total: 3, rows: [{ name: '会員 い' }] })
})

test('years are those with charges and the present one, by the way the club counts', async () => {
  const { api, given } = await startClub({ today: '2026-03-31' })
  await given.member('Ada', { owes: { 2023: 3000 } })
  await api.settings.update({ yearStyle: 'era' })

  expect(await api.dues.years()).toEqual({
    current: 2025,
    years: [
      { fiscalYear: 2025, label: '令和7年度' },
      { fiscalYear: 2023, label: '令和5年度' },
    ],
  })
})

test('a member is let off what is still open, with a reason, once', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  await given.payment(ada, 1000)
  const [charge] = (await api.dues.account({ memberId: ada.id })).charges
  if (charge === undefined) throw new Error('no charge')

  await expect(api.dues.waive({ chargeId: charge.id, reason: ' ' })).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  await api.dues.waive({ chargeId: charge.id, reason: '休会のため' })

  expect((await api.dues.account({ memberId: ada.id })).charges).toMatchObject([
    { amount: 3000, allocated: 1000, waived: 2000, open: 0, state: 'paid' },
  ])
  await expect(api.dues.waive({ chargeId: charge.id, reason: 'また' })).rejects.toMatchObject({
    code: 'CHARGE_NOT_OPEN',
    data: { label: '年会費 2026' },
  })
})

test('what a void payment opens again can be let off too', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada', { owes: { 2026: 3000 } })
  const payment = await given.payment(ada, 1000)
  const [charge] = (await api.dues.account({ memberId: ada.id })).charges
  if (charge === undefined) throw new Error('no charge')
  await api.dues.waive({ chargeId: charge.id, reason: '休会のため' })
  await api.payments.void({ id: payment.id, reason: '二重' })

  await api.dues.waive({ chargeId: charge.id, reason: '休会のため' })

  expect((await api.dues.account({ memberId: ada.id })).charges).toMatchObject([
    { waived: 3000, open: 0, state: 'waived' },
  ])
})

test('an account holds the charges and money of whoever was merged, and money that others paid for them', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const kept = await given.member('髙橋 一', { owes: { 2026: 3000 } })
  const lost = await given.member('高橋 一', { owes: { 2025: 3000 } })
  const son = await given.member('髙橋 次')
  await given.payment(lost, 5000, { paidOn: '2026-04-01' })
  const [charge] = (await api.dues.account({ memberId: kept.id })).charges
  if (charge === undefined) throw new Error('no charge')
  await given.payment(son, 1500, { paidOn: '2026-04-02', allocations: [{ chargeId: charge.id, amount: 1000 }] })

  await api.members.merge({ survivorId: kept.id, loserId: lost.id })

  const account = await api.dues.account({ memberId: kept.id })
  expect(account).toMatchObject({
    charges: [
      { fiscalYear: 2025, state: 'paid', memberId: kept.id },
      { fiscalYear: 2026, open: 2000, memberId: kept.id },
    ],
    payments: [
      { payerName: '髙橋 次', amount: 1500, credit: 500 },
      { payerName: '髙橋 一', amount: 5000, credit: 2000 },
    ],
    open: 2000,
    credit: 2000,
  })
  expect(await api.dues.account({ memberId: lost.id })).toEqual(account)
})
