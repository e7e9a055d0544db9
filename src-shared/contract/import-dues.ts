import { z } from 'zod'
import { amount, feeId, label, positiveAmount } from './values.ts'

/**
 * Where a column's cells go: a member field, a joined form (`name`, `nameKana`, `address`, `phoneAny`), `memo`, `household`,
 * `memberId` (the hidden id of our own export), `custom:<header>`, `groups:<kind>` (names of groups of one kind), `office`,
 * `tags`, `dues:2024` (a fiscal year), `dues:2024-04` (a month),
 * `dues:once` (owed once for ever), or `ignore`.
 */
export const importTarget = z.string().max(200)

/**
 * What a column of dues is for. The fee of each person's type, an existing fee, or the name of one to be made; `amount`
 * is what ○ and × stand for, without it the fee's own.
 */
export const duesPlan = z.object({
  /** For a year: the yearly fee that the club has for each person's type; nothing else is asked. */
  byType: z.boolean().optional(),
  feeId: feeId.optional(),
  feeName: label.optional(),
  amount: positiveAmount.optional(),
})
export type DuesPlan = z.infer<typeof duesPlan>

/** What the cells of a dues column hold, counted, and what it may be for: to be agreed to by a human before any money is written. */
export const duesGuess = z.object({
  /** `dues:2024` as the header says; null where it names no period. */
  target: importTarget.nullable(),
  /** The existing fee it seems to be. */
  feeId: feeId.nullable(),
  /** The club has yearly fees, and the header names none of them: each person's type says which it is. */
  byType: z.boolean().optional(),
  /** A name for a fee that would be made. */
  feeName: z.string(),
  /** The amount that most cells hold, or the fee's. */
  amount: amount.nullable(),
  cells: z.object({
    paid: z.int(),
    amounts: z.int(),
    dates: z.int(),
    open: z.int(),
    exempt: z.int(),
    blank: z.int(),
    unclear: z.int(),
  }),
})
export type DuesGuess = z.infer<typeof duesGuess>
