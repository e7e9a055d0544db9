import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Progress } from '../../../src-shared/contract/progress.ts'
import { finish } from '../../support/finish.ts'
import { pdfTexts } from '../../support/pdf-text.ts'
import { startClub } from '../../support/start-club.ts'

async function threeReceipts() {
  const club = await startClub({ today: '2026-05-01' })
  const { api, given } = club
  const taro = await given.member('山田 太郎')
  const odd = await given.member('=SUM(A1)/株 式会社')
  const issue = async (payer: typeof taro, amount: number, issuedOn: string) => {
    const { id } = await given.payment(payer, amount)
    return (await api.receipts.issue({ paymentIds: [id], issuedOn })).receipts
  }
  await issue(taro, 5000, '2026-04-01')
  await issue(odd, 7000, '2026-04-02')
  await issue(taro, 9000, '2026-05-01')
  return club
}

test('receipts are found by bounds of the day and the amount and by whom they are for, in any combination', async () => {
  const { api } = await threeReceipts()
  const amounts = async (input: Parameters<typeof api.receipts.list>[0]) =>
    (await api.receipts.list(input)).receipts.map(({ amount }) => amount)

  expect(await amounts({ amountFrom: 7000 })).toEqual([9000, 7000])
  expect(await amounts({ amountFrom: 5000, amountTo: 7000 })).toEqual([7000, 5000])
  expect(await amounts({ amountTo: 8000, search: '山田', from: '2026-04-01', to: '2026-04-30' })).toEqual([5000])
  expect(await amounts({ amountTo: 8000, search: '山田', from: '2026-04-02' })).toEqual([])
})

test('they leave the club as a ZIP of a PDF each, with an index, and no name in it runs as a formula', async () => {
  const { api } = await threeReceipts()
  const steps: Progress[] = []

  const { file, receipts } = await finish(api.receipts.exportZip({ to: '2026-04-30' }), (step) => steps.push(step))
  const entries = await unzipped(file)

  const [first = '', second = ''] = [
    '20260401_山田太郎_5000_R2026-0001.pdf',
    '20260402_=SUM(A1)／株式会社_7000_R2026-0002.pdf',
  ]
  expect([file.name, receipts]).toEqual(['領収書 2026-05-01.zip', 2])
  expect([...entries.keys()]).toEqual([first, second, 'index.csv'])
  expect((await pdfTexts(entries.get(first) ?? new Uint8Array()))[0]).toContain('¥5,000-')
  expect(Buffer.from(entries.get('index.csv') ?? []).toString()).toBe(
    [
      '\ufeff連番,日付,取引先,金額,ファイル名',
      `1,2026-04-01,山田 太郎,5000,${first}`,
      `2,2026-04-02,'=SUM(A1)/株 式会社,7000,${second}`,
      '',
    ].join('\r\n'),
  )
  expect(steps.at(-1)).toMatchObject({ done: 2, total: 2 })
})

test('the ZIP is on the record of what was handed out, with how many people it tells of', async () => {
  const { api } = await threeReceipts()
  await finish(api.receipts.exportZip({}))
  const { records } = await api.lists.records({})
  expect(records).toMatchObject([
    { title: '領収書', format: 'zip', members: 2, columns: ['日付', '取引先', '金額', 'ファイル名'] },
  ])
})

test('where nothing matches there is no ZIP, and one that is cancelled is not made', async () => {
  const { api } = await threeReceipts()

  await expect(finish(api.receipts.exportZip({ amountFrom: 10_000 }))).rejects.toMatchObject({
    code: 'NO_RECEIPTS_FOUND',
  })
  const stop = new AbortController()
  const packing = await api.receipts.exportZip({}, { signal: stop.signal })
  await packing.next()
  stop.abort()
  await expect(finish(packing)).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('a ZIP that was stopped when it was all but there has not left the club', async () => {
  const { api } = await threeReceipts()
  const stop = new AbortController()
  const packing = await api.receipts.exportZip({}, { signal: stop.signal })
  for (let step = await packing.next(); !step.done && step.value.done < step.value.total; ) step = await packing.next()
  // The worker's answer arrives meanwhile, and lies there unread.
  await setTimeout(200)
  stop.abort()

  await expect(finish(packing)).rejects.toMatchObject({ code: 'CANCELLED' })
  expect((await api.lists.records({})).records).toEqual([])
})

async function unzipped(file: File): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(await file.arrayBuffer()))
  const files = new Map<string, Uint8Array>()
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, new Uint8Array(await buffer(await zip.openReadStreamPromise(entry))))
  }
  return files
}
