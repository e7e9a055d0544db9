import { fileURLToPath } from 'node:url'
import PdfKit from 'pdfkit'
import { renderReceipts } from '../../src-main/core/pdf/receipt-pdf.ts'
import { type PdfTextItem, pdfTextItems } from '../support/pdf-text.ts'
import { receiptSnapshot } from '../support/receipt-snapshots.ts'

export type Row = {
  readonly name: string
  readonly value: number
  /** The same work by the library alone, with none of our code. */
  readonly floor?: number
  readonly ratio?: number
  readonly goal: string
  readonly met: boolean
}

const count = 1000
const createdAt = '2026-04-01T03:00:00Z'
const layout = 'a4-two-up-with-stub'

/** A thousand receipts with their stubs, against bare pdfkit writing the same words in the same places. */
export async function benchReceipts(): Promise<Row[]> {
  const receipts = manyReceipts(count)
  const batch = print(receipts)
  const single = print(receipts.slice(0, 1))
  const pages = await pdfTextItems(batch)

  const runs = [1, 2, 3, 4, 5].map(() => ({ ours: timed(() => print(receipts)), bare: timed(() => bareLength(pages)) }))
  const ours = perSecond(runs.map((run) => run.ours))
  const bare = perSecond(runs.map((run) => run.bare))
  const ratio = ours / bare
  return [
    {
      name: 'receipts: pages a second',
      value: ours,
      floor: bare,
      ratio,
      goal: '≥ 0.8 of bare pdfkit',
      met: ratio >= 0.8,
    },
    atMost('receipts: bytes a page in a batch', batch.length / count, 2 * 1024),
    atMost('receipts: bytes of a single one', single.length, 40 * 1024),
  ]
}

function atMost(name: string, value: number, limit: number): Row {
  return { name, value, goal: `≤ ${limit}`, met: value <= limit }
}

function manyReceipts(length: number) {
  const families = [
    '髙橋',
    '﨑田',
    '𠮷野',
    '佐藤',
    '渡邊',
    '齋藤',
    '濵口',
    '德永',
    '栁沢',
    '長谷川',
    '小笠原',
    '五十嵐',
    '櫻井',
  ]
  const givens = [
    '一',
    '花子',
    '健太郎',
    '美咲',
    '翔',
    '恵子',
    '隆',
    '由美',
    '大輔',
    '千代',
    '蓮',
    '葵',
    '陽菜',
    '幸雄',
    '節子',
    '清',
    '貴志',
  ]
  return Array.from({ length }, (_, index) => {
    const name = `${families[index % families.length]} ${givens[index % givens.length]}`
    const fee = 3000 + (index % 40) * 500
    return {
      snapshot: receiptSnapshot({
        number: `2026-${String(index + 1).padStart(4, '0')}`,
        memberNumber: String(index + 1).padStart(4, '0'),
        payer: { name, honorific: '様' },
        amount: fee + 1000,
        lines: [
          { label: '年会費', period: '2026年4月〜2027年3月', amount: fee },
          { label: '入会金', amount: 1000 },
        ],
      }),
    }
  })
}

function print(receipts: ReturnType<typeof manyReceipts>): Uint8Array {
  const { pdf } = renderReceipts(receipts, { layout, createdAt })
  if (!pdf) throw new Error('a character is missing')
  return pdf
}

function bareLength(pages: readonly (readonly PdfTextItem[])[]): number {
  const font = new URL(
    '../../node_modules/@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    import.meta.url,
  )
  const document = new PdfKit({ autoFirstPage: false, info: { CreationDate: new Date(createdAt) } })
  document.registerFont('body', fileURLToPath(font))
  for (const items of pages) {
    document.addPage({ size: 'A4', margin: 0 }).font('body')
    for (const { text, x, y, size } of items) document.fontSize(size).text(text, x, y - size, { lineBreak: false })
  }
  document.end()
  return document.read().length
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The best of several runs: other work on the machine only ever slows one down. */
function perSecond(milliseconds: readonly number[]): number {
  return (count * 1000) / Math.min(...milliseconds)
}

if (import.meta.main) console.table(await benchReceipts())
