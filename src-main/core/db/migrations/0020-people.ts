import type { Migration } from '../migration.ts'

const synced = `
  id TEXT NOT NULL PRIMARY KEY,
  created_dev TEXT, created_seq INTEGER, created_hlc TEXT,
  deleted INTEGER NOT NULL DEFAULT 0`

export const people: Migration = {
  version: 20,
  why: 'Groups, tags, offices, guardians, consents, saved filters and layouts, the record of exports',
  up(db) {
    db.exec(`
ALTER TABLE member ADD COLUMN status_id TEXT;
-- The fiscal year (from 1 April) in which the person was in the first year of primary school; empty: told by the birth date.
ALTER TABLE member ADD COLUMN school_entry_year INTEGER;
ALTER TABLE member ADD COLUMN photo_id TEXT;

ALTER TABLE household ADD COLUMN head_id TEXT;
-- one: a single envelope for the household; each: one a person.
ALTER TABLE household ADD COLUMN letters TEXT NOT NULL DEFAULT 'one';

-- Where a number of this type begins; and the ages, both inclusive, that the type is meant for.
ALTER TABLE member_type ADD COLUMN number_prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE member_type ADD COLUMN from_age INTEGER;
ALTER TABLE member_type ADD COLUMN to_age INTEGER;

ALTER TABLE custom_field ADD COLUMN required INTEGER NOT NULL DEFAULT 0;
-- JSON; what a new member begins with.
ALTER TABLE custom_field ADD COLUMN default_value TEXT;

ALTER TABLE club ADD COLUMN number_prefix TEXT NOT NULL DEFAULT '';
-- Digits of a member number, filled up with zeros; 0: as many as the highest number has.
ALTER TABLE club ADD COLUMN number_digits INTEGER NOT NULL DEFAULT 0;
-- After how many fiscal years of arrears the club wants to be asked; 0: never.
ALTER TABLE club ADD COLUMN arrears_years INTEGER NOT NULL DEFAULT 2;

ALTER TABLE attachment ADD COLUMN member_id TEXT;
ALTER TABLE attachment ADD COLUMN thumbnail_id TEXT;
ALTER TABLE attachment ADD COLUMN media_type TEXT NOT NULL DEFAULT '';
CREATE INDEX attachment_by_member ON attachment (member_id) WHERE member_id IS NOT NULL;

ALTER TABLE charge ADD COLUMN imported INTEGER NOT NULL DEFAULT 0;

-- A state by the club's own name; stands_for: the meaning that the program knows.
CREATE TABLE member_status (${synced},
  name TEXT NOT NULL DEFAULT '', stands_for TEXT NOT NULL DEFAULT 'active', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- kind: what the club calls such groups, 班, 支部, 委員会.
CREATE TABLE member_group (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- starts_on ≤ day < ends_on; both may be unknown.
CREATE TABLE group_membership (${synced},
  group_id TEXT NOT NULL DEFAULT '', member_id TEXT NOT NULL DEFAULT '',
  starts_on TEXT, ends_on TEXT, role TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX group_membership_by_member ON group_membership (member_id);
CREATE INDEX group_membership_by_group ON group_membership (group_id);

CREATE TABLE tag (${synced},
  name TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- id: of (member, tag), so that tagging twice is tagging once.
CREATE TABLE member_tag (${synced},
  member_id TEXT NOT NULL DEFAULT '', tag_id TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX member_tag_by_member ON member_tag (member_id);
CREATE INDEX member_tag_by_tag ON member_tag (tag_id);

-- director: a 理事 or 監事 of the law, who stands in the yearly list of officers.
CREATE TABLE office (${synced},
  name TEXT NOT NULL DEFAULT '', director INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- starts_on ≤ day < ends_on. paid_from and paid_to: the days, both inclusive, for which the officer was paid.
CREATE TABLE office_term (${synced},
  office_id TEXT NOT NULL DEFAULT '', member_id TEXT NOT NULL DEFAULT '',
  starts_on TEXT, ends_on TEXT, paid_from TEXT, paid_to TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX office_term_by_member ON office_term (member_id);
CREATE INDEX office_term_by_office ON office_term (office_id);

-- Who answers for a minor: a member, or somebody outside by name.
CREATE TABLE guardian (${synced},
  member_id TEXT NOT NULL DEFAULT '', guardian_id TEXT,
  name TEXT NOT NULL DEFAULT '', relation TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX guardian_by_member ON guardian (member_id);
CREATE INDEX guardian_by_guardian ON guardian (guardian_id) WHERE guardian_id IS NOT NULL;

-- id: of (member, purpose). answer: given or refused; no row: never asked.
CREATE TABLE consent (${synced},
  member_id TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT '', answer TEXT NOT NULL DEFAULT 'given',
  answered_on TEXT, note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX consent_by_member ON consent (member_id);

-- filter: JSON of the contract's filter.
CREATE TABLE segment (${synced},
  name TEXT NOT NULL DEFAULT '', filter TEXT NOT NULL DEFAULT '{"all":[]}', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- body: JSON of the contract's layout.
CREATE TABLE layout (${synced},
  name TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '{}', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- id: of the header's signature. body: JSON of what each column became.
CREATE TABLE import_mapping (${synced},
  name TEXT NOT NULL DEFAULT '', body TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID;

-- id: of the code point. What stands for a character that only one maker's machines knew.
CREATE TABLE private_character (${synced},
  code TEXT NOT NULL DEFAULT '', replacement TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- id: of what was decided, two members that are not the same person or a proposal that was declined.
CREATE TABLE dismissal (${synced},
  kind TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- A fact: personal data left the program. who: JSON of the people asked for; columns: JSON list.
CREATE TABLE export_record (${synced},
  exported_at TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '', format TEXT NOT NULL DEFAULT '',
  members INTEGER NOT NULL DEFAULT 0, columns TEXT NOT NULL DEFAULT '[]', who TEXT NOT NULL DEFAULT '{}',
  recipient TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT '', file_name TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX export_record_by_time ON export_record (exported_at);
`)
  },
}
