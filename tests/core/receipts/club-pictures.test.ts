import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { receiptLayouts } from '../../../src-shared/contract/receipts.ts'
import { finish } from '../../support/finish.ts'
import { jpegHeader, png, sealPng } from '../../support/pictures.ts'
import { startClub } from '../../support/start-club.ts'

const seal = new File([sealPng()], '角印.png')
const otherSeal = new File([sealPng(200)], '新しい角印.png')
const logo = new File([png(300, 90)], 'logo.png')

async function sealedClub() {
  const club = await startClub({ today: '2026-05-01' })
  const payer = await club.given.member('髙橋 一', { email: 'hajime@example.jp', owes: { 2026: 3000 } })
  const { operationId } = await club.api.settings.setPicture({ which: 'seal', picture: seal })
  const payment = await club.given.payment(payer, 3000, { paidOn: '2026-04-28' })
  return { ...club, payer, payment, sealing: operationId }
}

/** Pictures in a file, a mask of what is transparent counted with them. */
const picturesIn = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').split('/Subtype /Image').length - 1
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

test('logo and seal are set, replaced, taken away and undone', async () => {
  const { api } = await sealedClub()
  await api.settings.setPicture({ which: 'logo', picture: logo })
  const first = await api.settings.get()
  const { operationId } = await api.settings.setPicture({ which: 'seal', picture: otherSeal })
  const second = await api.settings.get()

  expect(second.sealId).not.toBe(first.sealId)
  expect(second.logoId).toBe(first.logoId)
  if (first.sealId === null) throw new Error('no seal')
  expect(await bytesOf((await api.attachments.read({ id: first.sealId })).file)).toEqual(new Uint8Array(sealPng()))

  await api.history.undo({ operationId })
  expect(await api.settings.get()).toMatchObject({ logoId: first.logoId, sealId: first.sealId })
  await api.settings.setPicture({ which: 'seal', picture: null })
  expect(await api.settings.get()).toMatchObject({ logoId: first.logoId, sealId: null })
})

test('what is no whole picture, or too large, is refused', async () => {
  const { api } = await startClub()
  const put = (content: Buffer<ArrayBuffer>) =>
    api.settings.setPicture({ which: 'seal', picture: new File([content], 'x.png') })

  await expect(put(Buffer.from('印'))).rejects.toMatchObject({ code: 'NOT_A_PICTURE' })
  await expect(put(sealPng().subarray(0, 300))).rejects.toMatchObject({ code: 'NOT_A_PICTURE' })
  await expect(put(jpegHeader(300).subarray(0, -2))).rejects.toMatchObject({ code: 'NOT_A_PICTURE' })
  await expect(put(png(2001, 10))).rejects.toMatchObject({ code: 'PICTURE_TOO_LARGE' })
  expect((await api.settings.get()).sealId).toBeNull()
})

test('a receipt is printed again with the seal it was issued with, whatever became of it', async () => {
  const { api, payment, sealing } = await sealedClub()
  const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })
  const ids = receipts.map(({ id }) => id)
  const print = async () => bytesOf((await finish(api.receipts.pdf({ ids }))).pdf)
  const issued = await print()

  await api.history.undo({ operationId: sealing })
  const afterUndoing = await print()
  await api.settings.setPicture({ which: 'seal', picture: otherSeal })
  const afterReplacing = await print()
  await api.settings.setPicture({ which: 'seal', picture: null })
  const afterRemoving = await print()

  expect(picturesIn(issued)).toBe(2)
  for (const later of [afterUndoing, afterReplacing, afterRemoving]) expect(Buffer.compare(later, issued)).toBe(0)
})

test('a receipt without pictures stays without, and the new seal is on the next', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const payer = await given.member('青木 山', { owes: { 2026: 3000 } })
  const issueOne = async () => {
    const payment = await given.payment(payer, 1000, { paidOn: '2026-04-28' })
    const { receipts } = await api.receipts.issue({ paymentIds: [payment.id] })
    return receipts.map(({ id }) => id)
  }
  const before = await issueOne()
  await api.settings.setPicture({ which: 'seal', picture: seal })
  const after = await issueOne()

  const pictures = []
  for (const ids of [before, after])
    pictures.push(picturesIn(await bytesOf((await finish(api.receipts.pdf({ ids }))).pdf)))

  expect(pictures).toEqual([0, 2])
})

test('every layout, the preview, a large batch and the ZIP carry the pictures, each of them once', async () => {
  const { api, given, payer, payment } = await sealedClub()
  await api.settings.setPicture({ which: 'logo', picture: logo })
  const paymentIds = [payment.id]
  for (let i = 0; i < 21; i += 1) paymentIds.push((await given.payment(payer, 100 + i, { paidOn: '2026-04-28' })).id)
  const preview = await api.receipts.preview({ paymentId: payment.id })
  const { receipts } = await api.receipts.issue({ paymentIds })
  const ids = receipts.map(({ id }) => id)

  const sheets = []
  for (const layout of receiptLayouts) {
    const { pdf } = await finish(api.receipts.pdf({ ids: ids.slice(0, 2), layout }))
    sheets.push(picturesIn(await bytesOf(pdf)))
  }
  const { pdf: batch } = await finish(api.receipts.pdf({ ids }))
  const { file } = await finish(api.receipts.exportZip({}))

  // The logo, and the seal with its mask.
  expect(sheets).toEqual(receiptLayouts.map(() => 3))
  expect([picturesIn(await bytesOf(preview.pdf)), picturesIn(await bytesOf(batch))]).toEqual([3, 3])
  expect(await firstPdfIn(file)).toBe(3)
})

test('a letter bears them too, and is the same when it is printed again', async () => {
  const { api, given } = await sealedClub()
  const debtor = await given.member('井上 空', { owes: { 2026: 12_000 } })
  const asked = { kind: 'request' as const, who: { ids: [debtor.id] } }
  const { pdf } = await api.notices.letters(asked)
  await api.settings.setPicture({ which: 'seal', picture: null })
  const { notices } = await api.notices.list({ payerId: debtor.id })

  const again = await api.notices.reprint({ ids: notices.map(({ id }) => id) })
  const { pdf: plain } = await api.notices.letters(asked)

  expect(picturesIn(await bytesOf(pdf))).toBe(2)
  expect(Buffer.compare(await bytesOf(again.pdf), await bytesOf(pdf))).toBe(0)
  expect(picturesIn(await bytesOf(plain))).toBe(0)
})

test('a seal without transparency is laid over the name like ink', async () => {
  const { api, payment } = await sealedClub()
  await api.settings.setPicture({ which: 'seal', picture: new File([jpegHeader(300)], '印.jpg') })

  const { pdf } = await api.receipts.preview({ paymentId: payment.id })

  const text = Buffer.from(await bytesOf(pdf)).toString('latin1')
  expect([text.includes('/BM /Multiply'), text.includes('/DCTDecode')]).toEqual([true, true])
})

async function firstPdfIn(zip: File): Promise<number> {
  const archive = await fromBufferPromise(Buffer.from(await zip.arrayBuffer()))
  for await (const entry of archive.eachEntry()) {
    return picturesIn(await buffer(await archive.openReadStreamPromise(entry)))
  }
  return 0
}
