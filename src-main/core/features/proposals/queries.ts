import type { MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import type { Read } from '../../db/connection.ts'

export interface StoredPerson {
  readonly memberId: MemberId
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
}

const PERSON = 'member.id AS member_id, member_number, family_name, given_name, full_name'
const HERE = 'member.deleted = 0 AND member.root IS NULL AND member.created_dev IS NOT NULL'
const PRESENT = `${HERE} AND status IN ('applied', 'approved', 'active', 'paused', 'unknown')`
/** Whose leave has come is asked about that alone. */
const STAYING = `${PRESENT} AND coalesce(left_on, '9999-12-31') > ?1`
const BY_KANA = 'ORDER BY sort_key, member.n'

export interface TypeWithAges {
  readonly id: string
  readonly name: string
  readonly fromAge: number | null
  readonly toAge: number | null
}

export function typesWithAges(read: Read): TypeWithAges[] {
  return read.rows(
    `SELECT id, name, from_age, to_age FROM member_type
     WHERE deleted = 0 AND created_dev IS NOT NULL AND (from_age IS NOT NULL OR to_age IS NOT NULL) ORDER BY position, id`,
  )
}

export interface DatedPerson extends StoredPerson {
  readonly birthDate: PlainDate | null
  readonly memberTypeId: string | null
  readonly leftOn: PlainDate | null
  readonly expiresOn: PlainDate | null
}

/**
 * Present members whose planned leave has come, whose membership has expired (`expiresOn` is the last day that holds),
 * or whose type is meant for some ages: all in one reading of the file.
 */
export function datedMembers(read: Read, today: PlainDate): DatedPerson[] {
  return read.rows(
    `SELECT ${PERSON}, birth_date, member_type_id, left_on, expires_on FROM member
     WHERE ${PRESENT} AND (left_on <= ?1 OR expires_on < ?1 OR (birth_date IS NOT NULL AND member_type_id IN (
       SELECT id FROM member_type WHERE deleted = 0 AND (from_age IS NOT NULL OR to_age IS NOT NULL)))) ${BY_KANA}`,
    today,
  )
}

/** Dues are in arrears once their day has passed; what was charged to entries merged into a person counts as theirs. */
export function arrears(
  read: Read,
  { years, today }: { readonly years: number; readonly today: PlainDate },
): (StoredPerson & { readonly years: number; readonly fiscalYears: string; readonly amount: number })[] {
  return read.rows(
    `SELECT ${PERSON}, years, fiscal_years, owed.amount AS amount FROM (
       SELECT person, count(*) AS years, group_concat(fiscal_year, ',') AS fiscal_years, sum(amount) AS amount FROM (
         SELECT coalesce(debtor.root, debtor.id) AS person, fiscal_year, sum(open) AS amount
         FROM charge_open JOIN charge ON charge.id = charge_id JOIN member AS debtor ON debtor.id = charge.member_id
         WHERE open > 0 AND coalesce(due_on, period_end) < ?1
         GROUP BY person, fiscal_year ORDER BY fiscal_year)
       GROUP BY person HAVING count(*) >= ?2) AS owed
     JOIN member ON member.id = owed.person
     WHERE ${STAYING} AND status IN ('active', 'unknown') ${BY_KANA}`,
    today,
    years,
  )
}

type Ended = StoredPerson & { readonly on: PlainDate; readonly termId: string; readonly what: string }

/** Offices whose last term ended within the year and that nobody holds or is to hold. */
export function endedOffices(read: Read, today: PlainDate, since: PlainDate): Ended[] {
  return read.rows(
    `SELECT ${PERSON}, term.id AS term_id, office.name AS what, term.ends_on AS "on"
     FROM office_term AS term JOIN office ON office.id = term.office_id AND office.deleted = 0
       JOIN member ON member.id = term.member_id
     WHERE term.deleted = 0 AND ${HERE} AND term.ends_on <= ?1 AND term.ends_on > ?2 AND NOT EXISTS (
       SELECT 1 FROM office_term AS later WHERE later.office_id = term.office_id AND later.deleted = 0
         AND later.id <> term.id AND coalesce(later.ends_on, '9999-12-31') > term.ends_on)
     ORDER BY term.ends_on, office.position, sort_key`,
    today,
    since,
  )
}

/** Memberships that ended within the year, of people who stay and are in no other group of that kind. */
export function endedGroups(read: Read, today: PlainDate, since: PlainDate): Ended[] {
  return read.rows(
    `SELECT ${PERSON}, term.id AS term_id, own.name AS what, term.ends_on AS "on"
     FROM group_membership AS term JOIN member_group AS own ON own.id = term.group_id AND own.deleted = 0
       JOIN member ON member.id = term.member_id
     WHERE term.deleted = 0 AND ${STAYING} AND term.ends_on <= ?1 AND term.ends_on > ?2 AND NOT EXISTS (
       SELECT 1 FROM group_membership AS later JOIN member_group AS other ON other.id = later.group_id
       WHERE later.member_id = term.member_id AND later.deleted = 0 AND other.deleted = 0 AND other.kind = own.kind
         AND later.id <> term.id AND coalesce(later.ends_on, '9999-12-31') > term.ends_on)
     ORDER BY term.ends_on, own.position, sort_key`,
    today,
    since,
  )
}

export interface StoredMembership {
  readonly id: MemberId
  readonly joinedOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly leaveReason: string
  readonly memberTypeId: string | null
  readonly status: string
  readonly expiresOn: PlainDate | null
}

/** The register group `membership` of these people. */
export function membershipsOf(read: Read, ids: readonly string[]): StoredMembership[] {
  return read.rows(
    `SELECT id, joined_on, left_on, leave_reason, member_type_id, status, expires_on
     FROM member WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
}

export function dismissedSubjects(read: Read, kind: string): ReadonlySet<string> {
  const rows = read.rows<{ subject: string }>('SELECT subject FROM dismissal WHERE kind = ? AND deleted = 0', kind)
  return new Set(rows.map(({ subject }) => subject))
}

export function dismissalOf(read: Read, id: string): { readonly deleted: number } | undefined {
  return read.row('SELECT deleted FROM dismissal WHERE id = ?', id)
}

/** Receipts that share a payment with another one, the last issued first. */
export function receiptsBesideOthers(read: Read): string[] {
  return read
    .rows<{ id: string }>(
      `SELECT id FROM receipt WHERE void_wall IS NOT NULL AND id IN (
         SELECT receipt_id FROM receipt_payment WHERE payment_id IN (
           SELECT payment_id FROM receipt_payment GROUP BY payment_id HAVING count(*) > 1))
       ORDER BY created_hlc DESC, id`,
    )
    .map(({ id }) => id)
}

/** A payment as one laptop entered it. */
export interface Entry {
  readonly id: string
  readonly payerId: string
  readonly amount: number
  readonly paidOn: PlainDate
  readonly bankLineId: string | null
  readonly dev: string
}

/** Live payments from a day on, in the order in which they were entered; none where one laptop entered all there is. */
export function enteredSince(read: Read, day: PlainDate): Entry[] {
  return read.rows(
    `SELECT payment.id, coalesce(payer.root, payment.payer_id) AS payer_id, amount, paid_on, bank_line_id, payment.created_dev AS dev
     FROM payment LEFT JOIN member AS payer ON payer.id = payment.payer_id
     WHERE paid_on >= ? AND void_wall IS NULL AND payment.deleted = 0 AND payment.created_dev IS NOT NULL AND imported = 0
       AND EXISTS (SELECT 1 FROM device LIMIT 1 OFFSET 1)
     ORDER BY payment.created_hlc, payment.created_dev, payment.created_seq, payment.id`,
    day,
  )
}

/** What people call the laptop on which a row was made. */
export function laptopThatWrote(read: Read, table: 'receipt' | 'payment', row: string): string {
  const found = read.row<{ label: string }>(
    `SELECT label FROM ${table} JOIN device ON dev = created_dev WHERE id = ?`,
    row,
  )
  return found?.label ?? ''
}
