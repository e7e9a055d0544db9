import { z } from 'zod'
import { procedure } from './errors.ts'
import { instant, operationId, page } from './values.ts'

/** What an operation was, as a code with figures; the sentence is made where it is read. */
export const operationLabel = z.object({
  kind: z.enum([
    'club.create',
    'club.settings',
    'member.add',
    'member.update',
    'member.approve',
    'member.admit',
    'member.pause',
    'member.resume',
    'member.losePlace',
    'member.findPlace',
    'member.leave',
    'member.planLeave',
    'member.callOffLeave',
    'member.rejoin',
    'member.trash',
    'member.restore',
    'member.merge',
    'member.unmerge',
    'household.save',
    'household.remove',
    'memberType.save',
    'memberType.remove',
    'memberStatus.save',
    'memberStatus.remove',
    'member.edit',
    'member.photo',
    'member.consent',
    'member.guardian',
    'group.save',
    'group.remove',
    'group.assign',
    'tag.save',
    'tag.remove',
    'tag.assign',
    'office.save',
    'office.remove',
    'office.assign',
    'segment.save',
    'segment.remove',
    'layout.save',
    'layout.remove',
    'attachment.add',
    'attachment.rename',
    'attachment.remove',
    'proposal.accept',
    'dismissal',
    'export',
    'customField.save',
    'customField.remove',
    'import',
    'fee.save',
    'fee.remove',
    'fee.agreement',
    'fee.endAgreement',
    'billing.run',
    'billing.takeBack',
    'billing.lock',
    'billing.unlock',
    'charge.waive',
    'payment.record',
    'payment.revise',
    'payment.void',
    'payment.refund',
    'payment.voidRefund',
    'fund.save',
    'fund.remove',
    'paymentMethod.save',
    'paymentMethod.remove',
    'contact.save',
    'contact.remove',
    'batch.save',
    'batch.close',
    'batch.reopen',
    'credit.use',
    'bank.keep',
    'bank.post',
    'bank.link',
    'bank.ignore',
    'bank.reopen',
    'bank.forgetAlias',
    'notice.send',
    'mandate.save',
    'mandate.remove',
    'debit.request',
    'debit.answer',
    'ledgerAccount.save',
    'ledgerAccount.remove',
    'books.begin',
    'budget.set',
    'expense.save',
    'expense.void',
    'transfer.save',
    'transfer.void',
    'voucher.add',
    'tin.count',
    'books.close',
    'books.reopen',
    'books.export',
    'receipt.issue',
    'receipt.void',
    'undo',
    'device.enrol',
  ]),
  /** The person, fee or file it was about. */
  name: z.string().default(''),
  count: z.int().default(1),
  /** Of an undo: rows that it left because they were built upon; while there are any, the operation is not undone. */
  left: z.int().default(0),
  /** Of an import: where the file came from, as somebody put it. */
  source: z.string().optional(),
})
export type OperationLabel = z.infer<typeof operationLabel>

/** One field of one row before and after. `field` is the contract's name, for example `phone`. */
export const fieldChange = z.object({
  table: z.string(),
  row: z.string(),
  field: z.string(),
  before: z.json(),
  after: z.json(),
})
export type FieldChange = z.infer<typeof fieldChange>

/** One operation as the history shows it. */
export const entry = z.object({
  operationId,
  label: operationLabel,
  actor: z.string(),
  device: z.string(),
  at: instant,
  changes: z.array(fieldChange),
  undoneBy: operationId.nullable(),
  canUndo: z.boolean(),
})
export type Entry = z.infer<typeof entry>

/** Why undo would leave a row: it was written again, or something that came later stands on it. */
export const laterEditReasons = [
  'edited',
  'receipt',
  'payment',
  'refund',
  'closed',
  /** Of a charge: its billing run is locked. */
  'locked',
  'charge',
  'books',
  'member',
] as const
const laterEditReason = z.enum(laterEditReasons)

export const history = {
  /** All operations of the club, newest first; `changes` stay empty here. */
  list: procedure.input(z.object({ ...page })).output(z.object({ total: z.int(), entries: z.array(entry) })),
  get: procedure.input(z.object({ operationId, limit: z.int().min(1).max(1000).default(200) })).output(entry),
  /** What undoing would touch, before it is done. */
  previewUndo: procedure.input(z.object({ operationId })).output(
    z.object({
      rows: z.int(),
      blocked: z.enum(['receipt', 'void', 'incomplete', 'administration', 'closed', 'undone']).nullable(),
      laterEdits: z.array(
        z.object({ table: z.string(), row: z.string(), name: z.string(), at: instant, why: laterEditReason }),
      ),
    }),
  ),
  /** Undoes an operation, or without an id this laptop's last one. Rows with later edits are left as they are, or all is cancelled. */
  undo: procedure
    .input(z.object({ operationId: operationId.optional(), laterEdits: z.enum(['leave', 'cancel']).default('cancel') }))
    .output(z.object({ operationId, undone: operationId, rows: z.int(), left: z.int() })),
}
