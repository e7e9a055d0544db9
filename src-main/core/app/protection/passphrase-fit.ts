import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import { passphraseWeakness } from '../../sync/format/passphrase-strength.ts'
import type { Office } from '../office.ts'

/** Whether a new passphrase is good enough; what anybody around the club knows does not count. */
export function judgePassphrase(
  office: Office,
  { passphrase }: { passphrase: string },
): Outputs['protection']['judge'] {
  const why = passphraseWeakness(passphrase, [office.current?.name ?? '', office.installation.actor])
  return { fit: why === null, why }
}

export function refuseWeak(passphrase: string, office: Office): void {
  const { why } = judgePassphrase(office, { passphrase })
  if (why !== null) throw refuse('PASSPHRASE_WEAK', { why })
}
