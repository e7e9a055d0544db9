import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isCorporateNumber, isOddRegistrationNumber } from '../../../src-shared/domain/corporate-number.ts'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

async function festival() {
  const club = await startClub({ today: '2026-05-01' })
  const { api, given } = club
  const lunch = await given.fee('弁当', 0, { rhythm: 'occasion', taxClass: 'reduced' })
  const shirt = await given.fee('シャツ', 0, { rhythm: 'occasion', taxClass: 'standard' })
  const gift = await given.fee('寄附', 0, { rhythm: 'occasion' })
  const ada = await given.member('Ada')
  const { payment } = await api.payments.record({
    payerId: ada.id,
    amount: 4109,
    paidOn: '2026-05-01',
    occasions: [
      { feeId: lunch.id, amount: 1004 },
      { feeId: shirt.id, amount: 2105 },
      { feeId: gift.id, amount: 1000 },
    ],
  })
  const print = async () => {
    const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })
    const { pdf } = await finish(api.receipts.pdf({ ids: receipts.map(({ id }) => id) }))
    return (await pdfTexts(new Uint8Array(await pdf.arrayBuffer())))[0] ?? ''
  }
  return { ...club, print }
}

test('a registered issuer’s receipt has a total and the tax within it for each rate, rounded down once', async () => {
  const { api, print } = await festival()
  await api.settings.update({ registrationNumber: 'T7000012050002' })

  const text = await print()

  // 2,105 × 10/110 = 191.36; 1,004 × 8/108 = 74.37
  for (const part of [
    '登録番号 T7000012050002',
    '10%対象（内消費税 ¥191）',
    '8%対象（内消費税 ¥74）',
    '¥2,105',
    '¥1,004',
  ])
    expect(text).toContain(part)
  for (const part of ['弁当 ※', '※は軽減税率対象です。']) expect(text).toContain(part)
})

test('rates in the club’s own folder stand for the shipped ones, and a broken file stops the receipt with a word', async () => {
  const { api, folder, print } = await festival()
  await api.settings.update({ registrationNumber: 'T7000012050002' })
  mkdirSync(join(folder, 'resources'))
  const write = (text: string) => writeFileSync(join(folder, 'resources', 'tax-rates.json'), text)
  const rate = { percent: 1, validFrom: '2026-04-01', validTo: null, enacted: true }

  write('{"rates":')
  await expect(print()).rejects.toMatchObject({ code: 'RESOURCE_UNREADABLE' })
  write(JSON.stringify({ rates: [{ ...rate, taxClass: 'reduced' }] }))
  const text = await print()

  // 1,004 × 1/101 = 9.94
  expect(text).toContain('1%対象（内消費税 ¥9）')
  expect(text).not.toContain('10%対象')
})

test('a club that is not registered prints nothing that looks like a qualified invoice', async () => {
  const { print } = await festival()

  const text = await print()

  expect(text).toContain('弁当')
  for (const part of ['登録番号', '消費税 ¥', '%', '※']) expect(text).not.toContain(part)
})

test('the first digit of a corporate number checks the others, and only warns of a registration number', () => {
  for (const number of ['7000012050002', '4011001098993', '8700110005901', '7123456789012'])
    expect([number, isCorporateNumber(number)]).toEqual([number, true])
  for (const number of ['7000012050003', '1000012050002', '700001205000', '0000012050002'])
    expect([number, isCorporateNumber(number)]).toEqual([number, false])
  expect(['T7000012050002', 'T7000012050003', ''].map(isOddRegistrationNumber)).toEqual([false, true, false])
})
