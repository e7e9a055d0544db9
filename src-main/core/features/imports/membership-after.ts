import type { ReadMember } from './judging-bench.ts'
import type { KnownMember } from './known-member.ts'

/** Whether a person is in the club once the row is written. */
export function membershipAfter({ member }: ReadMember, before: KnownMember | null) {
  const leftOn = member.leftOn ?? before?.leftOn ?? null
  const status = member.status ?? (member.leftOn === undefined ? (before?.status ?? 'active') : 'left')
  return { id: before?.id ?? null, status, leftOn }
}
