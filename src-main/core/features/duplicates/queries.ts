import type { Hanging } from '../../../../src-shared/contract/duplicates.ts'
import type { Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Connection } from '../../db/connection.ts'
import { IDS_OF_PERSON } from '../../db/person.ts'

/** A person's own entry and those merged into it. */
export function entriesOf(db: Connection, id: string): string[] {
  return db.rows<{ id: string }>(IDS_OF_PERSON, id).map((row) => row.id)
}

/** Fees that a person was charged twice for one period: only a merge can bring that about. */
export function doubledCharges(db: Connection, personId: string): Outputs['members']['merge']['doubled'] {
  return db.rows(
    `SELECT coalesce(fee.name, '') AS fee_name, fiscal_year FROM charge LEFT JOIN fee ON fee.id = fee_id
     WHERE member_id IN (${IDS_OF_PERSON}) AND charge.deleted = 0 AND charge.created_dev IS NOT NULL AND waived < charge.amount
       AND coalesce(fee.rhythm, 'yearly') NOT IN ('occasion', 'event')
     GROUP BY fee_id, period_start HAVING count(*) > 1 ORDER BY period_start, fee_name`,
    personId,
  )
}

interface DoublyCharged {
  readonly id: MemberId
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
}

/** Everyone who stands with two charges for one fee and period, by kana. */
export function doublyCharged(db: Connection): Outputs['duplicates']['doublyCharged'] {
  return db
    .rows<DoublyCharged>(
      `SELECT person.id, family_name, given_name, full_name FROM member AS person WHERE deleted = 0 AND id IN (
         SELECT merged.root FROM member AS merged WHERE merged.root IS NOT NULL)
         AND EXISTS (SELECT 1 FROM charge WHERE member_id IN (
             SELECT person.id UNION ALL SELECT merged.id FROM member AS merged WHERE merged.root = person.id)
           AND charge.deleted = 0 AND charge.created_dev IS NOT NULL AND waived < amount
             AND fee_id NOT IN (SELECT fee.id FROM fee WHERE rhythm IN ('occasion', 'event'))
           GROUP BY fee_id, period_start HAVING count(*) > 1)
       ORDER BY sort_key, n`,
    )
    .map((row) => ({ id: row.id, name: memberName(row) }))
}

const hangingQueries = {
  charges:
    'SELECT count(*) AS count FROM charge WHERE member_id IN persons AND deleted = 0 AND created_dev IS NOT NULL',
  payments: 'SELECT count(*) AS count FROM payment WHERE payer_id IN persons AND deleted = 0 AND void_wall IS NULL',
  receipts: 'SELECT count(*) AS count FROM receipt WHERE payer_id IN persons AND void_wall IS NULL',
  tags: 'SELECT count(*) AS count FROM member_tag WHERE member_id IN persons AND deleted = 0',
  groups: 'SELECT count(*) AS count FROM group_membership WHERE member_id IN persons AND deleted = 0',
  offices: 'SELECT count(*) AS count FROM office_term WHERE member_id IN persons AND deleted = 0',
  guardians: 'SELECT count(*) AS count FROM guardian WHERE member_id IN persons AND deleted = 0',
  wards: 'SELECT count(*) AS count FROM guardian WHERE guardian_id IN persons AND deleted = 0',
  consents: 'SELECT count(*) AS count FROM consent WHERE member_id IN persons AND deleted = 0',
  attachments: 'SELECT count(*) AS count FROM attachment WHERE member_id IN persons AND deleted = 0',
  headships: 'SELECT count(*) AS count FROM household WHERE head_id IN persons AND deleted = 0',
  paysFor: 'SELECT count(*) AS count FROM member WHERE payer_id IN persons AND deleted = 0 AND root IS NULL',
} as const satisfies Record<Hanging, string>

/** How much hangs on a person, by what it is. */
export function hangingOn(db: Connection, personId: string): Record<Hanging, number> {
  const counts = Object.entries(hangingQueries).map(([what, query]) => {
    const found = db.row<{ count: number }>(`WITH persons (id) AS (${IDS_OF_PERSON}) ${query}`, personId)
    return [what, found?.count ?? 0]
  })
  return Object.fromEntries(counts) as Record<Hanging, number>
}
