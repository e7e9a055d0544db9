import type { Migration } from '../migration.ts'

const synced = `
  id TEXT NOT NULL PRIMARY KEY,
  created_dev TEXT, created_seq INTEGER, created_hlc TEXT,
  deleted INTEGER NOT NULL DEFAULT 0`

const voidable = `
  void_wall INTEGER, void_reason TEXT`

export const money: Migration = {
  version: 30,
  why: 'Prices, agreements and billing runs; funds, methods, contacts, batches and refunds; bank statements; the books',
  up(db) {
    db.exec(`
-- prices: JSON list of {validFrom, memberTypeId, fromAge, toAge, amount}, in yen; amount of the fee where none fits.
ALTER TABLE fee ADD COLUMN prices TEXT NOT NULL DEFAULT '[]';
-- each: everyone pays; household: its head alone; further: who is not the head pays further_amount.
ALTER TABLE fee ADD COLUMN family_rule TEXT NOT NULL DEFAULT 'each';
ALTER TABLE fee ADD COLUMN further_amount INTEGER NOT NULL DEFAULT 0;
-- none, or months: the months left of the period, that of joining included. rounding: down to a multiple of so many yen.
ALTER TABLE fee ADD COLUMN proration TEXT NOT NULL DEFAULT 'none';
ALTER TABLE fee ADD COLUMN rounding INTEGER NOT NULL DEFAULT 1;
-- What one unit is called, 口; empty: the fee has no units.
ALTER TABLE fee ADD COLUMN unit_name TEXT NOT NULL DEFAULT '';
ALTER TABLE fee ADD COLUMN ledger_account_id TEXT;
ALTER TABLE fee ADD COLUMN tax_class TEXT NOT NULL DEFAULT 'none';
-- A gift without anything in return: a certified body proves it by a certificate.
ALTER TABLE fee ADD COLUMN donation INTEGER NOT NULL DEFAULT 0;

-- What was agreed with one member about one fee, from starts_on to ends_on, both inclusive and both may be open.
-- kind: exempt; price (amount, yen); units (units).
CREATE TABLE fee_agreement (${synced},
  member_id TEXT NOT NULL DEFAULT '', fee_id TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'exempt',
  amount INTEGER, units INTEGER, starts_on TEXT, ends_on TEXT, reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX fee_agreement_by_member ON fee_agreement (member_id);

-- fee_ids: JSON list. locked_on: since then it is not taken back as a whole.
CREATE TABLE billing_run (${synced},
  fiscal_year INTEGER NOT NULL DEFAULT 0, fee_ids TEXT NOT NULL DEFAULT '[]', ran_on TEXT NOT NULL DEFAULT '',
  locked_on TEXT
) STRICT, WITHOUT ROWID;
ALTER TABLE charge ADD COLUMN billing_run_id TEXT;
CREATE INDEX charge_by_run ON charge (billing_run_id) WHERE billing_run_id IS NOT NULL;
-- What a charge of its own is for, where the fee's name does not say it.
ALTER TABLE charge ADD COLUMN description TEXT NOT NULL DEFAULT '';

-- Where the money lies. kind: cash, bank or postal. opening_amount: yen at the beginning of opening_on.
CREATE TABLE fund (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'cash', position INTEGER NOT NULL DEFAULT 0,
  bank_code TEXT NOT NULL DEFAULT '', bank_name TEXT NOT NULL DEFAULT '',
  branch_code TEXT NOT NULL DEFAULT '', branch_name TEXT NOT NULL DEFAULT '',
  account_type TEXT NOT NULL DEFAULT '', account_number TEXT NOT NULL DEFAULT '', holder_kana TEXT NOT NULL DEFAULT '',
  opening_on TEXT, opening_amount INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- A way of paying by the club's own name; stands_for: the meaning that the program knows.
CREATE TABLE payment_method (${synced},
  name TEXT NOT NULL DEFAULT '', stands_for TEXT NOT NULL DEFAULT 'other', fund_id TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Who pays or is paid and is no member. kind: person or body.
CREATE TABLE contact (${synced},
  name TEXT NOT NULL DEFAULT '', kana TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'person',
  postal_code TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- Money collected together: expected in yen, null where nobody said; counted when it was closed.
CREATE TABLE batch (${synced},
  name TEXT NOT NULL DEFAULT '', started_on TEXT NOT NULL DEFAULT '', fund_id TEXT, expected INTEGER,
  note TEXT NOT NULL DEFAULT '',
  closed_on TEXT, counted INTEGER, reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

ALTER TABLE payment ADD COLUMN method_id TEXT;
ALTER TABLE payment ADD COLUMN fund_id TEXT;
ALTER TABLE payment ADD COLUMN batch_id TEXT;
ALTER TABLE payment ADD COLUMN bank_line_id TEXT;
CREATE INDEX payment_by_batch ON payment (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX payment_by_bank_line ON payment (bank_line_id) WHERE bank_line_id IS NOT NULL;

-- Money given back of one payment. releases: JSON list of {chargeId, amount} that are open again.
CREATE TABLE refund (${synced},${voidable},
  payment_id TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0, refunded_on TEXT,
  method TEXT NOT NULL DEFAULT 'cash', method_id TEXT, fund_id TEXT, reason TEXT NOT NULL DEFAULT '',
  releases TEXT NOT NULL DEFAULT '[]', bank_line_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_by_payment ON refund (payment_id);

-- id: of (fund, day, amount, the bank's own number or else words and balance, occurrence).
-- amount: yen, negative for money that went out.
CREATE TABLE bank_line (${synced},
  fund_id TEXT NOT NULL DEFAULT '', day TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0, balance INTEGER,
  payer_text TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '', reference TEXT NOT NULL DEFAULT '',
  occurrence INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0, attachment_id TEXT,
  ignored INTEGER NOT NULL DEFAULT 0, ignore_reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_line_by_day ON bank_line (fund_id, day);

-- id: of the folded text. Whose money it was when this name stood on a statement.
CREATE TABLE payer_alias (${synced},
  folded TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '', payer_id TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX payer_alias_by_payer ON payer_alias (payer_id);

-- 科目. kind: income, expense, asset or liability. mapping: JSON by accounting program.
CREATE TABLE ledger_account (${synced},
  name TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'income', position INTEGER NOT NULL DEFAULT 0,
  mapping TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID;

-- id: of (fiscal year, account).
CREATE TABLE budget (${synced},
  fiscal_year INTEGER NOT NULL DEFAULT 0, ledger_account_id TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- voucher_ids: JSON list of attachments.
CREATE TABLE expense (${synced},${voidable},
  paid_on TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0, fund_id TEXT NOT NULL DEFAULT '',
  contact_id TEXT, payee TEXT NOT NULL DEFAULT '', ledger_account_id TEXT, description TEXT NOT NULL DEFAULT '',
  tax_class TEXT NOT NULL DEFAULT 'none', voucher_ids TEXT NOT NULL DEFAULT '[]', bank_line_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX expense_by_date ON expense (paid_on);

CREATE TABLE transfer (${synced},${voidable},
  moved_on TEXT NOT NULL DEFAULT '', amount INTEGER NOT NULL DEFAULT 0,
  from_fund_id TEXT NOT NULL DEFAULT '', to_fund_id TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  bank_line_ids TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_by_date ON transfer (moved_on);

-- A fact: what was counted in a tin, and what the books said at that moment.
CREATE TABLE cash_count (${synced},
  fund_id TEXT NOT NULL DEFAULT '', counted_on TEXT NOT NULL DEFAULT '', counted INTEGER NOT NULL DEFAULT 0,
  ledger INTEGER NOT NULL DEFAULT 0, received INTEGER NOT NULL DEFAULT 0, receipted INTEGER NOT NULL DEFAULT 0,
  coins TEXT NOT NULL DEFAULT '{}', reason TEXT NOT NULL DEFAULT '', counted_at TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- id: of the period. period: 2026 for a fiscal year, 2026-04 for a month. Deleted: open again.
CREATE TABLE period_close (${synced},
  period TEXT NOT NULL DEFAULT '', first_day TEXT NOT NULL DEFAULT '', last_day TEXT NOT NULL DEFAULT '',
  closed_on TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- A fact. entries: JSON list of {source, id, reversal, amount}: what went out to the accounting program.
CREATE TABLE books_export (${synced},
  format TEXT NOT NULL DEFAULT '', exported_at TEXT NOT NULL DEFAULT '', first_day TEXT NOT NULL DEFAULT '',
  last_day TEXT NOT NULL DEFAULT '', entries TEXT NOT NULL DEFAULT '[]', file_name TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- kind: receipt, or donation for a certificate of a certified NPO. replaces_id: the void receipt it stands in for.
ALTER TABLE receipt ADD COLUMN kind TEXT NOT NULL DEFAULT 'receipt';
ALTER TABLE receipt ADD COLUMN replaces_id TEXT;
CREATE INDEX receipt_by_replaced ON receipt (replaces_id) WHERE replaces_id IS NOT NULL;

-- Pictures printed on receipts and letters.
ALTER TABLE club ADD COLUMN logo_id TEXT;
ALTER TABLE club ADD COLUMN seal_id TEXT;
-- 認定・特例認定: the number and days of the certificate, both days inclusive; resident_tax: the line on local tax.
ALTER TABLE club ADD COLUMN certification_number TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN certified_on TEXT;
ALTER TABLE club ADD COLUMN certified_until TEXT;
ALTER TABLE club ADD COLUMN resident_tax TEXT NOT NULL DEFAULT '';
-- 払込取扱票: the postal transfer account (digits only), its holder, and what stands in the message box.
ALTER TABLE club ADD COLUMN slip_account TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN slip_holder TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN slip_text TEXT NOT NULL DEFAULT '';
-- 口座振替: the collector's code (ten digits) and name as the bank gave them, and the fund the money comes into.
ALTER TABLE club ADD COLUMN debit_code TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN debit_name TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN debit_fund_id TEXT;
-- The words of letters about money; {name}, {amount}, {due}, {lines} and {account} are filled in.
ALTER TABLE club ADD COLUMN request_text TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN reminder_text TEXT NOT NULL DEFAULT '';
ALTER TABLE club ADD COLUMN final_reminder_text TEXT NOT NULL DEFAULT '';

-- A fact: somebody was asked for money. kind: request, invoice or reminder; level from 1. channel: letter, mail or hand.
-- charge_ids and snapshot: JSON.
CREATE TABLE notice (${synced},
  kind TEXT NOT NULL DEFAULT 'request', level INTEGER NOT NULL DEFAULT 0, channel TEXT NOT NULL DEFAULT 'letter',
  noticed_on TEXT NOT NULL DEFAULT '', payer_id TEXT NOT NULL DEFAULT '', charge_ids TEXT NOT NULL DEFAULT '[]',
  amount INTEGER NOT NULL DEFAULT 0, snapshot TEXT NOT NULL DEFAULT '{}', noticed_at TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX notice_by_payer ON notice (payer_id);

-- The account a member's dues are drawn from, from starts_on to ends_on, both inclusive and both may be open.
CREATE TABLE debit_mandate (${synced},
  member_id TEXT NOT NULL DEFAULT '', bank_code TEXT NOT NULL DEFAULT '', bank_name TEXT NOT NULL DEFAULT '',
  branch_code TEXT NOT NULL DEFAULT '', branch_name TEXT NOT NULL DEFAULT '', account_type TEXT NOT NULL DEFAULT '1',
  account_number TEXT NOT NULL DEFAULT '', holder_kana TEXT NOT NULL DEFAULT '',
  customer_number TEXT NOT NULL DEFAULT '', starts_on TEXT, ends_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX debit_mandate_by_member ON debit_mandate (member_id);

-- A file of withdrawals for the bank. lines: JSON of {mandateId, payerId, amount, chargeIds, isNew}; results: JSON by line.
CREATE TABLE debit_request (${synced},
  drawn_on TEXT NOT NULL DEFAULT '', fund_id TEXT, lines TEXT NOT NULL DEFAULT '[]', made_on TEXT NOT NULL DEFAULT '',
  results TEXT NOT NULL DEFAULT '[]', read_on TEXT
) STRICT, WITHOUT ROWID;

-- All but those who simply belong, with every column that the count of members looks at, so that no row need be read.
CREATE INDEX member_away ON member (left_on, deleted, root, created_dev, status) WHERE NOT (
  deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND left_on IS NULL
  AND status IN ('applied', 'approved', 'active', 'paused', 'unknown'));
`)
  },
}
