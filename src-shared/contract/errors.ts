import { oc } from '@orpc/contract'
import { z } from 'zod'
import { memberId } from './values.ts'

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
  DATABASE_DAMAGED: { data: z.object({ path: z.string() }) },
  KEY_MISSING: { data: z.object({ path: z.string() }) },
  UNSAFE_FOLDER: { data: z.object({ path: z.string(), why: z.enum(['cloud', 'network']) }) },
  BACKUP_UNREADABLE: { data: z.object({ fileName: z.string() }) },
  FOLDER_NOT_WRITABLE: { data: z.object({ path: z.string() }) },

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
  ATTACHMENT_EMPTY: { data: z.object({ fileName: z.string() }) },
  /** Neither a JPEG nor a PNG, whatever its name says. */
  NOT_A_PICTURE: { data: z.object({ fileName: z.string() }) },
  PICTURE_TOO_LARGE: { data: z.object({ width: z.int(), height: z.int(), limit: z.int() }) },
  CANCELLED: { data: z.object({}) },

  /** The encoding asked for cannot write these, and no substitutes were allowed. */
  CHARACTERS_LOST: { data: z.object({ characters: z.array(z.string()), count: z.int() }) },

  FEE_NOT_FOUND: { data: z.object({}) },
  CHARGE_NOT_OPEN: { data: z.object({ label: z.string() }) },
  ALLOCATED_TOO_MUCH: { data: z.object({ amount: z.int(), allocated: z.int() }) },
  DATE_AHEAD: { data: z.object({ date: z.string() }) },
  PAYMENT_NOT_FOUND: { data: z.object({}) },
  PAYMENT_VOID: { data: z.object({}) },
  NO_CREDIT_TO_USE: { data: z.object({ name: z.string() }) },
  REASON_NEEDED: { data: z.object({}) },
  RECEIPT_EXISTS: { data: z.object({ number: z.string() }) },
  RECEIPT_NOT_FOUND: { data: z.object({}) },
  RECEIPT_VOID: { data: z.object({ number: z.string() }) },
  GLYPHS_MISSING: {
    data: z.object({
      missing: z.array(z.object({ char: z.string(), codePoint: z.string(), where: z.string() })),
    }),
  },
  FIRST_NUMBER_TOO_LATE: { data: z.object({ used: z.int() }) },

  OPERATION_NOT_FOUND: { data: z.object({}) },
  NOTHING_TO_UNDO: { data: z.object({}) },
  ALREADY_UNDONE: { data: z.object({}) },
  UNDO_BLOCKED: {
    data: z.object({ why: z.enum(['receipt', 'void', 'incomplete', 'administration']), detail: z.string() }),
  },
  UNDO_HAS_LATER_EDITS: { data: z.object({ count: z.int(), names: z.array(z.string()) }) },
} as const

export type RefusalCode = keyof typeof refusals
export type RefusalData<C extends RefusalCode> = z.infer<(typeof refusals)[C]['data']>

/** Every procedure of the contract starts here, so each may refuse with any of the codes above. */
export const procedure = oc.errors(refusals)
