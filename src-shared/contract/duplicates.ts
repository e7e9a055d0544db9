import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { member, memberRow } from './members.ts'
import { progress } from './progress.ts'
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
  'kanaAndPhone',
  'kanaAndEmail',
  'kanaAndAddress',
] as const
export const likeness = z.enum(likenesses)
export type Likeness = z.infer<typeof likeness>

/** What hangs on a person: what a merge brings to the survivor. */
export const hangings = [
  'charges',
  'payments',
  'receipts',
  'tags',
  'groups',
  'offices',
  'guardians',
  'wards',
  'consents',
  'attachments',
  'headships',
  'paysFor',
] as const
export const hanging = z.enum(hangings)
export type Hanging = z.infer<typeof hanging>

export const duplicatePair = z.object({
  a: memberRow,
  b: memberRow,
  why: z.array(likeness),
  /** 0–100. */
  score: z.int(),
})
export type DuplicatePair = z.infer<typeof duplicatePair>

/** `total` counts all pairs; at most 1,000 of them are given. */
export const foundDuplicates = z.object({ total: z.int(), pairs: z.array(duplicatePair) })
export type FoundDuplicates = z.infer<typeof foundDuplicates>

export const duplicates = {
  /** Pairs of entries that look like one person, surest first; declined pairs are left out. At most 1,000. */
  find: procedure.output(eventIterator(progress, foundDuplicates)),
  /** Two entries side by side, with what a merge would move to the survivor. */
  compare: procedure.input(z.object({ aId: memberId, bId: memberId })).output(
    z.object({
      a: member,
      b: member,
      hanging: z.array(z.object({ what: hanging, a: z.int(), b: z.int() })),
    }),
  ),
  /** These two are two people: they are not proposed again. */
  dismiss: procedure.input(z.object({ aId: memberId, bId: memberId })).output(z.object({ operationId })),
  /** People who hold two charges of one fee for one period, as a merge may leave them: one of the two is to be waived. */
  doublyCharged: procedure.output(z.array(z.object({ id: memberId, name: z.string() }))),
}
