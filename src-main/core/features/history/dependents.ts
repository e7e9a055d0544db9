import type { Connection } from '../../db/connection.ts'
import type { SyncedTableName } from '../../db/synced-tables.ts'

export type Dependent = 'receipt' | 'payment' | 'refund' | 'charge' | 'books' | 'gathering' | 'member'

const RELEASED_AND_GONE = 'FROM refund JOIN json_each(refund.releases) AS part'
const WITHOUT_ROOM = `
  JOIN charge ON charge.id = json_extract(part.value, '$.chargeId') AND charge.deleted = 0
  LEFT JOIN charge_open ON charge_open.charge_id = charge.id
  WHERE refund.id = ?1 AND coalesce(charge_open.open, 0) < json_extract(part.value, '$.amount')`

const atGatherings = [
  "SELECT 'attendance' AS tbl, id FROM attendance WHERE person_id = ?1 AND deleted = 0 AND state IS NOT NULL",
  "SELECT 'registration' AS tbl, id FROM registration WHERE person_id = ?1 AND deleted = 0",
]

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
    "SELECT 'feeAgreement' AS tbl, id FROM fee_agreement WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'debitMandate' AS tbl, id FROM debit_mandate WHERE member_id = ?1 AND deleted = 0",
    ...atGatherings,
    "SELECT 'voter' AS tbl, id FROM voter WHERE member_id = ?1 AND deleted = 0",
  ],
  activity: ["SELECT 'session' AS tbl, id FROM session WHERE activity_id = ?1 AND deleted = 0"],
  session: [
    "SELECT 'attendance' AS tbl, id FROM attendance WHERE session_id = ?1 AND deleted = 0 AND state IS NOT NULL",
  ],
  event: [
    "SELECT 'registration' AS tbl, id FROM registration WHERE event_id = ?1 AND deleted = 0",
    "SELECT 'arrangement' AS tbl, id FROM arrangement WHERE event_id = ?1 AND deleted = 0",
    "SELECT 'expense' AS tbl, id FROM expense WHERE event_id = ?1 AND deleted = 0 AND void_wall IS NULL",
  ],
  ticket: ["SELECT 'registration' AS tbl, id FROM registration WHERE ticket_id = ?1 AND deleted = 0"],
  registration: [
    "SELECT 'assignment' AS tbl, id FROM assignment WHERE registration_id = ?1 AND deleted = 0 AND place_id IS NOT NULL",
  ],
  arrangement: [
    "SELECT 'assignment' AS tbl, id FROM assignment WHERE arrangement_id = ?1 AND deleted = 0 AND place_id IS NOT NULL",
  ],
  meeting: [
    "SELECT 'voter' AS tbl, id FROM voter WHERE meeting_id = ?1 AND deleted = 0",
    "SELECT 'agendaItem' AS tbl, id FROM agenda_item WHERE meeting_id = ?1 AND deleted = 0",
  ],
  voter: ["SELECT 'response' AS tbl, id FROM response WHERE voter_id = ?1 AND deleted = 0"],
  agendaItem: ["SELECT 'response' AS tbl, id FROM response WHERE votes ->> ?1 IS NOT NULL AND deleted = 0"],
  household: ["SELECT 'member' AS tbl, id FROM member WHERE household_id = ?1 AND deleted = 0"],
  memberType: ["SELECT 'member' AS tbl, id FROM member WHERE member_type_id = ?1 AND deleted = 0"],
  customField: ["SELECT 'member' AS tbl, id FROM member WHERE custom ->> ?1 IS NOT NULL AND deleted = 0"],
  memberStatus: ["SELECT 'member' AS tbl, id FROM member WHERE status_id = ?1 AND deleted = 0"],
  memberGroup: ["SELECT 'groupMembership' AS tbl, id FROM group_membership WHERE group_id = ?1 AND deleted = 0"],
  tag: ["SELECT 'memberTag' AS tbl, id FROM member_tag WHERE tag_id = ?1 AND deleted = 0"],
  office: ["SELECT 'officeTerm' AS tbl, id FROM office_term WHERE office_id = ?1 AND deleted = 0"],
  fee: [
    "SELECT 'charge' AS tbl, id FROM charge WHERE fee_id = ?1 AND deleted = 0",
    "SELECT 'feeAgreement' AS tbl, id FROM fee_agreement WHERE fee_id = ?1 AND deleted = 0",
  ],
  attachment: [
    "SELECT 'expense' AS tbl, expense.id FROM expense, json_each(voucher_ids) AS part WHERE part.value = ?1 AND void_wall IS NULL",
  ],
  ledgerAccount: [
    "SELECT 'fee' AS tbl, id FROM fee WHERE ledger_account_id = ?1 AND deleted = 0",
    "SELECT 'expense' AS tbl, id FROM expense WHERE ledger_account_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'budget' AS tbl, id FROM budget WHERE ledger_account_id = ?1 AND deleted = 0 AND amount <> 0",
  ],
  billingRun: ["SELECT 'charge' AS tbl, id FROM charge WHERE billing_run_id = ?1 AND deleted = 0"],
  charge: ["SELECT 'payment' AS tbl, payment_id AS id FROM allocation WHERE charge_id = ?1"],
  payment: [
    `SELECT 'receipt' AS tbl, receipt_id AS id FROM receipt_payment JOIN receipt ON receipt.id = receipt_id
     WHERE payment_id = ?1 AND void_wall IS NULL`,
    "SELECT 'refund' AS tbl, id FROM refund WHERE payment_id = ?1 AND void_wall IS NULL AND deleted = 0",
  ],
  // What was given up and has been settled or waived since has no room for it any more.
  refund: [
    `SELECT 'payment' AS tbl, allocation.payment_id AS id ${RELEASED_AND_GONE}
       JOIN allocation ON allocation.charge_id = json_extract(part.value, '$.chargeId') AND allocation.payment_id <> refund.payment_id
     ${WITHOUT_ROOM}`,
    `SELECT 'charge' AS tbl, json_extract(part.value, '$.chargeId') AS id ${RELEASED_AND_GONE} ${WITHOUT_ROOM}`,
  ],
  bankLine: [
    "SELECT 'payment' AS tbl, id FROM payment WHERE bank_line_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'refund' AS tbl, id FROM refund WHERE bank_line_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'expense' AS tbl, id FROM expense WHERE bank_line_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    `SELECT 'transfer' AS tbl, transfer.id FROM transfer, json_each(bank_line_ids) AS part
     WHERE part.value = ?1 AND transfer.deleted = 0 AND void_wall IS NULL`,
  ],
  fund: [
    "SELECT 'payment' AS tbl, id FROM payment WHERE fund_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'refund' AS tbl, id FROM refund WHERE fund_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'expense' AS tbl, id FROM expense WHERE fund_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'transfer' AS tbl, id FROM transfer WHERE ?1 IN (from_fund_id, to_fund_id) AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'paymentMethod' AS tbl, id FROM payment_method WHERE fund_id = ?1 AND deleted = 0",
    "SELECT 'batch' AS tbl, id FROM batch WHERE fund_id = ?1 AND deleted = 0",
    "SELECT 'bankLine' AS tbl, id FROM bank_line WHERE fund_id = ?1 AND deleted = 0",
    "SELECT 'cashCount' AS tbl, id FROM cash_count WHERE fund_id = ?1",
    "SELECT 'debitRequest' AS tbl, id FROM debit_request WHERE fund_id = ?1 AND deleted = 0",
  ],
  paymentMethod: [
    "SELECT 'payment' AS tbl, id FROM payment WHERE method_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'refund' AS tbl, id FROM refund WHERE method_id = ?1 AND deleted = 0 AND void_wall IS NULL",
  ],
  batch: ["SELECT 'payment' AS tbl, id FROM payment WHERE batch_id = ?1 AND deleted = 0 AND void_wall IS NULL"],
  contact: [
    "SELECT 'payment' AS tbl, id FROM payment WHERE payer_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    "SELECT 'charge' AS tbl, id FROM charge WHERE member_id = ?1 AND deleted = 0",
    "SELECT 'expense' AS tbl, id FROM expense WHERE contact_id = ?1 AND deleted = 0 AND void_wall IS NULL",
    ...atGatherings,
  ],
}

const standingOn = {
  payment: `SELECT CASE WHEN EXISTS (SELECT 1 FROM contact WHERE contact.id = payer_id) THEN 'contact' ELSE 'member' END AS "table",
      payer_id AS row FROM payment WHERE id = ?1
    UNION ALL SELECT 'charge', charge_id FROM allocation WHERE payment_id = ?1`,
  charge: `SELECT CASE WHEN EXISTS (SELECT 1 FROM contact WHERE contact.id = member_id) THEN 'contact' ELSE 'member' END AS "table",
      member_id AS row FROM charge WHERE id = ?1`,
} as const

/** The rows that a payment or a charge stands on. */
export function groundOf(
  db: Connection,
  table: keyof typeof standingOn,
  row: string,
): { table: 'member' | 'contact' | 'charge'; row: string }[] {
  return db.rows(standingOn[table], row)
}

/**
 * What kind of row stands on this one that neither this operation wrote nor, for a row brought back, was there before;
 * null where nothing does.
 */
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
    if (found !== undefined) return reasonOf(found.tbl)
  }
  return null
}

const ofTheBooks: ReadonlySet<string> = new Set([
  ...['expense', 'transfer', 'paymentMethod', 'batch', 'bankLine', 'cashCount', 'debitRequest', 'budget', 'fee'],
])

const ofGatherings: ReadonlySet<string> = new Set([
  ...['session', 'attendance', 'registration', 'arrangement', 'assignment', 'voter', 'agendaItem', 'response'],
])

/** All else that stands on a row is something a member has or is. */
function reasonOf(table: string): Dependent {
  if (table === 'receipt' || table === 'payment' || table === 'refund' || table === 'charge') return table
  if (ofGatherings.has(table)) return 'gathering'
  return ofTheBooks.has(table) ? 'books' : 'member'
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
