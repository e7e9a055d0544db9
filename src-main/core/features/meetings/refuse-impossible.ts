import type { Share } from '../../../../src-shared/contract/meetings.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'

/** More than all, or more parts than there are, would never be reached. */
export function refuseImpossible({ of, in: parts, more }: Share): void {
  if (of > parts || (more && of === parts)) throw refuse('SHARE_IMPOSSIBLE', { of, in: parts })
}
