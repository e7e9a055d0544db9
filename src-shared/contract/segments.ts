import { z } from 'zod'
import { procedure } from './errors.ts'
import { filter } from './filters.ts'
import { label, operationId, segmentId } from './values.ts'

export const segment = z.object({ id: segmentId, name: label, filter, position: z.int() })
export type Segment = z.infer<typeof segment>

/** Saved filters: always the people whom they find at that moment. */
export const segments = {
  list: procedure.output(z.array(segment.extend({ memberCount: z.int() }))),
  save: procedure.input(segment.partial({ id: true, position: true })).output(z.object({ id: segmentId, operationId })),
  remove: procedure.input(z.object({ id: segmentId })).output(z.object({ operationId })),
  /** How many present members a filter finds, while it is built. */
  count: procedure.input(z.object({ filter })).output(z.object({ count: z.int() })),
}
