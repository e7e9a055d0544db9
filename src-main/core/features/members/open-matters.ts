import type { OpenMatters } from '../../../../src-shared/contract/belonging.ts'
import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { memberName } from '../../../../src-shared/domain/member-name.ts'
import { chargesOfPerson } from '../../db/charge-rows.ts'
import type { Connection } from '../../db/connection.ts'
import type { Ctx } from '../../db/ctx.ts'
import { termsRunningOn } from '../../db/end-terms.ts'
import { HOUSEHOLD_HEAD } from '../../db/household-head.ts'
import { getMember } from '../../db/member-queries.ts'

/** What is still open with a person: shown before a leave. Offices and groups are those that run on that day or begin later. */
export function openMattersOf(
  ctx: Ctx,
  { id, on = ctx.today }: Inputs['members']['openMatters'],
): Outputs['members']['openMatters'] {
  const { credit } = getMember(ctx.read, id)
  const open = chargesOfPerson(ctx.read, id)
    .map((charge) => charge.open)
    .filter((amount) => amount > 0)

  return {
    dues: { count: open.length, amount: open.reduce((sum, amount) => sum + amount, 0) },
    credit,
    ...termsRunningOn(ctx.read, id, on),
    headOf: householdHeadedBy(ctx.read, id),
    paysFor: people(ctx.read, `SELECT ${NAMES} FROM member WHERE payer_id = ? AND id <> payer_id AND ${LIVING}`, id),
    guardianOf: people(
      ctx.read,
      `SELECT ${NAMES} FROM member WHERE ${LIVING} AND id IN (
         SELECT member_id FROM guardian WHERE guardian_id = ? AND deleted = 0)`,
      id,
    ),
  }
}

const NAMES = 'id, family_name, given_name, full_name'
const LIVING = "deleted = 0 AND root IS NULL AND status NOT IN ('left', 'expelled', 'deceased')"

function people(db: Connection, query: string, id: string): OpenMatters['paysFor'] {
  return db
    .rows<{ id: MemberId; familyName: string; givenName: string; fullName: string }>(
      `${query} ORDER BY sort_key, n`,
      id,
    )
    .map((person) => ({ id: person.id, name: memberName(person) }))
}

function householdHeadedBy(db: Connection, memberId: string): string | null {
  return (
    db.row<{ name: string }>(`SELECT name FROM household WHERE ${HOUSEHOLD_HEAD} = ? AND deleted = 0 LIMIT 1`, memberId)
      ?.name ?? null
  )
}
