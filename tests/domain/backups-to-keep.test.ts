import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToKeep, type DatedBackup } from '../../src-shared/domain/backups-to-keep.ts'

const hour = 3_600_000
const anyBackup: fc.Arbitrary<DatedBackup> = fc
  .record({ hours: fc.nat({ max: 24 * 800 }), reason: fc.constantFrom('day', 'migration', 'asked') })
  .map(({ hours, reason }) => backupAt(Date.parse('2024-01-01') + hours * hour, reason))
const anyBackups = fc.uniqueArray(anyBackup, { selector: ({ createdAt }) => createdAt, maxLength: 120 })

test('a year of daily use keeps the last 14 days and the last day of each of 12 months', () => {
  const daily = Array.from({ length: 400 }, (_, day) => backupAt(Date.parse('2025-01-01') + day * 24 * hour, 'day'))

  const kept = backupsToKeep(daily).map(({ day }) => day)

  expect(kept).toEqual([
    ...['2026-02-04', '2026-02-03', '2026-02-02', '2026-02-01', '2026-01-31', '2026-01-30', '2026-01-29', '2026-01-28'],
    ...['2026-01-27', '2026-01-26', '2026-01-25', '2026-01-24', '2026-01-23', '2026-01-22', '2025-12-31', '2025-11-30'],
    ...['2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31', '2025-06-30', '2025-05-31', '2025-04-30', '2025-03-31'],
  ])
})

test('of one day the newest stays, beside it those made by hand and the one before the file changed its form', () => {
  const noon = Date.parse('2026-11-21T03:00:00Z')
  const before = backupAt(noon, 'migration')
  const early = backupAt(noon + hour, 'day')
  const asked = backupAt(noon + 2 * hour, 'asked')
  const late = backupAt(noon + 3 * hour, 'day')

  expect(backupsToKeep([before, early, asked, late])).toEqual([late, asked, before])
})

test('removing bit by bit keeps the same as removing at once', () => {
  fc.assert(
    fc.property(anyBackups, (backups) => {
      const oldestFirst = backups.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      let bitByBit: readonly DatedBackup[] = []
      for (const next of oldestFirst) bitByBit = backupsToKeep([...bitByBit, next])

      expect(bitByBit).toEqual(backupsToKeep(backups))
    }),
  )
})

test('the newest backup is always kept, and beside those made by hand never more than 27', () => {
  fc.assert(
    fc.property(anyBackups, (backups) => {
      const newest = backups.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]
      const kept = backupsToKeep(backups)

      expect(kept[0]).toEqual(newest)
      expect(kept.filter(({ reason }) => reason !== 'asked').length).toBeLessThanOrEqual(27)
    }),
  )
})

function backupAt(ms: number, reason: DatedBackup['reason']): DatedBackup {
  const createdAt = new Date(ms).toISOString()
  return { createdAt, day: createdAt.slice(0, 10), reason }
}
