import { expect, test } from 'vitest'
import { en, ja } from '../../src-shared/texts/refusals.ts'

const fault = { fileName: '名簿.xlsx', sheet: null, row: null, column: null, limit: null }

test('a file that is too large is told its limit in megabytes, and none where there is none', () => {
  const large = { ...fault, code: 'TOO_LARGE', limit: 20 * 1024 * 1024 } as const

  expect(ja.FILE_FAULT(large)).toContain('「名簿.xlsx」は大きすぎます（上限 20 MB）。')
  expect(en.FILE_FAULT(large)).toContain('“名簿.xlsx” is too large (at most 20 MB).')
  expect(ja.FILE_FAULT({ ...large, limit: null })).toContain('「名簿.xlsx」は大きすぎます。')
})

test('a file of another kind, or too wide, is told what to do', () => {
  expect(ja.FILE_FAULT({ ...fault, code: 'OTHER_FORMAT' })).toMatch(
    /\.xlsb.*\.xlsx か CSV として保存し直してください。/,
  )
  expect(ja.FILE_FAULT({ ...fault, code: 'TOO_MANY_COLUMNS', limit: 500 })).toContain('列が多すぎます（上限 500 列）')
})
