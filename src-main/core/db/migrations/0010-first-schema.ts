import type { Migration } from '../migration.ts'

/** Every synced row carries the change that created it; null while only later changes of it have arrived (a stub). */
const synced = `
  id TEXT NOT NULL PRIMARY KEY,
  created_dev TEXT, created_seq INTEGER, created_hlc TEXT,
  deleted INTEGER NOT NULL DEFAULT 0`

export const firstSchema: Migration = {
  version: 10,
  why: 'The change log, its register heads, and the tables of roster and money',
  up(db) {
    db.exec(`
-- What belongs to this copy of the database alone: device, clock of last use, places.
CREATE TABLE local (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  dev TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL, series TEXT NOT NULL, enrolled_wall INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The log. body: JSON list of ops. hlc: 12 hex digits of milliseconds, 8 of counter. wall: milliseconds, for display.
CREATE TABLE change (
  dev TEXT NOT NULL, seq INTEGER NOT NULL,
  hlc TEXT NOT NULL, wall INTEGER NOT NULL, actor TEXT NOT NULL, schema_version INTEGER NOT NULL,
  operation TEXT NOT NULL, last INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (dev, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_time ON change (hlc, dev);
CREATE INDEX change_by_operation ON change (operation);

CREATE TABLE change_row (
  tbl TEXT NOT NULL, row TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (tbl, row, dev, seq)
) STRICT, WITHOUT ROWID;

-- Derived from the changes: one user action. first_* of its earliest change.
CREATE TABLE operation (
  id TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL, actor TEXT NOT NULL, dev TEXT NOT NULL,
  hlc TEXT NOT NULL, wall INTEGER NOT NULL, undoes TEXT, complete INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_by_time ON operation (hlc);
CREATE INDEX operation_by_undone ON operation (undoes) WHERE undoes IS NOT NULL;

-- Current heads of a register group; none while the creating change is its only head.
CREATE TABLE head (
  tbl TEXT NOT NULL, row TEXT NOT NULL, grp TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL,
  hlc TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (tbl, row, grp, dev, seq)
) STRICT, WITHOUT ROWID;

-- Writes named as seen by another write before they arrived here.
CREATE TABLE superseded (
  tbl TEXT NOT NULL, row TEXT NOT NULL, grp TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (tbl, row, grp, dev, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE void_mark (
  tbl TEXT NOT NULL, row TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL,
  hlc TEXT NOT NULL, wall INTEGER NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (tbl, row, dev, seq)
) STRICT, WITHOUT ROWID;

-- A second body for an immutable id: both are kept, the earlier one stands.
CREATE TABLE quarantine (
  tbl TEXT NOT NULL, row TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (tbl, row, dev, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE club (${synced},
  name TEXT NOT NULL DEFAULT '', name_kana TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', representative TEXT NOT NULL DEFAULT '',
  fiscal_year_start_month INTEGER NOT NULL DEFAULT 4, year_style TEXT NOT NULL DEFAULT 'western',
  time_zone TEXT NOT NULL DEFAULT 'Asia/Tokyo',
  receipt_layout TEXT NOT NULL DEFAULT 'a4-two-up-with-stub', receipt_issuer TEXT NOT NULL DEFAULT '',
  receipt_note TEXT NOT NULL DEFAULT '', stamp_note TEXT NOT NULL DEFAULT '', tax_note TEXT NOT NULL DEFAULT '',
  registration_number TEXT NOT NULL DEFAULT '', first_receipt_number INTEGER NOT NULL DEFAULT 1,
  -- The fiscal year that number was set for: later years begin at 1.
  first_receipt_year INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE member_type (${synced},
  name TEXT NOT NULL DEFAULT '', votes INTEGER NOT NULL DEFAULT 1, position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE custom_field (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'text', choices TEXT NOT NULL DEFAULT '[]',
  sensitive INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE household (${synced}, name TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;

-- sort_key, search_text and root (the survivor of merges) are derived by apply.
CREATE TABLE member (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_dev TEXT, created_seq INTEGER, created_hlc TEXT,
  deleted INTEGER NOT NULL DEFAULT 0,
  member_number TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '', given_name TEXT NOT NULL DEFAULT '',
  family_name_kana TEXT NOT NULL DEFAULT '', given_name_kana TEXT NOT NULL DEFAULT '',
  full_name TEXT NOT NULL DEFAULT '', roman_name TEXT NOT NULL DEFAULT '', former_name TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '', postal_code TEXT NOT NULL DEFAULT '', prefecture TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '', street TEXT NOT NULL DEFAULT '', building TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', mobile TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
  birth_date TEXT, gender TEXT,
  joined_on TEXT, left_on TEXT, leave_reason TEXT NOT NULL DEFAULT '',
  member_type_id TEXT, status TEXT NOT NULL DEFAULT 'active', expires_on TEXT,
  household_id TEXT, payer_id TEXT,
  note TEXT NOT NULL DEFAULT '',
  custom TEXT NOT NULL DEFAULT '{}',
  merged_into TEXT, root TEXT,
  sort_key TEXT NOT NULL DEFAULT '', search_text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX member_by_kana ON member (sort_key, n);
CREATE INDEX member_by_number ON member (member_number);
CREATE INDEX member_by_household ON member (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX member_by_payer ON member (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX member_by_survivor ON member (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX member_by_root ON member (root) WHERE root IS NOT NULL;

-- Further phones and e-mail addresses of a person.
CREATE TABLE contact_point (${synced},
  member_id TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'phone', value TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_point_by_member ON contact_point (member_id);

-- An original file that was brought in; its bytes lie sealed in attachments/ under sealed_name.
CREATE TABLE attachment (${synced},
  file_name TEXT NOT NULL DEFAULT '', bytes INTEGER NOT NULL DEFAULT 0, sha256 TEXT NOT NULL DEFAULT '',
  sealed_name TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- amount: yen. member_type_ids: JSON list, empty for every member.
CREATE TABLE fee (${synced},
  name TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0, rhythm TEXT NOT NULL DEFAULT 'yearly',
  member_type_ids TEXT NOT NULL DEFAULT '[]', receipt_text TEXT NOT NULL DEFAULT '',
  due_month INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE charge (${synced},
  member_id TEXT NOT NULL DEFAULT '', fee_id TEXT NOT NULL DEFAULT '', fiscal_year INTEGER NOT NULL DEFAULT 0,
  period_start TEXT NOT NULL DEFAULT '', period_end TEXT NOT NULL DEFAULT '',
  due_on TEXT, amount INTEGER NOT NULL DEFAULT 0,
  waived INTEGER NOT NULL DEFAULT 0, waive_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX charge_by_member ON charge (member_id);
CREATE INDEX charge_by_year ON charge (fiscal_year, member_id);
CREATE INDEX charge_by_fee ON charge (fee_id, fiscal_year);

-- An identity with one revisable register; allocations: JSON list of {chargeId, amount}.
CREATE TABLE payment (${synced},
  void_wall INTEGER, void_reason TEXT,
  payer_id TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0, paid_on TEXT,
  method TEXT NOT NULL DEFAULT 'cash', reference TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  allocations TEXT NOT NULL DEFAULT '[]',
  imported INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_by_payer ON payment (payer_id);
CREATE INDEX payment_by_date ON payment (paid_on);

-- A fact, never revised. payment_ids and snapshot: JSON.
CREATE TABLE receipt (${synced},
  void_wall INTEGER, void_reason TEXT,
  fiscal_year INTEGER NOT NULL DEFAULT 0, series TEXT NOT NULL DEFAULT '', number INTEGER NOT NULL DEFAULT 0,
  issued_on TEXT NOT NULL DEFAULT '', received_on TEXT, payer_id TEXT NOT NULL DEFAULT '',
  payer_name TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0, description TEXT NOT NULL DEFAULT '',
  payment_ids TEXT NOT NULL DEFAULT '[]', snapshot TEXT NOT NULL DEFAULT '{}', issued_at TEXT NOT NULL DEFAULT '',
  UNIQUE (fiscal_year, series, number)
) STRICT, WITHOUT ROWID;

-- Derived by apply, never authored: allocations of live payments, and what is not settled.
CREATE TABLE allocation (
  payment_id TEXT NOT NULL, charge_id TEXT NOT NULL, amount INTEGER NOT NULL,
  PRIMARY KEY (payment_id, charge_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX allocation_by_charge ON allocation (charge_id);
CREATE TABLE charge_open (
  charge_id TEXT NOT NULL PRIMARY KEY, member_id TEXT NOT NULL, open INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX charge_open_by_member ON charge_open (member_id);
CREATE TABLE receipt_payment (
  payment_id TEXT NOT NULL, receipt_id TEXT NOT NULL, PRIMARY KEY (payment_id, receipt_id)
) STRICT, WITHOUT ROWID;
`)
  },
}
