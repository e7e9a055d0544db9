import { z } from 'zod'
import { procedure } from './errors.ts'
import { line } from './values.ts'

const place = z.object({
  postalCode: z.string(),
  prefecture: z.string(),
  city: z.string(),
  town: z.string(),
})

/** Postal codes of Japan Post, offline. */
export const lookups = {
  /** The places of a code of seven digits; several where one code spans towns. */
  byPostalCode: procedure.input(z.object({ postalCode: line })).output(z.object({ places: z.array(place) })),
  /** The codes of an address as far as it is typed, best first, at most ten. */
  byAddress: procedure
    .input(z.object({ prefecture: line.default(''), city: line.default(''), street: line.default('') }))
    .output(z.object({ places: z.array(place) })),
}
