import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { progress } from './imports.ts'
import { member, memberRow } from './members.ts'
import { memberId, operationId } from './values.ts'

/** Why two entries look like one person. */
export const likenesses = [
  'memberNumber',
  'nameAndBirthDate',
  'kanaAndBirthDate',
  'nameAndPhone',
  'nameAndEmail',
  'nameAndAddress',
  'name',
  'kanaAndAddress',
] as const
export const likeness = z.enum(likenesses)
export type Likeness = z.infer<typeof likeness>

export const duplicates = {
  /** Pairs of entries that look like one person, surest first; declined pairs are left out. At most 1,000. */
  find: procedure.output(
    eventIterator(
      progress,
      z.object({
        total: z.int(),
        pairs: z.array(
          z.object({
            a: memberRow,
            b: memberRow,
            why: z.array(likeness),
            /** 0–100. */
            score: z.int(),
          }),
        ),
      }),
    ),
  ),
  /** Two entries side by side, with what a merge would move to the survivor. */
  compare: procedure.input(z.object({ aId: memberId, bId: memberId })).output(
    z.object({
      a: member,
      b: member,
      /** What hangs on each: charges, payments, receipts and the like, by table. */
      hanging: z.array(z.object({ what: z.string(), a: z.int(), b: z.int() })),
    }),
  ),
  /** These two are two people: they are not proposed again. */
  dismiss: procedure.input(z.object({ aId: memberId, bId: memberId })).output(z.object({ operationId })),
}
