import { expect, test } from 'vitest'
import { isSilent } from '../../../src-renderer/features/settings/laptops/is-silent.ts'

const now = Date.parse('2026-11-22T00:00:00Z')
const bert = { state: 'member', self: false, lastWordAt: '2026-08-23T00:00:00Z' } as const

test.for([
  ['that wrote within the last 90 days', { lastWordAt: '2026-08-24T00:00:00Z' }, false],
  ['that has been silent for longer', {}, true],
  ['that is this one', { self: true }, false],
  ['that was removed', { state: 'removed' }, false],
  ['of which nothing is known', { lastWordAt: null }, false],
] as const)('a laptop %s: somebody should see to it is %j', ([, change, expected]) => {
  expect(isSilent({ ...bert, ...change }, now)).toBe(expected)
})
