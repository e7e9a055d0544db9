import { expect, test } from 'vitest'
import type { ReceiptSnapshot } from '../../../src-shared/domain/receipt-snapshot.ts'
import { startClub } from '../../support/start-club.ts'

async function clubAt(today: string) {
  const club = await startClub({ today })
  /** What the receipt of a payment froze. */
  const snapshot = async (paymentId: Parameters<typeof club.api.payments.get>[0]['id'], wording = {}) => {
    const { receipts } = await club.api.receipts.issue({ paymentIds: [paymentId], ...wording })
    const stored = club.office
      .club()
      .db.row<{ snapshot: string }>('SELECT snapshot FROM receipt WHERE id = ?', receipts[0]?.id ?? '')
    return JSON.parse(stored?.snapshot ?? '{}') as ReceiptSnapshot
  }
  return { ...club, snapshot }
}

test('a receipt says everything that the club says of itself', async () => {
  const { api, given, snapshot } = await clubAt('2026-05-01')
  await api.settings.update({
    postalCode: '060-0001',
    address: '札幌市中央区1',
    phone: '011-222-3333',
    representative: '会計 佐藤 花子',
    stampNote: '営業に関しない受取書につき印紙税非課税',
    taxNote: '不課税です。',
    receiptNote: 'ありがとうございます。',
    yearStyle: 'era',
  })
  const hajime = await given.member('髙橋 一', { number: '0042', owes: { 2026: 3000 } })
  const payment = await given.payment(hajime, 3000, { paidOn: '2026-04-28', method: 'bank' })

  expect(await snapshot(payment.id)).toEqual({
    version: 1,
    locale: 'ja',
    yearStyle: 'era',
    number: '2026-0001',
    issuedOn: '2026-05-01',
    receivedOn: '2026-04-28',
    fiscalYearLabel: '令和8年度',
    payer: { name: '髙橋 一', honorific: '様' },
    memberNumber: '0042',
    amount: 3000,
    description: '令和8年度 年会費として',
    method: '銀行振込',
    lines: [{ label: '年会費', amount: 3000 }],
    issuer: {
      name: 'みどりの会',
      address: '〒060-0001 札幌市中央区1',
      phone: '011-222-3333',
      representative: '会計 佐藤 花子',
      registrationNumber: null,
    },
    stampNote: '営業に関しない受取書につき印紙税非課税',
    taxNote: '不課税です。　ありがとうございます。',
  })
})

test('several years, several fees, the family and what is left over each have their words', async () => {
  const { api, given, snapshot } = await clubAt('2026-05-01')
  const father = await given.member('山田 太郎', { owes: { 2025: 3000, 2026: 3000 } })
  await given.member('山田 花', { owes: { 2026: 3000 }, payerId: father.id })
  const entrance = await given.fee('入会金', 2000, { rhythm: 'once', receiptText: '入会金として' })
  await api.dues.run({ fiscalYear: 2026, feeIds: [entrance.id] })
  const payment = await given.payment(father, 14_000)

  expect(await snapshot(payment.id)).toMatchObject({
    fiscalYearLabel: '',
    description: '2025年度・2026年度 年会費、入会金、前受金として',
    lines: [
      { label: '年会費', period: '2025年度', amount: 3000 },
      { label: '入会金', amount: 2000 },
      { label: '入会金（山田 花）', amount: 2000 },
      { label: '年会費', period: '2026年度', amount: 3000 },
      { label: '年会費（山田 花）', period: '2026年度', amount: 3000 },
      { label: '前受金', amount: 1000 },
    ],
  })
})

test('the fee’s own words are used, with the year in them', async () => {
  const { api, given, snapshot } = await clubAt('2026-05-01')
  const ada = await given.member('Ada')
  const fee = await given.fee('正会員会費', 3000, { receiptText: '{year} 正会員の会費として' })
  await api.dues.run({ fiscalYear: 2026, feeIds: [fee.id] })

  expect(await snapshot((await given.payment(ada, 3000)).id)).toMatchObject({
    description: '2026年度 正会員の会費として',
  })
})

