import { z } from 'zod'
import { statementRoles } from '../../../../src-shared/contract/bank.ts'

const field = z.tuple([z.int().min(0), z.int().min(1)])
/** Where in a record a value stands: its first byte from 0, and how many. */
export type Field = z.infer<typeof field>

const common = {
  id: z.string().min(1),
  name: z.string().min(1),
  /** When the layout was last looked at. */
  date: z.iso.date(),
  encoding: z.enum(['cp932', 'utf-8']),
}

/** A file of columns. It is known by its heading: every column that is not optional has to be there, in any order. */
const tableProfile = z.object({
  ...common,
  form: z.literal('table'),
  /** Lines that usually stand above the heading. */
  preLines: z.int().min(0).max(60),
  columns: z.array(
    z.object({
      /** What the column may be called. */
      header: z.array(z.string()).min(1),
      role: z.enum(statementRoles),
      optional: z.boolean().default(false),
    }),
  ),
  /** Words for the kind of movement that stand before the payer in one cell. */
  kinds: z.array(z.string()).default([]),
  /** What stands in a cell that holds nothing. */
  empty: z.array(z.string()).default([]),
  /** The line above the heading that names the account. */
  accountLabel: z.string().optional(),
  /** The bank numbers its movements, and a number stays with one for good. */
  ownReference: z.boolean().default(false),
})
export type TableProfile = z.infer<typeof tableProfile>

/** Records of so many bytes: 1 a header, 2 a movement, 8 the totals, 9 the end. */
const fixedProfile = z.object({
  ...common,
  form: z.literal('fixed'),
  recordBytes: z.int().min(50).max(1000),
  /** What stands in the header's second and third byte. */
  kind: z.string().length(2),
  header: z.object({ bankCode: field, branchCode: field, accountNumber: field, balance: field.optional() }),
  data: z.object({
    day: field,
    amount: field,
    payer: field,
    direction: field.optional(),
    kind: field.optional(),
    bank: field.optional(),
    branch: field.optional(),
    text: field.optional(),
    further: field.optional(),
    cancel: field.optional(),
  }),
  trailer: z.object({ inCount: field, inSum: field, outCount: field, outSum: field }).optional(),
  directions: z.object({ in: z.array(z.string()), out: z.array(z.string()) }).optional(),
  /** What a cancelled movement has in `cancel`. */
  cancelled: z.array(z.string()).default([]),
  kinds: z.record(z.string(), z.string()),
})
export type FixedProfile = z.infer<typeof fixedProfile>

export const bankProfile = z.discriminatedUnion('form', [tableProfile, fixedProfile])
export type BankProfile = z.infer<typeof bankProfile>
