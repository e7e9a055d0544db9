import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Place } from '../../../src-shared/contract/sync.ts'
import type { ReceiptId } from '../../../src-shared/contract/values.ts'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { exchange, joinFrom, letIn } from '../../support/several-laptops.ts'
import { startClub, temporaryFolder } from '../../support/start-club.ts'

/** Two laptops of one club that know one member. */
async function twoLaptops() {
  const first = await startClub()
  const path = join(temporaryFolder(), 'shared')
  mkdirSync(path)
  const place: Place = { kind: 'folder', path }
  const { code } = await finish(first.api.sync.setUp({ place }))
  const second = await joinFrom(place, code)
  await letIn(first.api, second.api)
  const member = await first.given.member('青木 一郎', { number: '0001' })
  await exchange(first, second)
  return { first, second, member }
}

test('of two receipts that two laptops issued for one payment one stands, and everybody is told who has the other', async () => {
  const { first, second, member } = await twoLaptops()
  const payment = await first.given.payment(member, 3000)
  await exchange(first, second)
  const issue = { paymentIds: [payment.id] }
  const [stands] = (await first.api.receipts.issue(issue)).receipts
  await second.given.member('別所 花子')
  const [late] = (await second.api.receipts.issue(issue)).receipts
  await exchange(first, second)

  const told = { key: `twoReceipts:${late?.id}`, kind: 'twoReceipts', name: '青木 一郎', memberNumber: '0001' }
  for (const { api } of [first, second]) {
    expect((await api.receipts.list({})).receipts.map(({ number, voided }) => [number, voided?.reason])).toEqual([
      ['2025-0001', undefined],
      ['2025-B-0001', ''],
    ])
    expect((await api.payments.list({ payerId: member.id })).payments[0]?.receipt?.number).toBe('2025-0001')
    expect((await api.proposals.list({})).proposals).toMatchObject([
      { ...told, number: '2025-B-0001', standing: '2025-0001' },
    ])
  }
  const { pdf } = await finish(first.api.receipts.pdf({ ids: [late?.id as ReceiptId] }))
  expect((await pdfTexts(new Uint8Array(await pdf.arrayBuffer()))).join()).toContain('2025-0001 と重複')

  // A new one stands in for the one that was good, and the paper that came back is asked for no more.
  await first.api.receipts.void({ id: stands?.id as ReceiptId, reason: '宛名' })
  const [anew] = (await first.api.receipts.issue(issue)).receipts
  await first.api.proposals.decline({ keys: [told.key] })
  await exchange(first, second)
  expect(anew).toMatchObject({ number: '2025-0002', voided: null, replaces: { number: '2025-0001' } })
  const numbers = (await second.api.receipts.list({})).receipts.map(({ number, voided }) => [number, voided?.reason])
  expect(numbers).toEqual([
    ['2025-0002', undefined],
    ['2025-0001', '宛名'],
    ['2025-B-0001', ''],
  ])
  expect((await second.api.proposals.list({})).total).toBe(0)
})

test('the same sum of one person, entered on two laptops within days, is asked about and left as it is', async () => {
  const { first, second, member } = await twoLaptops()
  await first.given.payment(member, 3000, { paidOn: '2025-04-20' })
  await second.given.payment(member, 3000, { paidOn: '2025-04-23' })
  await second.given.payment(member, 5000, { paidOn: '2025-04-20' })
  await first.given.payment(member, 5000, { paidOn: '2025-04-24' })
  await exchange(first, second)

  const [asked, ...others] = (await second.api.proposals.list({})).proposals

  expect(others).toEqual([])
  expect(asked).toMatchObject({ kind: 'enteredTwice', name: '青木 一郎', amount: 3000 })
  expect(asked?.entries?.map(({ on }) => on).toSorted()).toEqual(['2025-04-20', '2025-04-23'])
  expect((await first.api.payments.list({ payerId: member.id })).total).toBe(4)
})
