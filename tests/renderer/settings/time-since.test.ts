import { expect, test } from 'vitest'
import { timeSince } from '../../../src-renderer/features/settings/laptops/time-since.ts'

const now = Date.parse('2026-11-22T10:00:00Z')

test.each([
  ['2026-11-22T09:59:30Z', 'now', 0],
  ['2026-11-22T10:20:00Z', 'now', 0],
  ['2026-11-22T09:59:00Z', 'minutes', 1],
  ['2026-11-22T09:00:01Z', 'minutes', 59],
  ['2026-11-22T09:00:00Z', 'hours', 1],
  ['2026-11-21T10:00:01Z', 'hours', 23],
  ['2026-11-19T09:00:00Z', 'days', 3],
] as const)('a laptop last heard of at %s was heard of so long ago: %s %i', (instant, unit, count) => {
  expect(timeSince(instant, now)).toEqual({ unit, count })
})
