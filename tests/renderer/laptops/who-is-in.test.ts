import { expect, test } from 'vitest'
import { askingAmong, isIn } from '../../../src-renderer/ui/laptops/who-is-in.ts'
import type { Laptop, SyncStatus } from '../../../src-shared/contract/sync.ts'

test('somebody is asked about who waits, not about who was refused, or comes in by an invitation that holds', () => {
  const laptop = (dev: string, more: Partial<Laptop>) => ({ dev, self: false, invitation: null, ...more }) as Laptop
  const laptops = [
    laptop('waits', { state: 'waiting' }),
    laptop('refused', { state: 'refused' }),
    laptop('invited', { state: 'waiting', invitation: 'open' }),
    laptop('late', { state: 'waiting', invitation: 'expired' }),
    laptop('self', { state: 'waiting', self: true }),
    laptop('member', { state: 'member' }),
  ]

  expect(askingAmong(laptops).map(({ dev }) => dev)).toEqual(['waits', 'late'])
})

test('only a laptop that takes part lets others in', () => {
  const states: SyncStatus['state'][] = ['alone', 'waiting', 'refused', 'removed', 'upToDate', 'trouble', 'needsUpdate']

  expect(states.filter((state) => isIn({ state } as SyncStatus))).toEqual(['upToDate', 'trouble', 'needsUpdate'])
})
