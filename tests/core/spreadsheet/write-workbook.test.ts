import { Buffer } from 'node:buffer'
import { afterEach, expect, test, vi } from 'vitest'
import { writeWorkbook } from '../../../src-main/core/spreadsheet/write-workbook.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('the same list written on another day is the same file', async () => {
  const [first, later] = [await listWrittenOn('2026-05-01'), await listWrittenOn('2027-01-15')]

  expect(later.equals(first)).toBe(true)
})

async function listWrittenOn(day: string): Promise<Buffer> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(day) })
  const columns = [{ header: '氏名' }, { header: '入会日' }]
  const file = writeWorkbook('名簿', columns, { title: '名簿', note: 'みどりの会', paper: 'a4', landscape: false })
  await file.write([['青木 一郎', { date: '2001-05-03' }]])
  return Buffer.concat(await file.finish())
}
