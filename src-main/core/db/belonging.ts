import type { Consent, Guardian, MemberInOffice, MemberOfGroup } from '../../../src-shared/contract/belonging.ts'
import type { TagId } from '../../../src-shared/contract/values.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import type { Connection } from './connection.ts'
import { IDS_OF_PERSON } from './person.ts'

/** The tags, groups, offices, guardians and consents of a person, past ones too. */
export function belongingOf(db: Connection, memberId: string) {
  return {
    tags: tagsOf(db, memberId),
    groups: groupsOf(db, memberId),
    offices: officesOf(db, memberId),
    guardians: guardiansOf(db, memberId),
    consents: consentsOf(db, memberId),
  }
}

function tagsOf(db: Connection, memberId: string): { id: TagId; name: string }[] {
  const tags = db.rows<{ id: TagId; name: string }>(
    `SELECT DISTINCT tag.id, name, position FROM member_tag JOIN tag ON tag.id = tag_id AND tag.deleted = 0 AND tag.created_dev IS NOT NULL
     WHERE member_id IN (${IDS_OF_PERSON}) AND member_tag.deleted = 0 ORDER BY position, name, tag.id`,
    memberId,
  )
  return tags.map(({ id, name }) => ({ id, name }))
}

/** Newest first; a membership without a beginning is the oldest. */
export function groupsOf(db: Connection, memberId: string): MemberOfGroup[] {
  return db.rows(
    `SELECT group_membership.id, group_id, name, kind, role, starts_on, ends_on
     FROM group_membership JOIN member_group ON member_group.id = group_id AND member_group.deleted = 0 AND member_group.created_dev IS NOT NULL
     WHERE member_id IN (${IDS_OF_PERSON}) AND group_membership.deleted = 0
     ORDER BY starts_on DESC, position, name, group_membership.id`,
    memberId,
  )
}

/** Newest first. */
export function officesOf(db: Connection, memberId: string): MemberInOffice[] {
  return db
    .rows<Omit<MemberInOffice, 'director'> & { director: 0 | 1 }>(
      `SELECT office_term.id, office_id, name, director, starts_on, ends_on, paid_from, paid_to, note
       FROM office_term JOIN office ON office.id = office_id AND office.deleted = 0 AND office.created_dev IS NOT NULL
       WHERE member_id IN (${IDS_OF_PERSON}) AND office_term.deleted = 0
       ORDER BY starts_on DESC, position, name, office_term.id`,
      memberId,
    )
    .map((held) => ({ ...held, director: held.director === 1 }))
}

interface StoredGuardian extends Guardian {
  familyName: string | null
  givenName: string | null
  fullName: string | null
}

function guardiansOf(db: Connection, memberId: string): Guardian[] {
  return db
    .rows<StoredGuardian>(
      `SELECT guardian.id, coalesce(entry.root, guardian_id) AS guardian_id, name, relation, guardian.phone, guardian.email,
         member.family_name, member.given_name, member.full_name
       FROM guardian LEFT JOIN member AS entry ON entry.id = guardian_id
       LEFT JOIN member ON member.id = coalesce(entry.root, entry.id)
       WHERE member_id IN (${IDS_OF_PERSON}) AND guardian.deleted = 0 ORDER BY position, guardian.id`,
      memberId,
    )
    .map(({ familyName, givenName, fullName, ...guardian }) => ({
      ...guardian,
      name:
        guardian.guardianId === null || familyName === null
          ? guardian.name
          : memberName({ familyName, givenName: givenName ?? '', fullName: fullName ?? '' }),
    }))
}

/** Of two entries that were merged, the survivor's own answer stands. */
function consentsOf(db: Connection, memberId: string): Consent[] {
  const answers = db.rows<Consent>(
    `SELECT purpose, answer, answered_on, note FROM consent
     WHERE member_id IN (${IDS_OF_PERSON}) AND deleted = 0 ORDER BY purpose, member_id = ?1 DESC, id`,
    memberId,
  )
  return answers.filter((answer, place) => answers[place - 1]?.purpose !== answer.purpose)
}
