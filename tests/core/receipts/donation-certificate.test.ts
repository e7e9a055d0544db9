import { expect, test } from 'vitest'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

const address = { postalCode: '0600001', prefecture: '北海道', city: '札幌市中央区', street: '北一条西2-1' }

async function certifiedClub(donor: Partial<typeof address> = address) {
  const club = await startClub({ today: '2026-05-01' })
  const { api, given } = club
  await api.settings.update({
    certificationNumber: '札総市第123号',
    certifiedOn: '2026-04-01',
    certifiedUntil: '2031-03-31',
    residentTax: '札幌市の条例で指定を受けた寄附金です。',
  })
  const fee = await given.fee('寄附金', 0, { rhythm: 'occasion', donation: true })
  const goods = await given.fee('記念品', 0, { rhythm: 'occasion' })
  const hajime = await given.member('髙橋 一', donor)
  const give = async (paidOn: string | null, feeId = fee.id, amount = 10_000) =>
    (await api.payments.record({ payerId: hajime.id, amount, paidOn, occasions: [{ feeId, amount }] })).payment.id
  return { ...club, fee, goods, hajime, give }
}

test('a certified body proves a donation with all that the tax office asks for', async () => {
  const { api, give } = await certifiedClub()

  const { receipts } = await api.receipts.issue({ paymentIds: [await give('2026-04-01')], kind: 'donation' })
  const { pdf } = await finish(api.receipts.pdf({ ids: receipts.map(({ id }) => id), layout: 'a5' }))

  expect(receipts).toMatchObject([{ kind: 'donation', number: '2026-0001', amount: 10_000 }])
  expect(pdf.name).toBe('寄附金受領証明書 2026-0001.pdf')
  const [text = ''] = await pdfTexts(new Uint8Array(await pdf.arrayBuffer()))
  for (const part of [
    ...['寄附金受領証明書', '髙橋 一', '¥10,000-', '2026年4月1日', 'みどりの会'],
    ...['札総市第123号', '060-0001', '札幌市中央区', '特定非営利活動', '条例で指定を受けた'],
  ]) {
    expect(text.replaceAll('\n', '')).toContain(part)
  }
})

test('outside the certification, or where the day is not known, nothing is certified', async () => {
  const { api, give } = await certifiedClub()
  for (const day of ['2026-03-31', null]) {
    const refused = { code: 'NOT_CERTIFIED', data: { day } }
    const paymentId = await give(day)
    await expect(api.receipts.issue({ paymentIds: [paymentId], kind: 'donation' })).rejects.toMatchObject(refused)
    await expect(api.receipts.preview({ paymentId, kind: 'donation' })).rejects.toMatchObject(refused)
  }
  await api.settings.update({ certificationNumber: '' })
  await expect(api.receipts.issue({ paymentIds: [await give('2026-04-30')], kind: 'donation' })).rejects.toMatchObject({
    code: 'NOT_CERTIFIED',
  })
  expect((await api.receipts.list({})).total).toBe(0)
})

test('what is no donation, or what nobody knows the use of yet, is not certified', async () => {
  const { api, given, goods, hajime, give } = await certifiedClub()
  const credit = await given.payment(hajime, 500, { paidOn: '2026-04-30' })

  for (const id of [await give('2026-04-30', goods.id), credit.id]) {
    await expect(api.receipts.issue({ paymentIds: [id], kind: 'donation' })).rejects.toMatchObject({
      code: 'NOT_A_DONATION',
      data: { name: '髙橋 一' },
    })
  }
})

test('a donor without an address gets none until there is one', async () => {
  const { api, hajime, give } = await certifiedClub({})
  const paymentId = await give('2026-04-30')

  await expect(api.receipts.issue({ paymentIds: [paymentId], kind: 'donation' })).rejects.toMatchObject({
    code: 'DONOR_ADDRESS_MISSING',
  })
  await api.members.update({ id: hajime.id, fields: address })
  const { receipts } = await api.receipts.issue({ paymentIds: [paymentId], kind: 'donation' })

  expect(receipts).toMatchObject([{ kind: 'donation' }])
})

test('a fee keeps that it is a donation until it is told otherwise', async () => {
  const { api, fee } = await certifiedClub()
  const isDonation = async () => (await api.fees.list()).find(({ id }) => id === fee.id)?.donation

  await api.fees.save({ id: fee.id, name: '寄附', amount: 0 })
  expect(await isDonation()).toBe(true)
  await api.fees.save({ id: fee.id, name: '寄附', amount: 0, donation: false })
  expect(await isDonation()).toBe(false)
})
