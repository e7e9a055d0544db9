import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { cell, columnKey } from './columns.ts'
import { procedure } from './errors.ts'
import { people } from './members.ts'
import { progress } from './progress.ts'
import { groupId, memberId, operationId, page, tagId, text } from './values.ts'

/** Cells as typed or pasted: text by column, read by the same rules as a file that is brought in. */
const cells = z.record(columnKey, text)

/** Changes to many people at once: cell by cell (typed into the grid, pasted from a spreadsheet), or the same for all. */
export const edit = z.union([
  z.object({
    rows: z
      .array(z.object({ id: memberId, cells }))
      .min(1)
      .max(1000),
  }),
  z.object({
    who: people,
    set: cells.default({}),
    addTags: z.array(tagId).max(50).default([]),
    removeTags: z.array(tagId).max(50).default([]),
    addToGroups: z.array(groupId).max(50).default([]),
    removeFromGroups: z.array(groupId).max(50).default([]),
  }),
])
export type Edit = z.infer<typeof edit>

export const edits = {
  /** What an edit would change, and which cells cannot be read; nothing is written. */
  preview: procedure.input(z.object({ edit, ...page })).output(
    z.object({
      /** People it would change. */
      members: z.int(),
      /** People named who would stay as they are. */
      same: z.int(),
      /** Cells it would change, beside those named also what follows from them. */
      total: z.int(),
      /** Cells that cannot be read, all told. */
      faulty: z.int(),
      /** Of those who leave by it: how many still have unpaid dues, an office, a group, a household they head. */
      open: z.object({
        dues: z.int(),
        offices: z.int(),
        groups: z.int(),
        headships: z.int(),
      }),
      changes: z.array(
        z.object({
          id: memberId,
          name: z.string(),
          column: z.string(),
          before: cell,
          after: cell,
        }),
      ),
      /** At most 1,000. */
      problems: z.array(
        z.object({ id: memberId, name: z.string(), column: z.string(), raw: z.string(), code: z.string() }),
      ),
    }),
  ),
  /** Writes it as one operation; cells that cannot be read are refused with CELL_FAULTS unless `skipProblems`. */
  apply: procedure
    .input(z.object({ edit, skipProblems: z.boolean().default(false) }))
    .output(eventIterator(progress, z.object({ operationId: operationId.nullable(), members: z.int() }))),
}
