import { z } from 'zod'
import { procedure } from './errors.ts'
import { booksEncoding, booksFormat } from './ledger-accounts.ts'
import { amount, booksExportId, file, instant, operationId, plainDate } from './values.ts'

const period = { from: plainDate, to: plainDate }

/** What an export cannot name: an account without a mapping goes out by its own name. */
const unmappedAccount = z.object({
  kind: z.enum(['account', 'fund', 'none']),
  id: z.string().nullable(),
  name: z.string(),
})

/** The books for the programs of accountants. */
export const booksExports = {
  /** What an export would hold: entries not yet taken, and reversals of those that were voided since. */
  previewExport: procedure
    .input(z.object({ format: booksFormat, ...period, encoding: booksEncoding.optional() }))
    .output(
      z.object({
        entries: z.int(),
        reversals: z.int(),
        amount,
        unmapped: z.array(unmappedAccount),
        /** The first entries as they will go out. */
        sample: z.array(
          z.object({
            day: plainDate,
            debit: z.string(),
            credit: z.string(),
            amount,
            description: z.string(),
            reversal: z.boolean(),
          }),
        ),
        /** What the code page of Windows cannot write, with what stands for it. */
        lost: z.array(z.object({ character: z.string(), substitute: z.string(), count: z.int() })),
      }),
    ),
  export: procedure
    .input(z.object({ format: booksFormat, ...period, encoding: booksEncoding.optional() }))
    .output(z.object({ file, entries: z.int(), operationId: operationId.nullable() })),
  /** The same file once more, for whoever has lost it. */
  exportAgain: procedure
    .input(z.object({ id: booksExportId, encoding: booksEncoding.optional() }))
    .output(z.object({ file })),
  exports: procedure.output(
    z.array(
      z.object({
        id: booksExportId,
        format: booksFormat,
        exportedAt: instant,
        first: plainDate,
        last: plainDate,
        entries: z.int(),
        fileName: z.string(),
      }),
    ),
  ),
}
