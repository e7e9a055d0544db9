import { expect, test } from 'vitest'
import { entriesByDay } from '../../../src-renderer/features/history/entries-by-day.ts'
import { type Entry, entry } from '../../../src-shared/contract/history.ts'

test('the history is read day by day, newest first, as the club’s clock counts days', () => {
  const entries = ['2026-05-03T05:00:00Z', '2026-05-02T23:00:00Z', '2026-05-01T01:00:00Z'].map(entryAt)

  const days = entriesByDay(entries, dayInTokyo)

  expect(days.map(({ day, entries }) => [day, entries.map(({ at }) => at)])).toEqual([
    ['2026-05-03', ['2026-05-03T05:00:00Z', '2026-05-02T23:00:00Z']],
    ['2026-05-01', ['2026-05-01T01:00:00Z']],
  ])
})

function entryAt(at: string): Entry {
  return entry.parse({
    operationId: crypto.randomUUID(),
    label: { kind: 'payment.record' },
    actor: '佐藤',
    device: '',
    at,
    changes: [],
    undoneBy: null,
    canUndo: true,
  })
}

function dayInTokyo(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(instant))
}
