import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { file, importId, memberId, operationId, page } from './values.ts'

/** Work that takes a while reports like this until it is done; `total` 0 while unknown. */
export const progress = z.object({ stage: z.string(), done: z.int(), total: z.int() })
export type Progress = z.infer<typeof progress>

/** Where a column's cells go: a member field, a joined form (`name`, `nameKana`, `address`, `phoneAny`), `memo`, `custom:<header>`, or `ignore`. */
export const importTarget = z.string().max(200)

export const columnPlan = z.object({
  index: z.int().min(0),
  header: z.string(),
  target: importTarget,
  /** Why the target was guessed: `synonym`, `content`, `counter`, `unknown`, `chosen`. */
  reason: z.string(),
  examples: z.array(z.string()),
  /** How a column of dates such as 3/4/2020 writes them, as far as its cells tell. */
  dateOrder: z.enum(['day-first', 'month-first', 'open']).optional(),
  /** Hidden in the file. */
  hidden: z.boolean().optional(),
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
      }),
    )
    .max(500),
  /** People whose rows are struck through come in as having left. */
  struckAsLeft: z.boolean().optional(),
})
export type ImportPlan = z.infer<typeof importPlan>

export const rowState = z.enum(['new', 'changed', 'same', 'doubtful'])
export type RowState = z.infer<typeof rowState>

export const cellProblem = z.object({ column: z.string(), code: z.string(), raw: z.string() })

/** One row of the file against the roster. `member` holds the fields the file gives (contract names, `memberType` as text). */
export const previewRow = z.object({
  row: z.int(),
  state: rowState,
  member: z.record(z.string(), z.json()),
  problems: z.array(cellProblem),
  /** Who it would change, or whom it may be. */
  matches: z.array(z.object({ id: memberId, memberNumber: z.string(), name: z.string(), why: z.string() })),
  changes: z.array(z.object({ field: z.string(), before: z.json(), after: z.json() })),
  /** Struck through in the file. */
  struck: z.boolean().optional(),
  /** Where the row stands in the file, if elsewhere than `row` says: tables that were put together have rows of their own. */
  origin: z.object({ sheet: z.string().nullable(), row: z.int() }).optional(),
})
export type PreviewRow = z.infer<typeof previewRow>

export const skippedRow = z.object({ row: z.int(), reason: z.string() })

export const importCounts = z.object({
  new: z.int(),
  changed: z.int(),
  same: z.int(),
  doubtful: z.int(),
  skipped: z.int(),
  cellFaults: z.int(),
})

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
        /** Rows that the file hides or strikes through, by their number. */
        hiddenRows: z.array(z.int()).optional(),
        struckRows: z.array(z.int()).optional(),
      }),
    ),
  /** What the plan would write, row by row, against the roster of this moment. */
  preview: procedure
    .input(
      z.object({
        importId,
        plan: importPlan,
        show: z.enum(['all', 'problems', ...rowState.options]).default('all'),
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
      }),
    ),
  /** Writes new and changed rows in one transaction; doubtful ones only where accepted, `strict` refuses any cell fault. */
  commit: procedure
    .input(
      z.object({
        importId,
        plan: importPlan,
        strict: z.boolean().default(false),
        /** Rows left out by hand, as Excel numbers. */
        leaveOut: z.array(z.int()).max(10_000).default([]),
        /** Doubtful rows decided by hand: the person it is, or null for a new one. */
        decided: z
          .array(z.object({ row: z.int(), is: memberId.nullable() }))
          .max(10_000)
          .default([]),
      }),
    )
    .output(eventIterator(progress, z.object({ operationId: operationId.nullable(), counts: importCounts }))),
  close: procedure.input(z.object({ importId })).output(z.object({})),
}
