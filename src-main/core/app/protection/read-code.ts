import type { RefusalData } from '../../../../src-shared/contract/errors.ts'
import { type Refusal, refuse } from '../../../../src-shared/domain/refusal.ts'
import { parseCode } from '../../sync/format/digit-code.ts'

/** The 40 digits of what somebody typed, or a refusal that says where to look. */
export function readCode(typed: string): string {
  const read = parseCode(typed)
  if (read.kind === 'code') return read.digits
  if (read.kind === 'mistyped') throw mistyped({ why: read.kind, groups: [...read.groups], digits: 0 })
  if (read.kind === 'strange') throw mistyped({ why: read.kind, groups: [], digits: 0 })
  throw mistyped({ why: read.kind, groups: read.group === null ? [] : [read.group], digits: read.digits })
}

function mistyped(data: RefusalData<'RECOVERY_CODE_MISTYPED'>): Refusal {
  return refuse('RECOVERY_CODE_MISTYPED', data)
}
