import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { renderReceipts } from '../../../src-main/core/pdf/receipt-pdf.ts'
import type { ReceiptToPrint } from '../../../src-main/core/pdf/receipt-to-print.ts'
import type { ReceiptLayout } from '../../../src-shared/contract/receipts.ts'
import { drawnGlyphCodes, pdfTextItems, pdfTexts } from '../../support/pdf-text.ts'
import { englishSnapshot, receiptSnapshot } from '../../support/receipt-snapshots.ts'

test('a receipt says who paid whom how much, when and for what', async () => {
  const snapshot = receiptSnapshot({
    payer: { name: '髙橋 﨑子 𠮷', honorific: '様' },
    description: '2026年度 年会費として（≒12,000円）',
  })

  const [text] = await pdfTexts(print([{ snapshot }], 'a5'))

  for (const part of ['領収書', 'No. 2026-0001', '2026年4月1日', '髙橋 﨑子 𠮷', '様', '¥12,000-', '会員番号 0003'])
    expect(text).toContain(part)
  for (const part of ['但し', '2026年度 年会費として（≒12,000円）', '上記正に領収いたしました。', '現金'])
    expect(text).toContain(part)
  for (const part of ['みどりの会', '011-222-3333', '会計 佐藤 花子', '年会費', '2026年4月〜2027年3月', '入会金'])
    expect(text).toContain(part)
})

test('the stub below says the same as the receipt above', async () => {
  const [text = ''] = await pdfTexts(print([{ snapshot: receiptSnapshot() }], 'a4-two-up-with-stub'))

  const counts = ['¥12,000-', 'No. 2026-0001', '髙橋 一', '年会費として', 'みどりの会', '（控え）', '切り取り線'].map(
    (part) => text.split(part).length - 1,
  )
  expect(counts).toEqual([2, 2, 2, 2, 2, 1, 1])
})

test('the amount is the largest thing on the paper', async () => {
  for (const layout of ['a5', 'b5', 'a4', 'a4-three-up'] as const) {
    const [items = []] = await pdfTextItems(print([{ snapshot: receiptSnapshot() }], layout))
    const largest = items.toSorted((a, b) => b.size - a.size)[0]
    expect(largest?.text).toBe('¥12,000-')
  }
})

test('three receipts share a sheet, each in its own third', async () => {
  const receipts = Array.from({ length: 4 }, (_, index) => ({
    snapshot: receiptSnapshot({ number: `2026-000${index + 1}` }),
  }))

  const pages = await pdfTextItems(print(receipts, 'a4-three-up'))

  const numbers = pages.map((items) => items.filter(({ text }) => /2026-000\d/.test(text)))
  expect(numbers.map((page) => page.map(({ text }) => text))).toEqual([
    ['No. 2026-0001', 'No. 2026-0002', 'No. 2026-0003'],
    ['No. 2026-0004'],
  ])
  const third = (99 * 72) / 25.4
  expect(numbers[0]?.map(({ y }) => Math.floor(y / third))).toEqual([0, 1, 2])
})

test('a member from abroad gets a receipt in English', async () => {
  const [text] = await pdfTexts(print([{ snapshot: englishSnapshot() }], 'a5'))

  for (const part of ['Receipt', 'Received from', 'Ada Lovelace', '¥12,000', 'April 1, 2026', 'Midori Club'])
    expect(text).toContain(part)
  expect(text).not.toMatch(/[ぁ-ん一-龠]/)
})

test('a reprint says so, and a void receipt says why', async () => {
  const snapshot = receiptSnapshot()
  const [reprint, voided, plain] = await pdfTexts(
    print([{ snapshot, mark: 'reissue' }, { snapshot, mark: 'void', voidReason: '金額の誤り' }, { snapshot }], 'a5'),
  )

  expect(reprint).toContain('再発行')
  expect(voided).toContain('無効')
  expect(voided).toContain('理由：金額の誤り')
  expect(plain).not.toMatch(/再発行|無効|見本/)
})

test('a receipt without a number can only be a sample', async () => {
  const [text] = await pdfTexts(print([{ snapshot: receiptSnapshot({ number: null }) }], 'a5'))

  expect(text).toContain('見本')
  expect(text).not.toContain('No.')
})

test('a club that is not registered prints nothing that looks like a registration number', async () => {
  const registered = receiptSnapshot({
    issuer: { ...receiptSnapshot().issuer, registrationNumber: 'T7000012050002' },
    lines: [{ label: 'お茶', amount: 1080, reducedRate: true }],
    taxLines: [{ ratePercent: 8, amount: 1080, tax: 80 }],
  })
  const [usual, qualified] = await pdfTexts(print([{ snapshot: receiptSnapshot() }, { snapshot: registered }], 'a5'))

  expect(usual).not.toMatch(/T\d{13}|消費税 ¥/)
  for (const part of ['登録番号 T7000012050002', '8%対象（内消費税 ¥80）', '※は軽減税率対象です。'])
    expect(qualified).toContain(part)
})

test('the stamp box appears only where the law or the club asks for it', async () => {
  const texts = await pdfTexts(
    print(
      [
        { snapshot: receiptSnapshot({ stampNote: null, amount: 49_999 }) },
        { snapshot: receiptSnapshot({ stampNote: null, amount: 50_000 }) },
        { snapshot: receiptSnapshot({ amount: 50_000 }) },
      ],
      'a5',
    ),
  )

  expect(texts.map((text) => text.includes('収入印紙'))).toEqual([false, true, false])
  expect(texts[2]).toContain('非課税')
})

