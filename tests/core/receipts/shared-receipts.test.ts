import { expect, test } from 'vitest'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

async function family() {
  const club = await startClub({ today: '2026-05-01' })
  const { api, given } = club
  const hajime = await given.member('髙橋 一', { owes: { 2026: 3000 } })
  const hana = await given.member('髙橋 花', { owes: { 2026: 2000 } })
  const first = await given.payment(hajime, 3000, { paidOn: '2026-04-28' })
  const second = await given.payment(hana, 2500, { paidOn: '2026-04-20', method: 'bank' })
  return { ...club, api, hajime, hana, first, second, paymentIds: [first.id, second.id] }
}

test('payments of one household share a receipt: its lines, their sum and the last day', async () => {
  const { api, given, hajime, hana, paymentIds, first } = await family()
  await given.household('髙橋', hajime, hana)

  const { receipts } = await api.receipts.issue({ paymentIds, together: true })
  const { pdf } = await finish(api.receipts.pdf({ ids: receipts.map(({ id }) => id) }))
  const preview = await api.receipts
    .preview({ paymentId: first.id, togetherWith: paymentIds.slice(1) })
    .then(({ pdf: sheet }) => sheet.arrayBuffer())

  expect(receipts).toMatchObject([
    { number: '2026-0001', payerName: '髙橋 一', amount: 5500, receivedOn: '2026-04-28', paymentIds, replaces: null },
  ])
  for (const bytes of [await pdf.arrayBuffer(), preview]) {
    const [text] = await pdfTexts(new Uint8Array(bytes))
    for (const part of ['¥5,500-', '年会費（髙橋 花）', '¥2,000', '前受金', '¥500', '現金・銀行振込'])
      expect(text).toContain(part)
  }
})

test('those whom one member pays for share a receipt too, made out as was chosen', async () => {
  const { api, hajime, hana, paymentIds } = await family()
  await api.members.update({ id: hana.id, fields: { payerId: hajime.id } })

  const { receipts } = await api.receipts.issue({ paymentIds, together: true, payerName: '髙橋家' })

  expect(receipts).toMatchObject([{ payerName: '髙橋家', amount: 5500 }])
})

test('strangers do not share a receipt', async () => {
  const { api, paymentIds } = await family()

  await expect(api.receipts.issue({ paymentIds, together: true })).rejects.toMatchObject({
    code: 'RECEIPT_STRANGERS',
    data: { names: ['髙橋 一', '髙橋 花'] },
  })
  expect((await api.receipts.list({})).total).toBe(0)
})

test('a payment on a shared receipt gets no second one, and voided takes the receipt with it', async () => {
  const { api, given, hajime, hana, paymentIds, first, second } = await family()
  await given.household('髙橋', hajime, hana)
  await api.receipts.issue({ paymentIds, together: true })

  await expect(api.receipts.issue({ paymentIds: [second.id] })).rejects.toMatchObject({ code: 'RECEIPT_EXISTS' })
  await api.payments.void({ id: second.id, reason: '二重' })
  const { receipts } = await api.receipts.issue({ paymentIds: [first.id] })

  const all = (await api.receipts.list({})).receipts
  expect(all.map(({ voided }) => voided?.reason ?? null)).toEqual([null, '二重'])
  expect(receipts).toMatchObject([{ amount: 3000, replaces: null }])
})

test('a receipt issued anew says which void one it replaces, and the void one by which', async () => {
  const { api, given, hajime, hana, paymentIds } = await family()
  await given.household('髙橋', hajime, hana)
  const [old] = (await api.receipts.issue({ paymentIds, together: true })).receipts
  if (old === undefined) throw new Error('no receipt')
  await api.receipts.void({ id: old.id, reason: '宛名ちがい' })

  const [anew] = (await api.receipts.issue({ paymentIds: paymentIds.toReversed(), together: true })).receipts

  expect(anew).toMatchObject({ number: '2026-0002', replaces: { id: old.id, number: '2026-0001' }, replacedBy: null })
  expect((await api.receipts.list({})).receipts[1]).toMatchObject({
    replaces: null,
    replacedBy: { id: anew?.id, number: '2026-0002' },
  })
})
