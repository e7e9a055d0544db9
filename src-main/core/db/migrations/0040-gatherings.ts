import type { Migration } from '../migration.ts'

const synced = `
  id TEXT NOT NULL PRIMARY KEY,
  created_dev TEXT, created_seq INTEGER, created_hlc TEXT,
  deleted INTEGER NOT NULL DEFAULT 0`

export const gatherings: Migration = {
  version: 40,
  why: 'Activities, sessions and attendance; events with tickets, registrations and arrangements; general meetings',
  up(db) {
    db.exec(`
-- What comes again: a practice, a class, a committee. expected: JSON {segmentIds, groupIds, memberIds}, all empty: every member.
-- timetable: JSON list of {weekday, weeks, startsAt, endsAt, from, until}; on_holidays: held or off.
CREATE TABLE activity (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'practice', place TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0, ends_on TEXT,
  expected TEXT NOT NULL DEFAULT '{}',
  timetable TEXT NOT NULL DEFAULT '[]', on_holidays TEXT NOT NULL DEFAULT 'held',
  late_as TEXT NOT NULL DEFAULT 'present', left_early_as TEXT NOT NULL DEFAULT 'present',
  excused_as TEXT NOT NULL DEFAULT 'out', minimum_rate INTEGER, unseen_sessions INTEGER
) STRICT, WITHOUT ROWID;

-- id: of (activity, day, beginning) where it came from the timetable. starts_at, ends_at: HH:MM.
CREATE TABLE session (${synced},
  activity_id TEXT NOT NULL DEFAULT '', held_on TEXT NOT NULL DEFAULT '', starts_at TEXT NOT NULL DEFAULT '',
  ends_at TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
  cancelled INTEGER NOT NULL DEFAULT 0, cancel_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_day ON session (activity_id, held_on);

-- id: of (session, person). person_id: a member, or a contact who came as a visitor. state: null where a mark was wiped out.
-- scanned_at and desk: when and where it was taken, for information alone.
CREATE TABLE attendance (${synced},
  session_id TEXT NOT NULL DEFAULT '', person_id TEXT NOT NULL DEFAULT '',
  state TEXT, note TEXT NOT NULL DEFAULT '', scanned_at TEXT, desk TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_session ON attendance (session_id, person_id, state, deleted, note);
CREATE INDEX attendance_by_person ON attendance (person_id, session_id, state, deleted);

-- organiser_ids, attachment_ids: JSON lists. questions: JSON list of {id, label, kind, choices, required, sensitive}.
-- template: a pattern for others, with no day of its own. capacity: of the whole event, null: no limit.
CREATE TABLE event (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '', online_address TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '',
  template INTEGER NOT NULL DEFAULT 0,
  starts_on TEXT, starts_at TEXT NOT NULL DEFAULT '', ends_on TEXT, ends_at TEXT NOT NULL DEFAULT '',
  opens_on TEXT, closes_on TEXT, capacity INTEGER, approval INTEGER NOT NULL DEFAULT 0,
  organiser_ids TEXT NOT NULL DEFAULT '[]', questions TEXT NOT NULL DEFAULT '[]',
  attachment_ids TEXT NOT NULL DEFAULT '[]', cancelled INTEGER NOT NULL DEFAULT 0, cancel_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_day ON event (starts_on);

-- A kind of place at an event. prices: as those of a fee, for members; guest_amount: yen for who is none.
-- fee_id: the fee, of rhythm event, under which a place is charged.
CREATE TABLE ticket (${synced},
  event_id TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', capacity INTEGER, position INTEGER NOT NULL DEFAULT 0,
  amount INTEGER NOT NULL DEFAULT 0, guest_amount INTEGER NOT NULL DEFAULT 0, prices TEXT NOT NULL DEFAULT '[]',
  fee_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_by_event ON ticket (event_id);

-- id: of (event, person). wish: applied, accepted, declined or cancelled; who of the accepted has a place and who waits
-- follows from applied_at and the capacities. turnout: null, attended or noShow. told: what the person last heard of it.
CREATE TABLE registration (${synced},
  event_id TEXT NOT NULL DEFAULT '', person_id TEXT NOT NULL DEFAULT '', ticket_id TEXT NOT NULL DEFAULT '',
  applied_at TEXT NOT NULL DEFAULT '', brought_by_id TEXT,
  wish TEXT NOT NULL DEFAULT 'applied', reason TEXT NOT NULL DEFAULT '',
  answers TEXT NOT NULL DEFAULT '{}', note TEXT NOT NULL DEFAULT '',
  turnout TEXT, arrived_at TEXT, told TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_by_event ON registration (event_id);
CREATE INDEX registration_by_person ON registration (person_id);

-- Rooms, buses, tables or teams. places: JSON list of {id, name, capacity}.
CREATE TABLE arrangement (${synced},
  event_id TEXT NOT NULL DEFAULT '', name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'team',
  places TEXT NOT NULL DEFAULT '[]', position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
-- id: of (arrangement, registration). place_id: null where somebody was taken out again.
CREATE TABLE assignment (${synced},
  arrangement_id TEXT NOT NULL DEFAULT '', registration_id TEXT NOT NULL DEFAULT '', place_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_arrangement ON assignment (arrangement_id);
ALTER TABLE expense ADD COLUMN event_id TEXT;

-- record_on: who is entitled on that day. unit: person or household. votes: one, or units of vote_fee_id.
-- The quorum is quorum_of / quorum_in of all votes, or with quorum_more more than that.
-- standing: personal (who comes counts as having come, else the last paper) or latest.
-- proxy_limit: how many may name the same member, null: no limit. fixed_on: the list is settled since then.
CREATE TABLE meeting (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'ordinary', place TEXT NOT NULL DEFAULT '',
  online_address TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  held_on TEXT, starts_at TEXT NOT NULL DEFAULT '', ends_at TEXT NOT NULL DEFAULT '', answer_by TEXT,
  record_on TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT 'person', votes TEXT NOT NULL DEFAULT 'one',
  vote_fee_id TEXT, fixed_on TEXT,
  quorum_of INTEGER NOT NULL DEFAULT 1, quorum_in INTEGER NOT NULL DEFAULT 2, quorum_more INTEGER NOT NULL DEFAULT 0,
  standing TEXT NOT NULL DEFAULT 'personal', proxy_limit INTEGER,
  chair TEXT NOT NULL DEFAULT '', secretary TEXT NOT NULL DEFAULT '', signatories TEXT NOT NULL DEFAULT '[]',
  opened_at TEXT, closed_at TEXT, course TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_by_day ON meeting (held_on);

-- id: of (meeting, member). One entitled to vote; serial: the number on that person's papers. Of a household its head.
CREATE TABLE voter (${synced},
  meeting_id TEXT NOT NULL DEFAULT '', member_id TEXT NOT NULL DEFAULT '', household_id TEXT,
  votes INTEGER NOT NULL DEFAULT 1, serial INTEGER NOT NULL DEFAULT 0, name TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
-- With every column that counting looks at, so that no row need be read.
CREATE INDEX voter_by_meeting ON voter (meeting_id, serial, deleted, created_dev, member_id, household_id, votes, name);

-- 議案. majority: simple, twoThirds, threeQuarters or own (majority_of / majority_in, with majority_more more than that).
-- base: of those present, of all entitled, or of the votes cast. kind: vote or report.
CREATE TABLE agenda_item (${synced},
  meeting_id TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0, title TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'vote',
  majority TEXT NOT NULL DEFAULT 'simple', majority_of INTEGER NOT NULL DEFAULT 1,
  majority_in INTEGER NOT NULL DEFAULT 2, majority_more INTEGER NOT NULL DEFAULT 1, base TEXT NOT NULL DEFAULT 'present',
  in_person TEXT NOT NULL DEFAULT '{}', proxies TEXT NOT NULL DEFAULT '{}', casting TEXT, course TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id);

-- One paper or message of one voter, or the voter's coming. kind: willCome, absent, proxy, written, electronic or inPerson.
-- proxy_to: chair, or the member named; proxy_name: as written. votes: JSON by agenda item: for, against or abstain.
CREATE TABLE response (${synced},
  meeting_id TEXT NOT NULL DEFAULT '', voter_id TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'absent',
  received_at TEXT NOT NULL DEFAULT '', proxy_to TEXT, proxy_name TEXT NOT NULL DEFAULT '',
  votes TEXT NOT NULL DEFAULT '{}', note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX response_by_meeting ON response (meeting_id, voter_id, deleted, created_dev, kind, proxy_to);

-- What the check-in desk shows of somebody: the name alone, or what is owed too (owed).
ALTER TABLE club ADD COLUMN desk_shows TEXT NOT NULL DEFAULT 'name';
`)
  },
}
