import type { MemberFields } from '../../../src-shared/contract/members.ts'
import { refuse } from '../../../src-shared/domain/refusal.ts'
import { checkDates } from './check-dates.ts'
import type { Connection } from './connection.ts'

type Fields = Partial<MemberFields>

/**
 * Refuses what no form would let through: text with control characters, years that nobody means, and a household, type,
 * state or payer that is not there. Only what is named is looked at, so that an old entry stays as it is.
 */
export function checkMemberFields(db: Connection, fields: Fields): void {
  checkText(fields)
  checkDates(fields.birthDate, fields.joinedOn, fields.leftOn, fields.expiresOn)
  checkReferences(db, fields)
}

function checkText(fields: Fields): void {
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'note') {
      if (controlInText.test(String(value))) throw refuse('CONTROL_CHARACTER', { field })
    } else if (field === 'custom') {
      const given = Object.values(fields.custom ?? {}).flat()
      if (given.some((one) => controlInText.test(String(one)))) throw refuse('CONTROL_CHARACTER', { field })
    } else if ([value].flat().some((one) => typeof one === 'string' && control.test(one))) {
      throw refuse('CONTROL_CHARACTER', { field })
    }
  }
}

const control = /\p{Cc}/u
/** Text of several lines may hold line breaks and tabs. */
const controlInText = /[^\P{Cc}\n\r\t]/u

const references = [
  ['householdId', 'household', 'household'],
  ['memberTypeId', 'member_type', 'memberType'],
  ['statusId', 'member_status', 'memberStatus'],
] as const

function checkReferences(db: Connection, fields: Fields): void {
  for (const [field, table, what] of references) {
    const id = fields[field] ?? null
    if (id !== null && !isThere(db, table, id)) throw refuse('ROW_NOT_FOUND', { what })
  }
  const payer = fields.payerId ?? null
  if (payer !== null && !isThere(db, 'member', payer)) throw refuse('MEMBER_NOT_FOUND', { asked: payer })
}

function isThere(db: Connection, table: string, id: string): boolean {
  return db.row(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0 AND created_dev IS NOT NULL`, id) !== undefined
}
