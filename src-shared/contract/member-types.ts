import { z } from 'zod'
import { procedure } from './errors.ts'
import { label, line, memberTypeId, operationId } from './values.ts'

const done = z.object({ operationId })

const age = z.int().min(0).max(150)
export const memberType = z.object({
  id: memberTypeId,
  name: label,
  /** What a member number of this type begins with. */
  numberPrefix: line.max(20),
  /** The ages, both inclusive, the type is meant for: whoever is outside of them is proposed another. */
  fromAge: age.nullable(),
  toAge: age.nullable(),
  /** Has a vote at the general meeting. */
  votes: z.boolean(),
  position: z.int(),
})
export type MemberType = z.infer<typeof memberType>

export const memberTypes = {
  list: procedure.output(z.array(memberType.extend({ memberCount: z.int() }))),
  save: procedure
    .input(
      memberType.partial({
        ...{ id: true, position: true, votes: true },
        ...{ numberPrefix: true, fromAge: true, toAge: true },
      }),
    )
    .output(z.object({ id: memberTypeId, operationId })),
  remove: procedure.input(z.object({ id: memberTypeId })).output(done),
}
