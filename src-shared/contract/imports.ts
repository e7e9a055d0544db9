import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { duesGuess, duesPlan, importTarget } from './import-dues.ts'
import { progress } from './progress.ts'
import { amount, file, importId, line, memberId, operationId, page } from './values.ts'

export const columnPlan = z.object({
  index: z.int().min(0),
  header: z.string(),
  target: importTarget,
  /** Why the target was guessed: `synonym`, `content`, `counter`, `unknown`, `chosen`, `remembered` from an earlier file with these headers. */
  reason: z.string(),
  examples: z.array(z.string()),
  /** How a column of dates such as 3/4/2020 writes them, as far as its cells tell. */
  dateOrder: z.enum(['day-first', 'month-first', 'open']).optional(),
  /** Hidden in the file. */
  hidden: z.boolean().optional(),
  /** For a column of dues. Its target stays `ignore` until somebody agrees, or has agreed for an earlier file. */
  dues: duesGuess.optional(),
  /** What was agreed for an earlier file; to be sent with the plan. */
  duesPlan: duesPlan.optional(),
})
export type ColumnPlan = z.infer<typeof columnPlan>

export const importPlan = z.object({
  /** Null for CSV. */
  sheet: z.string().nullable(),
  /** 1-based, as Excel shows it. */
  headerRow: z.int().min(1),
  columns: z
    .array(
      z.object({
        index: z.int().min(0),
        target: importTarget,
        /** What a human says where the cells leave it open. */
        dateOrder: z.enum(['day-first', 'month-first']).optional(),
        /** Needed where the target is `dues:…`. */
        dues: duesPlan.optional(),
      }),
    )
    .max(500),
  /** People whose rows are struck through come in as having left. */
  struckAsLeft: z.boolean().optional(),
  /** The same for rows filled with grey or another dark colour. */
  filledAsLeft: z.boolean().optional(),
  /** People on a sheet or under a heading such as 退会者 or 物故者 come in as having left or died. On unless it says false. */
  sectionsAsLeft: z.boolean().optional(),
  /** What stands for characters that only one maker's machines knew, by code (`U+E000`); an empty replacement leaves 〓. */
  characters: z
    .array(z.object({ code: z.string().max(10), replacement: z.string().max(10) }))
    .max(2000)
    .optional(),
})
export type ImportPlan = z.infer<typeof importPlan>

export const rowState = z.enum(['new', 'changed', 'same', 'doubtful'])
export type RowState = z.infer<typeof rowState>

/**
 * Why the books contradict a row before its amount is looked at: no fee or several for the person's type, a fee that is
 * not for it, another fee's charge for that time, or another column that speaks of the same charge.
 */
export const duesDoubt = z.object({
  why: z.enum(['no-fee', 'several-fees', 'not-their-fee', 'other-charge', 'same-charge']),
  /** The fees in question: those that it may be, or whose charge is there. */
  fees: z.array(z.string()),
})
export type DuesDoubt = z.infer<typeof duesDoubt>

/** One charge that a row's dues cells speak of. */
export const rowDues = z.object({
  /** As in the plan: `dues:2024`. */
  target: importTarget,
  /** What refusing it is called in `refused`: the target and, where several fees share it, its place. */
  field: z.string(),
  /** Empty where the person's type does not say which fee it is. */
  feeName: z.string(),
  /** What the file says: paid, still open, or let off. */
  says: z.enum(['paid', 'open', 'exempt']),
  amount,
  /** Null where the file does not say. */
  paidOn: z.string().nullable(),
  /** `new`: a charge that is not there; `changed`: money for one that is open; `doubtful`: the books say otherwise, and stay as they are. */
  state: rowState,
  /** What the books say, where the charge is there, or other fees' charges stand in its place. */
  before: z.object({ amount, paid: amount, waived: amount, open: amount }).nullable(),
  /** For a doubtful one, where there is more to say than that the sums differ. */
  doubt: duesDoubt.optional(),
  refused: z.boolean().optional(),
})
export type RowDues = z.infer<typeof rowDues>

/** A dues column over all rows: what it would write, in people and yen. Columns that speak of one charge are one. */
export const duesTotal = z.object({
  target: importTarget,
  field: z.string(),
  headers: z.array(z.string()),
  /** Empty where each person's type says which fee it is. */
  feeName: z.string(),
  byType: z.boolean().optional(),
  /** True where the fee would be made. */
  newFee: z.boolean(),
  paid: z.object({ count: z.int(), sum: amount }),
  open: z.object({ count: z.int(), sum: amount }),
  exempt: z.object({ count: z.int(), sum: amount }),
  same: z.int(),
  doubtful: z.int(),
})
export type DuesTotal = z.infer<typeof duesTotal>

/** A character of somebody's own font, over the whole file. */
export const privateCharacter = z.object({
  code: z.string(),
  count: z.int(),
  /** As known from an earlier file; empty where it was never answered. */
  replacement: z.string(),
  /** Up to three cells, with 〓 in its place. */
  examples: z.array(z.object({ row: z.int(), column: z.string(), text: z.string() })),
})
export type PrivateCharacter = z.infer<typeof privateCharacter>

/** What is not to be written, though a row says it. `field` is that of `changes` or of `dues`. */
export const refusedChanges = z.object({
  cells: z
    .array(z.object({ row: z.int(), field: z.string().max(300) }))
    .max(50_000)
    .default([]),
  /** Whole fields: people who are there keep what they have. New people still get theirs; of dues nothing is written. */
  fields: z.array(z.string().max(300)).max(600).default([]),
})
export type RefusedChanges = z.infer<typeof refusedChanges>

