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
import { IDS_OF_PERSON } from '../../db/person.ts'

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
    registrations: registeredFor(ctx.read, id, on),
    activities: namedIn(ctx.read, id, on),
  }
}

function namedIn(db: Connection, memberId: string, on: string): OpenMatters['activities'] {
  return db
    .rows<OpenMatters['activities'][number]>(
      `SELECT DISTINCT activity.id AS activity_id, activity.name, position
       FROM activity JOIN json_each(expected, '$.memberIds') AS named
       WHERE named.value IN (${IDS_OF_PERSON}) AND activity.deleted = 0 AND activity.created_dev IS NOT NULL
         AND coalesce(ends_on, '9999') > ?2 ORDER BY position, activity.name, activity.id`,
      memberId,
      on,
    )
    .map(({ activityId, name }) => ({ activityId, name }))
}

function registeredFor(db: Connection, memberId: string, on: string): OpenMatters['registrations'] {
  return db
    .rows<OpenMatters['registrations'][number]>(
      `SELECT DISTINCT event.id AS event_id, name, starts_on FROM registration JOIN event ON event.id = event_id
       WHERE person_id IN (${IDS_OF_PERSON}) AND wish IN ('applied', 'accepted') AND turnout IS NULL
         AND registration.deleted = 0 AND event.deleted = 0 AND event.created_dev IS NOT NULL AND cancelled = 0
         AND coalesce(ends_on, starts_on, '9999') >= ?2
       ORDER BY coalesce(starts_on, '9999'), name, event.id`,
      memberId,
      on,
    )
    .map(({ eventId, name, startsOn }) => ({ eventId, name, startsOn }))
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
