import type { Consent, Guardian, MemberInOffice, MemberOfGroup } from '../../../src-shared/contract/belonging.ts'
import type { TagId } from '../../../src-shared/contract/values.ts'
import { memberName } from '../../../src-shared/domain/member-name.ts'
import type { Connection } from './connection.ts'

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
  return db.rows(
    `SELECT tag.id, name FROM member_tag JOIN tag ON tag.id = tag_id AND tag.deleted = 0 AND tag.created_dev IS NOT NULL
     WHERE member_id = ? AND member_tag.deleted = 0 ORDER BY position, name, tag.id`,
    memberId,
  )
}

/** Newest first; a membership without a beginning is the oldest. */
export function groupsOf(db: Connection, memberId: string): MemberOfGroup[] {
  return db.rows(
    `SELECT group_membership.id, group_id, name, kind, role, starts_on, ends_on
     FROM group_membership JOIN member_group ON member_group.id = group_id AND member_group.deleted = 0 AND member_group.created_dev IS NOT NULL
     WHERE member_id = ? AND group_membership.deleted = 0
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
       WHERE member_id = ? AND office_term.deleted = 0
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
      `SELECT guardian.id, guardian_id, name, relation, guardian.phone, guardian.email,
         family_name, given_name, full_name
       FROM guardian LEFT JOIN member ON member.id = guardian_id
       WHERE member_id = ? AND guardian.deleted = 0 ORDER BY position, guardian.id`,
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

function consentsOf(db: Connection, memberId: string): Consent[] {
  return db.rows(
    'SELECT purpose, answer, answered_on, note FROM consent WHERE member_id = ? AND deleted = 0 ORDER BY purpose',
    memberId,
  )
}
