import { expect, test } from 'vitest'
import { finish } from '../../support/finish.ts'
import { rosterFile } from '../../support/roster-file.ts'
import { startClub } from '../../support/start-club.ts'

test.each([
  [30, 'custom:', 'unknown'],
  [31, 'ignore', 'too-many'],
])('%i columns that nobody knows', async (count, target, reason) => {
  const { api, given } = await startClub()
  await given.customField('謎0')
  const odd = Array.from({ length: count + 1 }, (_, i) => [`謎${i}`, `あ${i}`])
  const { importId } = await finish(
    api.imports.open({ file: rosterFile([{ 氏名: '佐藤 花子', ...Object.fromEntries(odd) }]) }),
  )

  const { columns } = await api.imports.propose({ importId })

  const kinds = columns.map((column) => `${column.target.replace(/謎.*/, '')} ${column.reason}`)
  expect(kinds).toEqual(['name synonym', 'custom: unknown', ...Array(count).fill(`${target} ${reason}`)])
})
