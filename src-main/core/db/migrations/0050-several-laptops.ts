import type { Migration } from '../migration.ts'

export const severalLaptops: Migration = {
  version: 50,
  why: 'Several laptops with one club: who may write, what travels, and what each has told',
  up(db) {
    db.exec(`
-- Every op of administration: a laptop joined, was let in, was removed. Table device is what they add up to.
CREATE TABLE administration (
  subject TEXT NOT NULL, kind TEXT NOT NULL, dev TEXT NOT NULL, seq INTEGER NOT NULL,
  hlc TEXT NOT NULL, wall INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (subject, kind, dev, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO administration
  SELECT op.value ->> 2, 'enrol', change.dev, change.seq, change.hlc, change.wall, op.value -> 3
  FROM change_row JOIN change USING (dev, seq), json_each(change.body, '$.ops') AS op
  WHERE change_row.tbl = 'enrol' AND op.value ->> 0 = 'k' AND op.value ->> 2 = change_row.row;

-- sign_key, box_key: base64 of 32 bytes. removed_after: the last segment of a removed laptop that counts.
-- series: null while a laptop waits to be let in. follows: the device that a copy was made of.
DROP TABLE device;
CREATE TABLE device (
  dev TEXT NOT NULL PRIMARY KEY, label TEXT NOT NULL DEFAULT '', series TEXT, enrolled_wall INTEGER NOT NULL DEFAULT 0,
  follows TEXT, sign_key TEXT, box_key TEXT, granted_by TEXT, removed_after INTEGER, removed_by TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO device (dev, label, series, enrolled_wall)
  SELECT subject, body ->> 'label', body ->> 'series', wall FROM administration WHERE kind = 'enrol' GROUP BY subject;

-- What follows belongs to this copy alone and is no part of the log.

-- The organisation's key of each epoch; two laptops may have made one at once.
CREATE TABLE organisation_key (
  epoch INTEGER NOT NULL, kid TEXT NOT NULL, key BLOB NOT NULL, PRIMARY KEY (epoch, kid)
) STRICT, WITHOUT ROWID;

-- Key files this copy made, to be put in every place.
CREATE TABLE sync_key_file (name TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- A shared place this copy is connected to. place: JSON with address and credentials. store_id: of its .id file.
-- outcome: JSON of how the last round ended.
CREATE TABLE sync_store (
  id INTEGER NOT NULL PRIMARY KEY, place TEXT NOT NULL, store_id TEXT NOT NULL,
  tried_wall INTEGER, done_wall INTEGER, outcome TEXT NOT NULL DEFAULT '{}'
) STRICT;

-- Sealed segments, own and others', as they travel. held: null once applied, else why it waits.
CREATE TABLE sync_segment (
  dev TEXT NOT NULL, ord INTEGER NOT NULL, hash TEXT NOT NULL, prev TEXT, seq_from INTEGER NOT NULL, seq_to INTEGER NOT NULL,
  epoch INTEGER NOT NULL, taken_wall INTEGER NOT NULL, held TEXT, bytes BLOB NOT NULL,
  PRIMARY KEY (dev, ord, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_segment_held ON sync_segment (held) WHERE held IS NOT NULL;

-- How far each device's segments have been applied here; seq: up to which of its changes have travelled.
CREATE TABLE sync_applied (
  dev TEXT NOT NULL PRIMARY KEY, ord INTEGER NOT NULL, hash TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How far a device said, in its last segment, that it had applied another's.
CREATE TABLE sync_told (
  dev TEXT NOT NULL, of TEXT NOT NULL, ord INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (dev, of)
) STRICT, WITHOUT ROWID;

-- What is known of each file in a store. state: there, arriving, damaged, foreign. dev, ord, hash12: of a segment or its relayed copy.
CREATE TABLE sync_file (
  store INTEGER NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL, state TEXT NOT NULL,
  dev TEXT, ord INTEGER, hash12 TEXT, tries INTEGER NOT NULL DEFAULT 0, next_wall INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (store, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_file_of ON sync_file (store, dev, ord, hash12);
`)
  },
}