test('the same receipt printed twice gives the same file, whatever was printed between', () => {
  const receipt = { snapshot: receiptSnapshot({ payer: { name: '𠮷野 ⼀郎', honorific: '様' } }) }
  const first = print([receipt], 'a4-two-up-with-stub')
  print([{ snapshot: receiptSnapshot({ payer: { name: '渡邉 一子 𠮷', honorific: '様' } }) }], 'a5')
  const second = print([structuredClone(receipt)], 'a4-two-up-with-stub')

  expect(Buffer.compare(first, second)).toBe(0)
})

test('a character that cannot be printed is named with its place, and nothing is printed', () => {
  const receipts = [
    { snapshot: receiptSnapshot() },
    { snapshot: receiptSnapshot({ number: '2026-0002', payer: { name: '田\ue000中', honorific: '様' as const } }) },
    { snapshot: receiptSnapshot({ number: '2026-0003', description: '講習会 𓀀 参加費として' }) },
  ]

  const result = renderReceipts(structuredClone(receipts), { layout: 'a5', createdAt })

  expect(result).toEqual({
    pdf: null,
    missing: [
      { char: '\ue000', codePoint: 'U+E000', where: { receipt: 1, number: '2026-0002', field: 'payer.name' } },
      { char: '𓀀', codePoint: 'U+13000', where: { receipt: 2, number: '2026-0003', field: 'description' } },
    ],
  })
})

test('no box for a missing character is ever drawn', async () => {
  const payer = { name: '髙﨑𠮷≒㋿①㈱ 葛\u{e0100}飾 か\u3099く\u200b １２\tA\u00a0B', honorific: '様' } as const
  const pdf = print([{ snapshot: receiptSnapshot({ payer }) }, { snapshot: englishSnapshot({ payer }) }], 'a5')

  const codes = await drawnGlyphCodes(pdf)

  expect(codes.length).toBeGreaterThan(200)
  expect(codes).not.toContain(0)
})

test('a file carries only the fonts it uses', () => {
  const fontsIn = (receipt: ReceiptToPrint) =>
    new Set(
      Buffer.from(print([receipt], 'a5'))
        .toString('latin1')
        .match(/(BIZUDPGothic|NotoSansJP)-\w+/g),
    )

  const payer = { name: '𠮷野 一', honorific: '様' } as const
  expect(fontsIn({ snapshot: receiptSnapshot() })).toEqual(new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']))
  expect(fontsIn({ snapshot: receiptSnapshot({ payer }) })).toContain('NotoSansJP-Regular')
  expect(fontsIn({ snapshot: englishSnapshot() })).toEqual(new Set(['NotoSansJP-Regular', 'NotoSansJP-Bold']))
})

test('receipts can be printed in a worker, and come out the same', async () => {
  const receipt = { snapshot: receiptSnapshot() }
  const options = { layout: 'a5', createdAt } as const
  const module = new URL('../../../src-main/core/pdf/receipt-pdf.ts', import.meta.url).href
  const code = `const { parentPort, workerData: [module, ...input] } = require('node:worker_threads')
    import(module).then(({ renderReceipts }) => parentPort.postMessage(renderReceipts(...input)))`
  const worker = new Worker(code, { eval: true, workerData: [module, [receipt], options] })

  const [printed] = await once(worker, 'message')

  await worker.terminate()
  expect(printed).toEqual(renderReceipts([receipt], options))
})

test('three hundred receipts are three hundred pages in their order', async () => {
  const receipts = Array.from({ length: 300 }, (_, index) => {
    return { snapshot: receiptSnapshot({ number: `2026-${String(index + 1).padStart(4, '0')}`, amount: 1000 + index }) }
  })
  const done: number[] = []

  const { pdf } = renderReceipts(receipts, {
    layout: 'a4-two-up-with-stub',
    createdAt,
    onProgress: (count) => done.push(count),
  })

  const texts = await pdfTexts(pdf ?? new Uint8Array())
  expect(texts).toHaveLength(300)
  expect(texts.every((text, index) => text.includes(receipts[index]?.snapshot.number ?? '?'))).toBe(true)
  expect(done.at(-1)).toBe(300)
  expect((pdf?.length ?? 0) / 300).toBeLessThan(2048)
})

test('one receipt is small enough for any mail', () => {
  const payer = { name: '𠮷野 髙﨑', honorific: '様' } as const
  expect(print([{ snapshot: receiptSnapshot({ payer }) }], 'a4-two-up-with-stub').length).toBeLessThan(40 * 1024)
})

test('a long name gets smaller letters and a second line, and stays whole', async () => {
  const name = '一般社団法人日本国際交流文化芸術振興連絡協議会北海道札幌地区連合支部事務局'
  const [items = []] = await pdfTextItems(
    print([{ snapshot: receiptSnapshot({ payer: { name, honorific: '御中' } }) }], 'a5'),
  )

  const lines = items.filter(({ text }) => text.length > 3 && name.includes(text))
  expect(lines.map(({ text }) => text).join('')).toBe(name)
  expect(lines).toHaveLength(2)
  expect(lines.every(({ size }) => size < 18 && size > 6)).toBe(true)
})

test('a breakdown too long for the paper still adds up', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({ label: `会費 ${index + 1}人目`, amount: 1000 }))
  const [text] = await pdfTexts(print([{ snapshot: receiptSnapshot({ lines, amount: 40_000 }) }], 'a5'))

  const rest = Number(text?.match(/ほか (\d+)件/)?.[1])
  expect(text).toContain(`会費 ${40 - rest}人目`)
  expect(text).toContain(`¥${rest},000`)
  expect(text).toContain('¥40,000')
})

const createdAt = '2026-04-01T03:00:00Z'

function print(receipts: readonly ReceiptToPrint[], layout: ReceiptLayout): Uint8Array {
  const { pdf } = renderReceipts(structuredClone(receipts), { layout, createdAt })
  if (!pdf) throw new Error('a character is missing')
  return pdf
}
