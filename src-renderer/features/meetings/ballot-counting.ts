import type { AgendaItem, Counted } from '../../../src-shared/contract/meetings.ts'

/** What is being counted of an item; without figures of their own the proxies are for it. */
export interface Counting {
  readonly room: Counted
  readonly proxies: Counted | null
}

export function countingOf({ inPerson, proxies }: AgendaItem): Counting {
  return { room: inPerson ?? { for: 0, against: 0, abstain: 0 }, proxies }
}

/** An item with its result: once another result is kept, what was being counted belongs to the one before. */
export function ballotKey({ id, inPerson, proxies, casting }: AgendaItem): string {
  return JSON.stringify([id, inPerson, proxies, casting])
}
