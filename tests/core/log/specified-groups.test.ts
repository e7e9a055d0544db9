import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newestVersion } from '../../../src-main/core/db/migrate.ts'
import { migrations } from '../../../src-main/core/db/migrations/all.ts'
import { syncedTables } from '../../../src-main/core/db/synced-tables.ts'

test('the specification of the log names every table with all its register groups, and no others', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/change-log.md'), 'utf8')
  const section = page.slice(page.indexOf('### 4.1'), page.indexOf('### 4.2'))
  const lines = section.split('\n').filter((line) => line.startsWith('| `'))
  const specified = lines.flatMap((line) => {
    const [, tables = '', groups = ''] = line.split('|')
    return named(tables).map((table) => [table, named(groups)])
  })
  const known = Object.entries(syncedTables).map(([table, { groups }]) => [table, Object.keys(groups)])

  expect(new Map(specified as [string, string[]][])).toEqual(new Map(known as [string, string[]][]))
  expect(page).toContain(`Schema version ${newestVersion(migrations)};`)
})

function named(cell: string): string[] {
  return [...cell.matchAll(/`([a-zA-Z]+)`/g)].map(([, name = '']) => name)
}
