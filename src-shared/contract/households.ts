import { z } from 'zod'
import { procedure } from './errors.ts'
import { memberRow } from './members.ts'
import { householdId, label, memberId, operationId, page } from './values.ts'

const done = z.object({ operationId })

const letters = z.enum(['one', 'each'])
const household = {
  id: householdId,
  name: z.string(),
  /** The head of the household, whose name stands on its envelope. */
  headId: memberId.nullable(),
  /** One envelope for all, or one a person. */
  letters,
}

export const households = {
  /** By the kana of their people, as the roster; `names` are those people. */
  list: procedure.input(z.object({ search: z.string().max(200).default(''), ...page })).output(
    z.object({
      total: z.int(),
      households: z.array(
        z.object({
          ...household,
          memberCount: z.int(),
          names: z.array(z.string()),
        }),
      ),
    }),
  ),
  get: procedure.input(z.object({ id: householdId })).output(z.object({ ...household, members: z.array(memberRow) })),
  /** Makes or renames a household; with `memberIds` these people move into it. */
  save: procedure
    .input(
      z.object({
        id: householdId.optional(),
        name: label,
        memberIds: z.array(memberId).max(100).optional(),
        headId: memberId.nullable().optional(),
        letters: letters.optional(),
      }),
    )
    .output(z.object({ id: householdId, operationId })),
  remove: procedure.input(z.object({ id: householdId })).output(done),
}
