import { expect, test } from 'vitest'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

async function clubWithReceipts(count: number) {
  const club = await startClub({ today: '2026-05-01' })
  const payer = await club.given.member('髙橋 一', { owes: { 2026: 3000 } })
  const paymentIds = []
  for (let i = 0; i < count; i += 1)
    paymentIds.push((await club.given.payment(payer, 3000 + i, { paidOn: '2026-04-28' })).id)
  const { receipts } = await club.api.receipts.issue({ paymentIds })
  const ids = receipts.map(({ id }) => id)
  const print = async (input: { reprint?: boolean; only?: typeof ids } = {}) => {
    const { pdf } = await finish(club.api.receipts.pdf({ ids: input.only ?? ids, reprint: input.reprint ?? false }))
    return { pdf, bytes: new Uint8Array(await pdf.arrayBuffer()) }
  }
  return { ...club, ids, paymentIds, print }
}

test('a receipt prints what was issued, each time in the same bytes', async () => {
  const { api, clock, print } = await clubWithReceipts(1)
  const first = await print()
  clock.advance({ days: 400 })
  const { rows } = await api.members.list({})
  for (const { id } of rows) await api.members.update({ id, fields: { familyName: '別人' } })

  const later = await print()

  expect(first.pdf).toMatchObject({ name: '領収書 2026-0001.pdf', type: 'application/pdf' })
  expect(Buffer.from(later.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  const [text = ''] = await pdfTexts(first.bytes)
  for (const part of [
    '領収書',
    'No. 2026-0001',
    '髙橋 一',
    '様',
    '¥3,000-',
    '2026年度 年会費として',
    '現金',
    'みどりの会',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('再発行')
})

test('a reprint says so, and a void receipt says 無効 with the reason even then', async () => {
  const { api, ids, print } = await clubWithReceipts(2)
  const [, second] = ids
  if (second === undefined) throw new Error('no receipt')
  await api.receipts.void({ id: second, reason: '宛名ちがい' })

  const [first = '', voided = ''] = await pdfTexts((await print({ reprint: true })).bytes)

  expect(first).toContain('再発行')
  expect(voided).toContain('無効')
  expect(voided).toContain('宛名ちがい')
  expect(voided).not.toContain('再発行')
})

test('a large batch is drawn beside the core, says how far it is, and is the same file', async () => {
  const { api, ids } = await clubWithReceipts(30)
  const steps: Progress[] = []

  const { pdf } = await finish(api.receipts.pdf({ ids }), (step) => steps.push(step))
  const again = await finish(api.receipts.pdf({ ids }))

  const texts = await pdfTexts(new Uint8Array(await pdf.arrayBuffer()))
  expect(texts.length).toBe(30)
  expect(texts.every((text, index) => text.includes(`No. 2026-00${String(index + 1).padStart(2, '0')}`))).toBe(true)
  expect(pdf.name).toBe('領収書 2026-0001–2026-0030.pdf')
  const done = steps.map((step) => step.done)
  expect(steps).toEqual(done.map((each) => ({ stage: 'drawing', done: each, total: 30 })))
  expect([done[0], done.at(-1), done.toSorted((a, b) => a - b)]).toEqual([0, 30, done])
  expect(await again.pdf.arrayBuffer()).toEqual(await pdf.arrayBuffer())
})

test('drawing stops when it is cancelled', async () => {
  const { api, ids } = await clubWithReceipts(25)
  const stop = new AbortController()
  const work = await api.receipts.pdf({ ids }, { signal: stop.signal })
  await work.next()
  stop.abort()

  await expect(finish(work)).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('a preview has no number and leaves none behind', async () => {
  const { api, given } = await startClub({ today: '2026-05-01' })
  const ada = await given.member('Ada')
  const payment = await given.payment(ada, 3000)

  const { pdf } = await api.receipts.preview({ paymentId: payment.id, description: 'ご寄附として' })

  const [text = ''] = await pdfTexts(new Uint8Array(await pdf.arrayBuffer()))
  expect(text).toContain('見本')
  expect(text).toContain('ご寄附として')
  expect((await api.receipts.list({})).total).toBe(0)
})

test('an unknown receipt is not printed', async () => {
  const { api, ids } = await clubWithReceipts(1)
  const [known] = ids
  if (known === undefined) throw new Error('no receipt')
  const unknown = known.replace(/.$/, (last) => (last === '0' ? '1' : '0')) as typeof known

  await expect(finish(api.receipts.pdf({ ids: [unknown] }))).rejects.toMatchObject({ code: 'RECEIPT_NOT_FOUND' })
})
