import type { LedgerCharge, LedgerPerson } from '../../../../src-shared/domain/bank/open-ledger.ts'
import type { Payer } from '../../../../src-shared/domain/bank/payer-index.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import type { Read } from '../../db/connection.ts'

type StoredMember = Omit<Payer, 'name'> & Omit<LedgerPerson, 'id'>

export interface PayerOfClub extends Payer, LedgerPerson {}

/** Everybody who may pay: members, whoever was merged being the survivor, and contacts. */
export function readPayers(read: Read): PayerOfClub[] {
  const members = read.rows<StoredMember>(
    `SELECT member.id, member.member_number, member.family_name, member.given_name, member.family_name_kana,
       member.given_name_kana, member.full_name, member.former_name, member.roman_name, member.household_id,
       coalesce(payer.root, member.payer_id) AS payer_id
     FROM member LEFT JOIN member AS payer ON payer.id = member.payer_id
     WHERE member.deleted = 0 AND member.root IS NULL AND member.created_dev IS NOT NULL`,
  )
  const contacts = read.rows<{ id: string; name: string; kana: string }>(
    'SELECT id, name, kana FROM contact WHERE deleted = 0 AND created_dev IS NOT NULL',
  )
  return [...members.map((member) => ({ ...member, name: memberName(member) })), ...contacts.map(ofContact)]
}

/** A contact's name may be split by a space, or not at all. */
function ofContact({ id, name, kana }: { id: string; name: string; kana: string }): PayerOfClub {
  const [familyName = '', givenName = ''] = split(name)
  const [familyNameKana = '', givenNameKana = ''] = split(kana)
  const names = { familyName, givenName, familyNameKana, givenNameKana, fullName: name, formerName: '', romanName: '' }
  return { id, name, memberNumber: '', ...names, householdId: null, payerId: null }
}

function split(name: string): string[] {
  const parts = name.trim().split(/[\s\u3000]+/)
  return parts.length === 2 ? parts : [name.trim()]
}

/** Every open charge of the club, oldest first. */
export function readOpenCharges(read: Read): LedgerCharge[] {
  return read
    .rows<
      Omit<LedgerCharge, 'memberName'> & Parameters<typeof memberName>[0] & { readonly contactName: string | null }
    >(
      `SELECT charge.id, coalesce(member.root, charge.member_id) AS member_id, coalesce(fee.name, '') AS fee_name,
         coalesce(fee.position, 0) AS fee_position, fiscal_year, period_start, due_on, charge_open.open,
         coalesce(person.family_name, '') AS family_name, coalesce(person.given_name, '') AS given_name,
         coalesce(person.full_name, '') AS full_name, contact.name AS contact_name
       FROM charge_open JOIN charge ON charge.id = charge_id
         LEFT JOIN member ON member.id = charge.member_id
         LEFT JOIN member AS person ON person.id = coalesce(member.root, member.id)
         LEFT JOIN contact ON contact.id = charge.member_id
         LEFT JOIN fee ON fee.id = fee_id
       WHERE charge_open.open > 0 AND charge.deleted = 0 AND charge.created_dev IS NOT NULL
       ORDER BY period_start, coalesce(due_on, '9999'), fee_position, charge.id`,
    )
    .map(({ familyName, givenName, fullName, contactName, ...charge }) => {
      return { ...charge, memberName: contactName ?? memberName({ familyName, givenName, fullName }) }
    })
}

/** Learned names by folded text, with the one they stand for today. */
export function readAliases(read: Read): { folded: string; text: string; payerId: string }[] {
  return read.rows(
    `SELECT folded, text, coalesce(member.root, payer_alias.payer_id) AS payer_id
     FROM payer_alias LEFT JOIN member ON member.id = payer_alias.payer_id
     WHERE payer_alias.deleted = 0 AND payer_alias.created_dev IS NOT NULL ORDER BY text, folded`,
  )
}

export interface EnteredPayment {
  readonly id: string
  readonly payerId: string
  readonly payerName: string
  readonly amount: number
  readonly paidOn: string
}

/** Live payments of some days that no line stands behind, the earliest first. */
export function enteredPayments(read: Read, from: string, to: string): EnteredPayment[] {
  return read
    .rows<
      Omit<EnteredPayment, 'payerName'> & Parameters<typeof memberName>[0] & { readonly contactName: string | null }
    >(
      `SELECT payment.id, coalesce(person.id, payment.payer_id) AS payer_id, payment.amount, paid_on,
         coalesce(person.family_name, '') AS family_name, coalesce(person.given_name, '') AS given_name,
         coalesce(person.full_name, '') AS full_name, contact.name AS contact_name
       FROM payment LEFT JOIN member AS payer ON payer.id = payment.payer_id
         LEFT JOIN member AS person ON person.id = coalesce(payer.root, payer.id)
         LEFT JOIN contact ON contact.id = payment.payer_id
       WHERE bank_line_id IS NULL AND void_wall IS NULL AND payment.deleted = 0 AND payment.created_dev IS NOT NULL
         AND paid_on BETWEEN ? AND ? ORDER BY paid_on, payment.id`,
      from,
      to,
    )
    .map(({ familyName, givenName, fullName, contactName, ...payment }) => {
      return { ...payment, payerName: contactName ?? memberName({ familyName, givenName, fullName }) }
    })
}
