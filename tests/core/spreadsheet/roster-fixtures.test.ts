import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../../src-main/core/spreadsheet/read-spreadsheet.ts'
import { findHeader } from '../../../src-shared/domain/roster-import/find-header.ts'
import { guessColumns } from '../../../src-shared/domain/roster-import/guess-columns.ts'
import type { ImportedMember } from '../../../src-shared/domain/roster-import/imported-member.ts'
import { memberReader } from '../../../src-shared/domain/roster-import/read-member.ts'

const fixtures = join(import.meta.dirname, '../../fixtures')
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'))

test.each(['roster-cp932.csv', 'roster-titled.xlsx'])('the roster %s comes in as it is', async (fileName) => {
  const { sheets } = await readSpreadsheet(readFileSync(join(fixtures, fileName)), fileName)
  const [sheet = { name: null, rows: [] }] = sheets
  const header = findHeader(sheet)?.rowIndex ?? -1
  const read = memberReader(guessColumns(sheet, header), { date1904: sheet.date1904 ?? false })
  const rows = sheet.rows.slice(header + 1).map(read)

  expect(rows.map((row) => (row.kind === 'member' ? withJoinedAddress(row.member) : row))).toEqual(expected[fileName])
  expect(rows.flatMap((row) => (row.kind === 'member' ? row.faults : []))).toEqual([])
})

function withJoinedAddress({ prefecture = '', city = '', street = '', building = '', ...rest }: ImportedMember) {
  const address = prefecture + city + street + building
  return address === '' ? rest : { ...rest, address }
}
