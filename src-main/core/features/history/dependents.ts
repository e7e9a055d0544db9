import type { Connection } from '../../db/connection.ts'
import type { SyncedTableName } from '../../db/synced-tables.ts'

export type Dependent = 'receipt' | 'payment' | 'charge' | 'member'

/** What may stand on a row, by table: live rows that another operation made and that would lose their ground. */
const standing: Partial<Record<SyncedTableName, readonly string[]>> = {
  member: [
    "SELECT 'charge' AS tbl, id FROM charge WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'payment' AS tbl, id FROM payment WHERE payer_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'member' AS tbl, id FROM member WHERE merged_into = ?1 AND deleted = 0",
    "SELECT 'member' AS tbl, id FROM member WHERE payer_id = ?1 AND deleted = 0",
    "SELECT 'guardian' AS tbl, id FROM guardian WHERE guardian_id = ?1 AND deleted = 0",
    "SELECT 'guardian' AS tbl, id FROM guardian WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'groupMembership' AS tbl, id FROM group_membership WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'memberTag' AS tbl, id FROM member_tag WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'officeTerm' AS tbl, id FROM office_term WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'attachment' AS tbl, id FROM attachment WHERE member_id = ?1 AND deleted = 0",
  ],
  household: ["SELECT 'member' AS tbl, id FROM member WHERE household_id = ?1 AND deleted = 0"],
  memberType: ["SELECT 'member' AS tbl, id FROM member WHERE member_type_id = ?1 AND deleted = 0"],
  customField: ["SELECT 'member' AS tbl, id FROM member WHERE custom ->> ?1 IS NOT NULL AND deleted = 0"],
  memberStatus: ["SELECT 'member' AS tbl, id FROM member WHERE status_id = ?1 AND deleted = 0"],
  memberGroup: ["SELECT 'groupMembership' AS tbl, id FROM group_membership WHERE group_id = ?1 AND deleted = 0"],
  tag: ["SELECT 'memberTag' AS tbl, id FROM member_tag WHERE tag_id = ?1 AND deleted = 0"],
  office: ["SELECT 'officeTerm' AS tbl, id FROM office_term WHERE office_id = ?1 AND deleted = 0"],
  fee: ["SELECT 'charge' AS tbl, id FROM charge WHERE fee_id = ?1 AND deleted = 0"],
  charge: ["SELECT 'payment' AS tbl, payment_id AS id FROM allocation WHERE charge_id = ?1"],
  payment: [
    `SELECT 'receipt' AS tbl, receipt_id AS id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
     WHERE payment_id = ?1 AND void_wall IS NULL`,
  ],
}

const standingOn = {
  payment: `SELECT 'member' AS "table", payer_id AS row FROM payment WHERE id = ?1
    UNION ALL SELECT 'charge', charge_id FROM allocation WHERE payment_id = ?1`,
  charge: `SELECT 'member' AS "table", member_id AS row FROM charge WHERE id = ?1`,
} as const

/** The rows that a payment or a charge stands on. */
export function groundOf(
  db: Connection,
  table: keyof typeof standingOn,
  row: string,
): { table: 'member' | 'charge'; row: string }[] {
  return db.rows(standingOn[table], row)
}

/** Where something stands on the row that neither this operation wrote nor, for a row brought back, what was there before. */
/** What kind of row stands on this one and was made by another operation; null where nothing does. */
export function dependents(
  db: Connection,
  table: SyncedTableName,
  row: string,
  written: { readonly operationId: string; readonly since?: string },
): Dependent | null {
  for (const query of standing[table] ?? []) {
    const found = db
      .rows<{ tbl: string; id: string }>(query, query.includes('->>') ? `$."${row}"` : row)
      .find((one) => !isOfOperation(db, one, written) && isLaterThan(db, one, written.since ?? ''))
    if (found !== undefined) return isMoney(found.tbl) ? found.tbl : 'member'
  }
  return null
}

/** All else that stands on a row is something a member has or is. */
function isMoney(table: string): table is Exclude<Dependent, 'member'> {
  return table === 'receipt' || table === 'payment' || table === 'charge'
}

function isOfOperation(
  db: Connection,
  { tbl, id }: { tbl: string; id: string },
  { operationId }: { operationId: string },
): boolean {
  const found = db
    .prepare('SELECT 1 FROM change_row JOIN change USING (dev, seq) WHERE tbl = ? AND row = ? AND operation = ?')
    .get(tbl, id, operationId)
  return found !== undefined
}

function isLaterThan(db: Connection, { tbl, id }: { tbl: string; id: string }, hlc: string): boolean {
  const found = db
    .prepare('SELECT 1 FROM change_row JOIN change USING (dev, seq) WHERE tbl = ? AND row = ? AND hlc > ?')
    .get(tbl, id, hlc)
  return found !== undefined
}
