import { presentStatuses } from '../../../src-shared/contract/members.ts'

const listed = presentStatuses.map((status) => `'${status}'`).join(', ')

/**
 * Joins whoever stands for `member_id` of a row as `person`: one who belongs to the club today, and with merges the
 * survivor. Count `DISTINCT person.id`; bind today as `?1`.
 */
export const JOIN_PRESENT_PERSON = `
  JOIN member ON member.id = member_id
  JOIN member AS person ON person.id = coalesce(member.root, member.id) AND person.deleted = 0
    AND person.created_dev IS NOT NULL AND person.status IN (${listed})
    AND coalesce(person.left_on, '9999-12-31') > ?1`