test('months and half years are named, those that follow one another together', async () => {
  const { api, given, snapshot } = await clubAt('2026-05-01')
  const ada = await given.member('Ada', { joinedOn: '2026-04-01' })
  await given.fee('月会費', 500, { rhythm: 'monthly' })
  await given.fee('施設費', 3000, { rhythm: 'halfYearly', receiptText: '{year} 施設費として' })
  await given.fee('入会金', 1000, { rhythm: 'entrance' })
  await api.dues.run({ fiscalYear: 2026, through: '2026-06-30' })
  const { charges } = await api.dues.account({ memberId: ada.id })
  const some = charges.filter(({ periodStart, rhythm }) => rhythm !== 'monthly' || periodStart !== '2026-05-01')
  const allocations = some.map(({ id, amount }) => ({ chargeId: id, amount }))
  const split = await given.payment(ada, 5000, { allocations })
  const rest = await given.payment(ada, 500)

  expect(await snapshot(split.id)).toMatchObject({
    fiscalYearLabel: '2026年度',
    description: '2026年4月分・2026年6月分 月会費、2026年4月〜9月分 施設費、入会金として',
    lines: [
      { label: '月会費', period: '2026年4月分', amount: 500 },
      { label: '施設費', period: '2026年4月〜9月分', amount: 3000 },
      { label: '入会金', amount: 1000 },
      { label: '月会費', period: '2026年6月分', amount: 500 },
    ],
  })
  expect((await snapshot(rest.id)).description).toBe('2026年5月分 月会費として')
})

test('the months of a fee that were paid together are one line', async () => {
  const { api, given, snapshot } = await clubAt('2026-05-01')
  const ada = await given.member('Ada')
  await given.fee('月会費', 500, { rhythm: 'monthly' })
  await api.dues.run({ fiscalYear: 2026, through: '2026-06-30' })

  expect(await snapshot((await given.payment(ada, 1500)).id)).toMatchObject({
    description: '2026年4月〜6月分 月会費として',
    lines: [{ label: '月会費', period: '2026年4月〜6月分', amount: 1500 }],
  })
})

test('money that settles nothing yet is received in advance', async () => {
  const { given, snapshot } = await clubAt('2026-05-01')
  const ada = await given.member('Ada')

  expect(await snapshot((await given.payment(ada, 3000)).id)).toMatchObject({
    description: '前受金として',
    lines: [{ label: '前受金', amount: 3000 }],
  })
})

test('a body is addressed 御中, and what the treasurer writes is taken', async () => {
  const { given, snapshot } = await clubAt('2026-05-01')
  const shop = await given.member('株式会社山田商店')
  const hajime = await given.member('髙橋 一')
  const payer = async (id: Parameters<typeof given.payment>[0], payerName?: string) =>
    (await snapshot((await given.payment(id, 100)).id, { payerName, description: 'ご寄附として' })).payer

  expect(await payer(shop)).toEqual({ name: '株式会社山田商店', honorific: '御中' })
  expect(await payer(hajime, 'みどり町自治会')).toEqual({ name: 'みどり町自治会', honorific: '御中' })
  expect(await payer(hajime, '上様')).toEqual({ name: '上様', honorific: '' })
})

test('an English receipt is English', async () => {
  const { given, snapshot } = await clubAt('2026-05-01')
  const ada = await given.member('Ada', { owes: { 2025: 3000, 2026: 3000 } })

  expect(await snapshot((await given.payment(ada, 7000)).id, { locale: 'en' })).toMatchObject({
    payer: { name: 'Ada', honorific: '' },
    method: 'Cash',
    description: '年会費 FY2025, FY2026; Credit for later dues',
    lines: [{ period: 'FY2025' }, { period: 'FY2026' }, { label: 'Credit for later dues', amount: 1000 }],
  })
})

test('an English receipt uses a fee’s own words where they are English, and else its name alone', async () => {
  const { api, given, snapshot } = await clubAt('2026-05-01')
  const ada = await given.member('Ada')
  const fees = [
    await given.fee('正会員会費', 3000, { receiptText: '{year} 正会員の会費として' }),
    await given.fee('Newsletter', 500, { receiptText: 'Subscription {year}' }),
  ]
  await api.dues.run({ fiscalYear: 2026, feeIds: fees.map(({ id }) => id) })

  expect(await snapshot((await given.payment(ada, 3500)).id, { locale: 'en' })).toMatchObject({
    description: '正会員会費 FY2026; Subscription FY2026',
  })
})
