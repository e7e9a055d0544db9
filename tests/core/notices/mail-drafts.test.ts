import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { finish } from '../../support/finish.ts'
import { readMail } from '../../support/mail.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { sealPng } from '../../support/pictures.ts'
import { startClub } from '../../support/start-club.ts'

async function clubInArrears() {
  const club = await startClub({ name: 'みどりの会', today: '2026-07-10' })
  await club.api.settings.update({ email: 'kaikei@midori.example.jp', representative: '会計 佐藤 花子' })
  const umi = await club.given.member('髙橋 海', {
    kana: 'タカハシ ウミ',
    email: 'umi@example.jp',
    owes: { 2026: 3000 },
  })
  await club.given.member('青木 山', { kana: 'アオキ ヤマ', email: 'yama@example.jp', owes: { 2026: 12_000 } })
  await club.given.member('井上 空', { owes: { 2026: 3000 } })
  return { ...club, umi }
}

test('one mail is a draft with its letter as PDF, and is on record as mail', async () => {
  const { api, umi } = await clubInArrears()
  await api.settings.setPicture({ which: 'seal', picture: new File([sealPng()], '角印.png') })

  const made = await finish(
    api.notices.drafts({ kind: 'reminder', level: 2, who: { ids: [umi.id] }, payBy: '2026-07-31' }),
  )

  expect([made.file.name, made.file.type, made.count]).toEqual([
    '髙橋 海 様 会費納入の再度のお願い.eml',
    'message/rfc822',
    1,
  ])
  const mail = readMail(Buffer.from(await made.file.arrayBuffer()))
  expect(mail.headers).toMatchObject({
    ...{ 'x-unsent': '1', 'mime-version': '1.0', date: 'Fri, 10 Jul 2026 01:00:00 +0000' },
    ...{ from: 'みどりの会 <kaikei@midori.example.jp>', to: '髙橋 海 様 <umi@example.jp>' },
    subject: '会費納入の再度のお願い（みどりの会）',
  })
  const [words, letter] = mail.parts
  expect(words?.headers['content-type']).toBe('text/plain; charset=utf-8')
  for (const part of [
    '髙橋 海 様',
    '2026年7月31日まで',
    '2026年度 年会費　3,000円',
    'PDF で添えています',
    '会計 佐藤 花子',
  ])
    expect(words?.content.toString('utf8')).toContain(part)
  expect(letter?.headers['content-type']).toContain('application/pdf')
  expect(letter?.fileName).toBe('会費納入の再度のお願い.pdf')
  const [text] = await pdfTexts(new Uint8Array(letter?.content ?? Buffer.alloc(0)))
  expect(text).toContain('髙橋 海 様')
  expect(letter?.content.toString('latin1')).toContain('/Subtype /Image')
  const { notices } = await api.notices.list({})
  expect(notices).toMatchObject([{ kind: 'reminder', level: 2, channel: 'mail', amount: 3000, payerName: '髙橋 海' }])
  expect(made.operationId).not.toBeNull()
})

test('several are a ZIP of drafts, for those with an address alone', async () => {
  const { api } = await clubInArrears()
  const steps: number[] = []

  const { file, count } = await finish(api.notices.drafts({ kind: 'request' }), ({ done }) => steps.push(done))

  expect([file.name, count, steps.at(-1)]).toEqual(['会費納入のお願い メール下書き 2026-07-10.zip', 2, 2])
  const zip = await fromBufferPromise(Buffer.from(await file.arrayBuffer()))
  const mails = new Map<string, string | undefined>()
  for await (const entry of zip.eachEntry()) {
    mails.set(entry.fileName, readMail(await buffer(await zip.openReadStreamPromise(entry))).headers.to)
  }
  expect([...mails]).toEqual([
    ['001 青木 山 様 会費納入のお願い.eml', '青木 山 様 <yama@example.jp>'],
    ['002 髙橋 海 様 会費納入のお願い.eml', '髙橋 海 様 <umi@example.jp>'],
  ])
  expect((await api.notices.list({})).total).toBe(2)
})

test('drafts can be made without a record, and nobody without an address gets one', async () => {
  const { api, umi } = await clubInArrears()

  const { operationId } = await finish(api.notices.drafts({ kind: 'request', record: false }))
  await api.members.update({ id: umi.id, fields: { email: '' } })

  expect([operationId, (await api.notices.list({})).total]).toEqual([null, 0])
  await expect(finish(api.notices.drafts({ kind: 'request', who: { ids: [umi.id] } }))).rejects.toMatchObject({
    code: 'NOBODY_TO_MAIL',
  })
})

test('what was typed as an address cannot put a line into the head of a mail', async () => {
  const { api, umi } = await clubInArrears()
  await api.settings.update({ email: 'a@b.jp, c@d.jp', receiptIssuer: 'みどり "の" <会>' })
  await api.members.update({ id: umi.id, fields: { email: 'umi@example.jp, Bcc: all@example.jp' } })

  const { file } = await finish(api.notices.drafts({ kind: 'request', who: { ids: [umi.id] } }))

  const { headers } = readMail(Buffer.from(await file.arrayBuffer()))
  expect([headers.bcc, headers.from]).toEqual([undefined, undefined])
})
