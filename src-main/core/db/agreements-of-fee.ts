import type { Agreed } from '../../../src-shared/domain/plan-charge.ts'
import type { Read } from './connection.ts'

export type AgreedOfPerson = Agreed & { readonly personId: string; readonly feeId: string }

/** What was agreed about a fee, by person; those of an entry that was merged are the survivor's. */
export function agreedOn(read: Read, feeId: string): ReadonlyMap<string, readonly AgreedOfPerson[]> {
  const rows = read.rows<AgreedOfPerson>(
    `SELECT coalesce(member.root, member_id) AS person_id, fee_id, kind, amount, units, starts_on, ends_on
     FROM fee_agreement LEFT JOIN member ON member.id = member_id
     WHERE fee_id = ? AND fee_agreement.deleted = 0 AND fee_agreement.created_dev IS NOT NULL ORDER BY fee_agreement.id`,
    feeId,
  )
  return Map.groupBy(rows, ({ personId }) => personId)
}
