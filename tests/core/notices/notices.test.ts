import { expect, test } from 'vitest'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

async function clubInArrears() {
  const club = await startClub({ name: 'みどりの会', today: '2026-07-10' })
  const mother = await club.given.member('髙橋 海', {
    ...{ number: '0007', kana: 'タカハシ ウミ', email: 'umi@example.jp', owes: { 2025: 3000, 2026: 3000 } },
    ...{ postalCode: '1500001', prefecture: '東京都', city: '渋谷区', street: '神宮前1-2-3' },
  })
  await club.given.member('髙橋 空', { payerId: mother.id, owes: { 2026: 12_000 } })
  const aoki = await club.given.member('青木 山', { kana: 'アオキ ヤマ', owes: { 2026: 3000 } })
  await club.given.member('井上 済')
  return { ...club, mother, aoki }
}

const textsOf = async (file: File) => pdfTexts(new Uint8Array(await file.arrayBuffer()))

test('who owes is asked, each payer once, with what was sent before', async () => {
  const { api } = await clubInArrears()

  const before = await api.notices.preview({ kind: 'request' })
  await api.notices.letters({ kind: 'request' })
  const after = await api.notices.preview({ kind: 'reminder', level: 1 })

  expect(before).toMatchObject({ total: 2, amount: 21_000, withoutEmail: 1, withoutAddress: 1 })
  expect(before.rows.map(({ name, amount, charges, last }) => [name, amount, charges, last])).toEqual([
    ['青木 山', 3000, 1, null],
    ['髙橋 海', 18_000, 3, null],
  ])
  expect(after.rows.map(({ last }) => last)).toEqual(
    Array(2).fill({ kind: 'request', level: 0, on: '2026-07-10', channel: 'letter' }),
  )
})

test('a letter names the person, each charge, the day and the total, and prints the same again', async () => {
  const { api, mother } = await clubInArrears()
  await api.settings.update({ representative: '会計 佐藤 花子', slipAccount: '00100-1-123456' })
  await api.funds.save({
    name: 'みずほ',
    kind: 'bank',
    bankName: 'みずほ銀行',
    accountType: '普通',
    accountNumber: '0765432',
  })

  const { pdf, count, operationId } = await api.notices.letters({
    ...{ kind: 'reminder', level: 2, who: { ids: [mother.id] }, payBy: '2026-07-31' },
  })

  const [text = ''] = await textsOf(pdf)
  const words = ['会費納入の再度のお願い', '2026年7月10日', '〒150-0001', '東京都渋谷区神宮前1-2-3', '髙橋 海 様']
  for (const part of [
    ...words,
    '2026年7月31日までに',
    '2025年度 年会費',
    '髙橋 空 様分',
    '¥12,000',
    '¥18,000',
    '会計 佐藤 花子',
  ]) {
    expect(text).toContain(part)
  }
  expect({ count, written: operationId !== null }).toEqual({ count: 1, written: true })
  await api.members.update({ id: mother.id, fields: { familyName: '別人' } })
  const { notices } = await api.notices.list({ payerId: mother.id })
  expect(notices).toMatchObject([{ kind: 'reminder', level: 2, amount: 18_000, channel: 'letter' }])
  const again = await api.notices.reprint({ ids: notices.map(({ id }) => id) })
  expect((await textsOf(again.pdf))[0]).toBe(text)
})

test('a reminder may ask only for what was due before a day', async () => {
  const { api } = await clubInArrears()

  const { rows } = await api.notices.preview({ kind: 'reminder', dueBefore: '2026-04-01' })

  expect(rows.map(({ name, amount, charges }) => [name, amount, charges])).toEqual([['髙橋 海', 3000, 1]])
})

test('a mail has its own words for each, and who has no address is not among them', async () => {
  const { api } = await clubInArrears()
  await api.settings.update({ requestText: '{name}、{amount}を{due}お願いします。' })

  const { mails } = await api.notices.mails({ kind: 'request' })

  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([['umi@example.jp', '会費納入のお願い（みどりの会）']])
  expect(mails[0]?.body).toContain('髙橋 海 様、18,000円をお早めにお願いします。')
  expect((await api.notices.list({})).notices.map(({ channel }) => channel)).toEqual(['mail'])
})

test('letters and mails that were made are on the record of what was handed out', async () => {
  const { api } = await clubInArrears()
  await api.notices.letters({ kind: 'request' })
  await api.notices.mails({ kind: 'invoice' })
  await api.notices.letters({ kind: 'request', record: false })

  const { records } = await api.lists.records({})
  expect(records.map(({ fileName, format, members }) => [fileName, format, members])).toEqual([
    ['請求書', 'mail', 1],
    ['会費納入のお願い.pdf', 'pdf', 2],
  ])
})

test('a draft that is only looked at leaves no record, and nobody is asked who owes nothing', async () => {
  const { api, given } = await clubInArrears()
  const paid = await given.member('大野 済')

  const { operationId } = await api.notices.letters({ kind: 'invoice', record: false })

  expect(operationId).toBeNull()
  expect((await api.notices.list({})).total).toBe(0)
  await expect(api.notices.letters({ kind: 'invoice', who: { ids: [paid.id] } })).rejects.toMatchObject({
    code: 'NOTHING_OPEN',
  })
})

test('a letter with very many charges goes on over the page and leaves none out', async () => {
  const { api, given } = await startClub({ today: '2026-07-10' })
  const owes = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [1987 + i, 1000 + i]))
  await given.member('青木 山', { owes })

  const { pdf } = await api.notices.letters({ kind: 'request' })

  const pages = await textsOf(pdf)
  expect(pages.length).toBe(2)
  for (let year = 1987; year <= 2026; year++) expect(pages.join('')).toContain(`${year}年度`)
})
