import { z } from 'zod'

/** A column of a list: a key of `memberColumns`, `custom:<field id>`, or `groups:<kind>` for the groups of one kind. */
export const columnKey = z.string().min(1).max(200)

/** What a column holds of a person. Dates are `YYYY-MM-DD`, money is yen, null is "not known". */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
export type Cell = z.infer<typeof cell>
