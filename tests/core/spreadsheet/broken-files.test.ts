import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import { SpreadsheetFault } from '../../../src-main/core/spreadsheet/spreadsheet-fault.ts'
import { workbook } from './spreadsheets.ts'

const rows = [
  ['氏名', '生年月日'],
  ['青木 一郎', { v: 25628, z: 'yyyy/m/d' }],
  ['髙木 恵子', 'S37.5.3'],
]

test.each(['xlsx', 'biff8', 'ods', 'csv'] as const)(
  'a %s with broken bytes is read or refused, never a crash',
  async (kind) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const whole = kind === 'csv' ? Buffer.from('氏名,生年月日\n青木,S37.5.3\n') : workbook(kind, rows)
    const breaks = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(breaks, async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        expect(await outcome(bytes)).toMatch(/^(?:sheets|[A-Z_]+)$/)
      }),
      { numRuns: 300 },
    )
  },
)

async function outcome(bytes: Buffer): Promise<string> {
  try {
    await readSpreadsheet(bytes, 'a')
    return 'sheets'
  } catch (error) {
    return error instanceof SpreadsheetFault ? error.data.code : String(error)
  }
}
