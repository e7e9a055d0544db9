import { z } from 'zod'
import { procedure } from './errors.ts'
import { people } from './members.ts'
import { amount, file, plainDate } from './values.ts'

/** How far this printer prints off, in tenths of a millimetre: to the right and down. */
export const slipOffset = z.object({ x: z.int().min(-100).max(100), y: z.int().min(-100).max(100) })
export type SlipOffset = z.infer<typeof slipOffset>

/** 払込取扱票: overprinting on the slips that the post office hands out. */
export const slips = {
  /** Who would get one: payers with something open of periods that have begun by that day. */
  preview: procedure
    .input(z.object({ who: people.optional(), through: plainDate.optional() }))
    .output(z.object({ count: z.int(), total: amount, first: z.string() })),
  /** One slip a page; `sample` prints one with the outlines of every field, to lay over a real slip. */
  pdf: procedure
    .input(
      z.object({
        who: people.optional(),
        through: plainDate.optional(),
        offset: slipOffset.default({ x: 0, y: 0 }),
        sample: z.boolean().default(false),
      }),
    )
    .output(z.object({ pdf: file, count: z.int() })),
}