/** What a human has decided of single rows. */
const byHand = {
  /** Rows left out, as Excel numbers. */
  leaveOut: z.array(z.int()).max(10_000).default([]),
  /** Doubtful rows decided by hand: the person it is, or null for a new one. */
  decided: z
    .array(z.object({ row: z.int(), is: memberId.nullable() }))
    .max(10_000)
    .default([]),
  refused: refusedChanges.default({ cells: [], fields: [] }),
}

export const cellProblem = z.object({ column: z.string(), code: z.string(), raw: z.string() })

/**
 * One row of the file against the roster. `member` holds the fields the file gives (contract names, `memberType` as text;
 * of `groups`, `offices` and `tags` the names).
 */
export const previewRow = z.object({
  row: z.int(),
  state: rowState,
  member: z.record(z.string(), z.json()),
  problems: z.array(cellProblem),
  /** Who it would change, or whom it may be. */
  matches: z.array(
    z.object({
      id: memberId,
      memberNumber: z.string(),
      name: z.string(),
      why: z.string(),
      /** For a doubtful row: what the roster has, with the keys of `member`. */
      member: z.record(z.string(), z.json()).optional(),
    }),
  ),
  /** For a doubt inside the file: the earlier row that may be the same person. */
  twin: z
    .object({
      row: z.int(),
      origin: z.object({ sheet: z.string().nullable(), row: z.int() }).optional(),
      member: z.record(z.string(), z.json()),
    })
    .optional(),
  changes: z.array(z.object({ field: z.string(), before: z.json(), after: z.json(), refused: z.boolean().optional() })),
  dues: z.array(rowDues).optional(),
  /** Struck through in the file. */
  struck: z.boolean().optional(),
  /** Filled with grey or another dark colour. */
  filled: z.boolean().optional(),
  /** The sheet or heading it stands under says that these people are gone. */
  section: z.enum(['left', 'deceased']).optional(),
  /** Where the row stands in the file, if elsewhere than `row` says: tables that were put together have rows of their own. */
  origin: z.object({ sheet: z.string().nullable(), row: z.int() }).optional(),
})
export type PreviewRow = z.infer<typeof previewRow>

export const skippedRow = z.object({
  row: z.int(),
  reason: z.string(),
  origin: z.object({ sheet: z.string().nullable(), row: z.int() }).optional(),
})

export const importCounts = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  doubtful: z.int(),
  skipped: z.int(),
  cellFaults: z.int(),
})

const newName = z.object({ name: z.string(), count: z.int() })

export const imports = {
  /** Reads a spreadsheet or CSV file in a worker; nothing is written. */
  open: procedure.input(z.object({ file })).output(
    eventIterator(
      progress,
      z.object({
        importId,
        fileName: z.string(),
        format: z.string(),
        encoding: z.string().nullable(),
        sheets: z.array(
          z.object({ name: z.string().nullable(), rows: z.int(), columns: z.int(), headerRow: z.int().nullable() }),
        ),
      }),
    ),
  ),
  /** The guess for one sheet: header row and columns, with the top of the sheet to look at. */
  propose: procedure
    .input(z.object({ importId, sheet: z.string().nullable().optional(), headerRow: z.int().min(1).optional() }))
    .output(
      z.object({
        sheet: z.string().nullable(),
        headerRow: z.int(),
        columns: z.array(columnPlan),
        top: z.array(z.array(z.string())),
        /** Rows that the file hides, strikes through or fills with grey, by their number. */
        hiddenRows: z.array(z.int()).optional(),
        struckRows: z.array(z.int()).optional(),
        filledRows: z.array(z.int()).optional(),
        /** Sheets and headings such as 退会者, with how many rows stand under each. */
        sections: z
          .array(z.object({ name: z.string(), status: z.enum(['left', 'deceased']), rows: z.int() }))
          .optional(),
        /** Characters that need an answer, or have had one, over all sheets; asked once. */
        privateCharacters: z.array(privateCharacter).optional(),
        /** An earlier file had these headers, and its choices are in `columns`. */
        remembered: z.object({ fileName: z.string() }).optional(),
      }),
    ),
  /** What the plan would write, row by row, against the roster of this moment. */
  preview: procedure
    .input(
      z.object({
        importId,
        plan: importPlan,
        show: z.enum(['all', 'problems', ...rowState.options]).default('all'),
        ...byHand,
        ...page,
      }),
    )
    .output(
      z.object({
        counts: importCounts,
        total: z.int(),
        rows: z.array(previewRow),
        skipped: z.array(skippedRow),
        newMemberTypes: z.array(z.string()),
        newCustomFields: z.array(z.string()),
        newFees: z.array(z.string()),
        /** With how many people would be in each; `kind` as the target says it. */
        newGroups: z.array(newName.extend({ kind: z.string() })),
        newOffices: z.array(newName),
        newTags: z.array(newName),
        /** How many people each field would change, for refusing a column; refused ones are counted too. */
        changedFields: z.array(z.object({ field: z.string(), count: z.int(), refused: z.int() })),
        dues: z.array(duesTotal),
      }),
    ),
  /** Writes new and changed rows in one transaction, with their dues and what was chosen for the columns; doubtful ones only where decided, `strict` refuses any cell fault. */
  commit: procedure
    .input(
      z.object({
        importId,
        plan: importPlan,
        strict: z.boolean().default(false),
        /** Where the file came from, in a person's words: kept with the original. */
        source: line.default(''),
        ...byHand,
      }),
    )
    .output(
      eventIterator(
        progress,
        z.object({ operationId: operationId.nullable(), counts: importCounts, dues: z.array(duesTotal) }),
      ),
    ),
  close: procedure.input(z.object({ importId })).output(z.object({})),
}
