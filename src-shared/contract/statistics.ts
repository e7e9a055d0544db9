import { z } from 'zod'
import { procedure } from './errors.ts'
import { filter } from './filters.ts'
import { rosterFilter } from './members.ts'
import { plainDate } from './values.ts'

/** A figure and the roster behind it. */
const figure = z.object({
  /** A code or a name: `under20`, a type's name, a year. */
  key: z.string(),
  count: z.int(),
  list: z.object({ show: rosterFilter.shape.show.unwrap(), where: filter }).optional(),
})
export type Figure = z.infer<typeof figure>

export const statistics = {
  /** The club in figures on a day: by `joinedOn ≤ day < leftOn`, as known now. */
  overview: procedure.input(z.object({ on: plainDate.optional(), years: z.int().min(2).max(50).default(10) })).output(
    z.object({
      on: plainDate,
      members: z.int(),
      membersList: filter,
      averageAge: z.number().nullable(),
      /** Of those whose birth date is known. */
      withBirthDate: z.int(),
      /** A fiscal year each, oldest first: members at its end, joined and left within it. */
      years: z.array(
        z.object({
          year: z.int(),
          members: z.int(),
          joined: z.int(),
          left: z.int(),
          joinedList: filter,
          leftList: filter,
        }),
      ),
      /** Ages in tens: key `0`, `10`, … `90`, and `unknown`. */
      ages: z.array(figure),
      genders: z.array(figure),
      types: z.array(figure),
      statuses: z.array(figure),
      /** Key `kind/name`. */
      groups: z.array(figure),
      /** Years of membership: key `0`, `1`, `3`, `5`, `10`, `20`, `30` (from that many years on), `unknown`. */
      lengths: z.array(figure),
      prefectures: z.array(figure),
    }),
  ),
}
