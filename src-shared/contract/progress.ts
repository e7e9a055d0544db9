import { z } from 'zod'

/** Work that takes a while reports like this until it is done; `total` 0 while unknown. */
export const progress = z.object({ stage: z.string(), done: z.int(), total: z.int() })
export type Progress = z.infer<typeof progress>
