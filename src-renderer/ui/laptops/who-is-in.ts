import type { Laptop, SyncStatus } from '../../../src-shared/contract/sync.ts'

/** Whether this laptop takes part: then it may let others in, and say what is to become of them. */
export function isIn({ state }: SyncStatus): boolean {
  return !['alone', 'removed', 'refused', 'waiting'].includes(state)
}

/** Those about whom somebody has to decide; whoever has an invitation that holds comes in by itself. */
export function askingAmong(laptops: readonly Laptop[]): Laptop[] {
  return laptops.filter(({ self, state, invitation }) => !self && state === 'waiting' && invitation !== 'open')
}
