import { oc } from '@orpc/contract'
import { z } from 'zod'
import { placeKind, placeTrouble } from './place-trouble.ts'
import { updateFaults } from './update-faults.ts'
import { memberId } from './values.ts'
import { lockedClub } from './ways-in.ts'

/**
 * Every expected refusal of the core, by code, with the data its sentence needs.
 * The renderer and the command line turn a code into words; a code without words does not compile.
 */
export const refusals = {
  NO_CLUB_OPEN: { data: z.object({}) },
  CLUB_NOT_FOUND: { data: z.object({ path: z.string() }) },
  CLUB_EXISTS: { data: z.object({ path: z.string() }) },
  CLUB_NAME_DIFFERS: { data: z.object({ expected: z.string() }) },
  OPEN_ELSEWHERE: { data: z.object({ since: z.string() }) },
  DATABASE_NEWER: { data: z.object({ fileVersion: z.int(), appVersion: z.int() }) },
  /** A newer program has written the club's file: here it is only read. */
  CLUB_READ_ONLY: { data: z.object({}) },
  DATABASE_DAMAGED: { data: z.object({ path: z.string() }) },
  KEY_MISSING: { data: z.object({ path: z.string() }) },
  /** It needs a passphrase or a recovery code; nothing of it was read. */
  CLUB_LOCKED: { data: lockedClub },
  WRONG_PASSPHRASE: { data: z.object({}) },
  WRONG_RECOVERY_CODE: { data: z.object({}) },
  /** `groups` are those to look at, from 1, where that can be told; `digits` are too many or missing. */
  RECOVERY_CODE_MISTYPED: {
    data: z.object({
      why: z.enum(['strange', 'missing', 'tooMany', 'mistyped']),
      groups: z.array(z.int()),
      digits: z.int(),
    }),
  },
  PASSPHRASE_WEAK: { data: z.object({ why: z.enum(['short', 'common', 'repeated']) }) },
  /** What has to be there before the key itself leaves its file. */
  PROTECTION_INCOMPLETE: { data: z.object({ missing: z.enum(['passphrase', 'sheet']) }) },
  LAST_PASSPHRASE: { data: z.object({}) },
  KEYCHAIN_MISSING: { data: z.object({}) },
  SHARING_ALREADY_ON: { data: z.object({}) },
  SHARING_OFF: { data: z.object({}) },
  /** The place holds this very club already: to be joined, not made. */
  CLUB_ALREADY_THERE: { data: z.object({}) },
  NO_CLUB_THERE: { data: z.object({}) },
  PLACE_UNUSABLE: { data: z.object({ trouble: placeTrouble, kind: placeKind }) },
  /** A shared folder that is, or lies in, the folder of a club on this computer. */
  PLACE_HOLDS_CLUB: { data: z.object({}) },
  /** The folder for a club that is about to be joined lies in the place that is shared. */
  FOLDER_IN_PLACE: { data: z.object({ path: z.string() }) },
  PLACE_NOT_FOUND: { data: z.object({ id: z.int() }) },
  LAPTOP_NOT_FOUND: { data: z.object({ asked: z.string() }) },
  /** There is none that holds and has this id. */
  INVITATION_NOT_FOUND: { data: z.object({ asked: z.string() }) },
  /** Only who was let in lets others in, and nobody removes the one they sit at. */
  NOT_LET_IN: { data: z.object({}) },
  OWN_LAPTOP: { data: z.object({}) },
  CONFLICT_GONE: { data: z.object({}) },
  /** This laptop waits for another one to let it in, which gives it the letters of its receipts. */
  NO_RECEIPT_SERIES: { data: z.object({}) },
  /** A newer version that was not taken: nothing was installed. */
  UPDATE_REFUSED: { data: z.object({ why: z.enum(updateFaults) }) },
  /** Other work is being done. */
  UPDATE_WAITS: { data: z.object({}) },
  /** Only the desktop program installs its own updates. */
  UPDATE_NOT_HERE: { data: z.object({}) },
  UNSAFE_FOLDER: { data: z.object({ path: z.string(), why: z.enum(['cloud', 'network']) }) },
  BACKUP_UNREADABLE: { data: z.object({ fileName: z.string() }) },
  /** A file that was picked or opened is no longer there, or cannot be read. */
  FILE_GONE: { data: z.object({ fileName: z.string() }) },
  FOLDER_NOT_WRITABLE: { data: z.object({ path: z.string() }) },
  /** A second place for backups that lies in the club's own folder: lost together with it. */
  SECOND_PLACE_WITHIN_CLUB: { data: z.object({ path: z.string() }) },
  /** Where the club is to move to its backups are put, lest both are lost together. */
  FOLDER_IS_SECOND_PLACE: { data: z.object({ path: z.string() }) },

  MEMBER_NOT_FOUND: { data: z.object({ asked: z.string() }) },
  MEMBER_AMBIGUOUS: {
    data: z.object({
      asked: z.string(),
      found: z.array(z.object({ id: memberId, memberNumber: z.string(), name: z.string() })),
    }),
  },
  MEMBER_NEEDS_NAME: { data: z.object({}) },
  MEMBER_IN_TRASH: { data: z.object({ name: z.string() }) },
  DATES_REVERSED: { data: z.object({ joinedOn: z.string(), leftOn: z.string() }) },
  /** A one-line field holds a line break, or any field a character that is no text. */
  CONTROL_CHARACTER: { data: z.object({ field: z.string() }) },
  DATE_ABSURD: { data: z.object({ date: z.string() }) },
  /** Own fields that have to be filled in, by name. */
  FIELDS_REQUIRED: { data: z.object({ names: z.array(z.string()) }) },
  FIELD_VALUE_WRONG: { data: z.object({ name: z.string() }) },
  TERM_REVERSED: { data: z.object({ startsOn: z.string(), endsOn: z.string() }) },
  /** Of an event: the days between which people register. */
  REGISTRATION_REVERSED: { data: z.object({ opensOn: z.string(), closesOn: z.string() }) },
  TERM_OVERLAPS: { data: z.object({ name: z.string(), office: z.string() }) },
  AGES_REVERSED: { data: z.object({ fromAge: z.int(), toAge: z.int() }) },
  MEANING_IN_USE: { data: z.object({ name: z.string(), count: z.int() }) },
  HEAD_NOT_IN_HOUSEHOLD: { data: z.object({ name: z.string(), household: z.string() }) },
  GUARDIAN_NEEDS_NAME: { data: z.object({}) },
  GUARDIAN_OF_ITSELF: { data: z.object({ name: z.string() }) },
  LEAVE_AHEAD: { data: z.object({ date: z.string() }) },
  MERGE_WITH_ITSELF: { data: z.object({}) },
  NAME_TAKEN: { data: z.object({ name: z.string() }) },
  STILL_IN_USE: { data: z.object({ name: z.string(), count: z.int() }) },
  ROW_NOT_FOUND: { data: z.object({ what: z.string() }) },

  FILE_FAULT: {
    data: z.object({
      code: z.enum([
        'EMPTY_FILE',
        'NOT_A_SPREADSHEET',
        'PASSWORD_PROTECTED',
        'TOO_LARGE',
        'TOO_MANY_CELLS',
        'DAMAGED',
        'NOT_SUPPORTED_HTML',
        'NO_HEADER',
        'NO_NAME_COLUMN',
        'NO_FORM_NAME',
        'SHEET_NOT_FOUND',
        'OTHER_FORMAT',
        'TOO_MANY_COLUMNS',
        'TOO_SLOW',
      ]),
      fileName: z.string(),
      sheet: z.string().nullable().default(null),
      row: z.int().nullable().default(null),
      column: z.string().nullable().default(null),
      limit: z.number().nullable().default(null),
    }),
  },
  /** `sheet` only where the file's tables were put together. */
  CELL_FAULTS: {
    data: z.object({
      count: z.int(),
      sheet: z.string().nullable().optional(),
      firstRow: z.int(),
      firstColumn: z.string(),
    }),
  },
  /** A column of dues whose fee nobody named, or that has no amount yet. */
  IMPORT_NEEDS_FEE: { data: z.object({ column: z.string() }) },
  IMPORT_EXPIRED: { data: z.object({}) },
  ATTACHMENT_TOO_LARGE: { data: z.object({ fileName: z.string(), limit: z.int() }) },
  /** A kept file, or a picture that papers print, is not in the club's folder any more. */
  ATTACHMENT_MISSING: { data: z.object({ path: z.string() }) },
  ATTACHMENT_EMPTY: { data: z.object({ fileName: z.string() }) },
  /** Neither a JPEG nor a PNG, whatever its name says. */
  NOT_A_PICTURE: { data: z.object({ fileName: z.string() }) },
  PICTURE_TOO_LARGE: { data: z.object({ width: z.int(), height: z.int(), limit: z.int() }) },
  CANCELLED: { data: z.object({}) },

  /** The encoding asked for cannot write these, and no substitutes were allowed. */
  CHARACTERS_LOST: { data: z.object({ characters: z.array(z.string()), count: z.int() }) },

  FEE_NOT_FOUND: { data: z.object({}) },
  /** An agreed price without an amount, or units without a number. */
  AGREEMENT_INCOMPLETE: { data: z.object({}) },
  RUN_LOCKED: { data: z.object({ lockedOn: z.string() }) },
  /** Charges of a billing run that money or a waiver stands on, by whose they are. */
  RUN_IN_USE: { data: z.object({ count: z.int(), names: z.array(z.string()) }) },
  CHARGE_NOT_OPEN: { data: z.object({ label: z.string() }) },
  ALLOCATED_TOO_MUCH: { data: z.object({ amount: z.int(), allocated: z.int() }) },
  DATE_AHEAD: { data: z.object({ date: z.string() }) },
  PAYMENT_NOT_FOUND: { data: z.object({}) },
  PAYMENT_VOID: { data: z.object({}) },
  /** Only a payment without a live receipt may be corrected. */
  PAYMENT_RECEIPTED: { data: z.object({ number: z.string() }) },
  PAYMENT_REFUNDED: { data: z.object({ refunded: z.int() }) },
  PERIOD_CLOSED: { data: z.object({ period: z.string() }) },
  BATCH_CLOSED: { data: z.object({ name: z.string() }) },
  /** What was given for a donation and the like is entered under a fee of the rhythm `occasion`. */
  FEE_NOT_OCCASIONAL: { data: z.object({ name: z.string() }) },
  /** `left`: what of the payment has not been given back. */
  REFUND_TOO_MUCH: { data: z.object({ amount: z.int(), left: z.int() }) },
  /** `amount` is refunded, `released` is what of it the charges open again; `credit` is what may be given back besides. */
  REFUND_RELEASES_WRONG: { data: z.object({ amount: z.int(), released: z.int(), credit: z.int() }) },
  REFUND_NOT_FOUND: { data: z.object({}) },
  REFUND_VOID: { data: z.object({}) },
  /** The file is no layout that is known, and nobody has said what its columns hold. */
  STATEMENT_UNKNOWN: { data: z.object({ fileName: z.string() }) },
  STATEMENT_TOO_LONG: { data: z.object({ fileName: z.string(), limit: z.int() }) },
  BANK_LINE_NOT_FOUND: { data: z.object({}) },
  /** The line was posted or ignored already, or is money that went out. */
  BANK_LINE_NOT_OPEN: { data: z.object({ text: z.string(), state: z.enum(['posted', 'ignored', 'out']) }) },
  BANK_PARTS_DIFFER: { data: z.object({ amount: z.int(), parts: z.int() }) },
  /** What would be let off is more than a bank takes for a transfer. */
  BANK_FEE_TOO_HIGH: { data: z.object({ amount: z.int() }) },
  /** What the club has to set before a direct debit: codes. */
  DEBIT_NOT_SET_UP: { data: z.object({ missing: z.array(z.enum(['code', 'name', 'fund', 'account'])) }) },
  NOTHING_TO_DRAW: { data: z.object({}) },
  /** A record, counted from 1, that does not fit the bank's layout. */
  DEBIT_FILE_FAULT: {
    data: z.object({
      fileName: z.string(),
      record: z.int(),
      why: z.enum(['length', 'kind', 'order', 'result', 'total']),
    }),
  },
  /** `drawnOn`: month and day, as the file has them. */
  DEBIT_REQUEST_UNKNOWN: { data: z.object({ drawnOn: z.string() }) },
  DEBIT_ANSWERED: { data: z.object({ drawnOn: z.string(), readOn: z.string() }) },
  MANDATE_EXISTS: { data: z.object({ name: z.string() }) },
  /** Characters that banks have no form for, kanji for example. */
  NOT_BANK_KANA: { data: z.object({ text: z.string(), characters: z.array(z.string()) }) },
  /** The postal transfer account of the slips is not 5, 1 and up to 7 digits. */
  SLIP_NOT_SET_UP: { data: z.object({}) },
  NOBODY_TO_MAIL: { data: z.object({}) },
  NOTHING_OPEN: { data: z.object({}) },
  TOO_MANY_AT_ONCE: { data: z.object({ count: z.int(), limit: z.int() }) },
  /** Neither a fiscal year `2026` nor a month `2026-04`. */
  PERIOD_UNKNOWN: { data: z.object({ period: z.string() }) },
  PERIOD_NOT_CLOSED: { data: z.object({ period: z.string() }) },
  TRANSFER_TO_ITSELF: { data: z.object({}) },
  /** An expense or a transfer that was taken out of the books. */
  ENTRY_VOID: { data: z.object({}) },
  COINS_DIFFER: { data: z.object({ coins: z.int(), counted: z.int() }) },
  NOT_A_TIN: { data: z.object({ name: z.string() }) },
  NOTHING_TO_EXPORT: { data: z.object({}) },
  NO_CREDIT_TO_USE: { data: z.object({ name: z.string() }) },
  REASON_NEEDED: { data: z.object({}) },
  RECEIPT_EXISTS: { data: z.object({ number: z.string() }) },
  /** Payments on one receipt are of one payer, one household or one payer's family. */
  RECEIPT_STRANGERS: { data: z.object({ names: z.array(z.string()) }) },
  /** No certification, or none on the day of the gift; `day` is null where that is not known. */
  NOT_CERTIFIED: { data: z.object({ day: z.string().nullable() }) },
  /** A certificate is only of money for fees that are donations. */
  NOT_A_DONATION: { data: z.object({ name: z.string() }) },
  DONOR_ADDRESS_MISSING: { data: z.object({ name: z.string() }) },
  /** A data file of the club's own folder that stands for a shipped one. */
  RESOURCE_UNREADABLE: { data: z.object({ path: z.string() }) },
  NO_RECEIPTS_FOUND: { data: z.object({}) },
  RECEIPT_NOT_FOUND: { data: z.object({}) },
  RECEIPT_VOID: { data: z.object({ number: z.string() }) },
  GLYPHS_MISSING: {
    data: z.object({
      missing: z.array(z.object({ char: z.string(), codePoint: z.string(), where: z.string() })),
    }),
  },
  FIRST_NUMBER_TOO_LATE: { data: z.object({ used: z.int() }) },

  /** The list of those entitled is not settled, so that nobody has a number yet. */
  VOTERS_NOT_FIXED: { data: z.object({ name: z.string() }) },
  NOBODY_ENTITLED: { data: z.object({ recordOn: z.string() }) },
  NOT_ENTITLED: { data: z.object({ name: z.string() }) },
  MEETING_CLOSED: { data: z.object({ name: z.string() }) },
  MEETING_NOT_OPEN: { data: z.object({ name: z.string() }) },
  MEETING_IS_OPEN: { data: z.object({ name: z.string() }) },
  MEETING_HAS_RESPONSES: { data: z.object({ name: z.string(), count: z.int() }) },
  NO_PAPERS_TO_MAKE: { data: z.object({}) },
  /** Who is entitled changes no more once papers have come in. */
  VOTERS_HAVE_ANSWERED: { data: z.object({ name: z.string(), count: z.int() }) },
  /** `more than all`, or more parts than there are. */
  SHARE_IMPOSSIBLE: { data: z.object({ of: z.int(), in: z.int() }) },
  /** Votes by units, but of which fee was not said. */
  VOTE_FEE_MISSING: { data: z.object({}) },
  /** An item that somebody has voted on already. */
  AGENDA_HAS_VOTES: { data: z.object({ title: z.string() }) },
  /** A report is not voted on. */
  NOT_VOTED_ON: { data: z.object({ title: z.string() }) },
  /** `where`: in the room, or by those who hold proxies. */
  BALLOT_TOO_MANY: { data: z.object({ where: z.enum(['room', 'proxies']), counted: z.int(), there: z.int() }) },
  /** A code that is read well, but of another meeting. */
  PAPER_OF_OTHER_MEETING: { data: z.object({ asked: z.string() }) },

  SESSION_CANCELLED: { data: z.object({ name: z.string() }) },
  /** People are marked in it. */
  SESSION_IN_USE: { data: z.object({ name: z.string(), count: z.int() }) },
  TIMES_REVERSED: { data: z.object({ startsAt: z.string(), endsAt: z.string() }) },
  SPAN_TOO_LONG: { data: z.object({ days: z.int(), limit: z.int() }) },
  /** A sheet without a column of people, or without a column headed by a day. */
  SHEET_UNREADABLE: { data: z.object({ fileName: z.string(), missing: z.enum(['people', 'days']) }) },

  /** A pattern for other events: nobody registers for it. */
  EVENT_TEMPLATE: { data: z.object({ name: z.string() }) },
  EVENT_CANCELLED: { data: z.object({ name: z.string() }) },
  ANSWER_MISSING: { data: z.object({ name: z.string(), question: z.string() }) },
  EVENT_PAID: { data: z.object({ name: z.string(), amount: z.int() }) },
  /** A room, bus, table or team that would hold more than it may. */
  PLACE_FULL: { data: z.object({ name: z.string(), capacity: z.int() }) },

  OPERATION_NOT_FOUND: { data: z.object({}) },
  NOTHING_TO_UNDO: { data: z.object({}) },
  ALREADY_UNDONE: { data: z.object({}) },
  UNDO_BLOCKED: {
    data: z.object({ why: z.enum(['receipt', 'void', 'incomplete', 'administration', 'closed']), detail: z.string() }),
  },
  UNDO_HAS_LATER_EDITS: { data: z.object({ count: z.int(), names: z.array(z.string()) }) },
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalData<C extends RefusalCode> = z.infer<(typeof refusals)[C]['data']>

/** Every procedure of the contract starts here, so each may refuse with any of the codes above. */
export const procedure = oc.errors(refusals)
