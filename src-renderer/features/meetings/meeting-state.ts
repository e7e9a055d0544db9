import type { Meeting } from '../../../src-shared/contract/meetings.ts'

type Held = Pick<Meeting, 'fixedOn' | 'openedAt' | 'closedAt'>

/** How far a meeting is. */
export function stateOf({ fixedOn, openedAt, closedAt }: Held): 'planned' | 'fixed' | 'open' | 'closed' {
  if (closedAt !== null) return 'closed'
  if (openedAt !== null) return 'open'
  return fixedOn === null ? 'planned' : 'fixed'
}

/** Where one goes on with it. */
export function firstPart(
  meeting: Held,
  { readOnly }: { readonly readOnly: boolean },
): 'plan' | 'intake' | 'live' | 'minutes' {
  const fixed = readOnly ? 'live' : 'intake'
  return ({ planned: 'plan', fixed, open: 'live', closed: 'minutes' } as const)[stateOf(meeting)]
}
