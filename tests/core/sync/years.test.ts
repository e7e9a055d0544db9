import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { comeLate, fiveYears } from './simulator/five-years.ts'

test('a place that four laptops write into for a year stays small, and whoever comes then has everything', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'meibo-years-'))
  try {
    const years = await fiveYears(folder, { weeks: 40, members: 600, editsInWeek: 36 })
    const late = await comeLate(folder)

    expect(years.changes).toBeGreaterThan(6000)
    expect(years.files).toBeLessThan(40 * 4)
    expect(years.namesListed).toBeLessThanOrEqual(300)
    expect(years.storeBytes).toBeLessThan(2 * 1024 * 1024)
    expect(late.isAlike).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
