import { z } from 'zod'

/** What main tells the core's process. `connect` brings one end of a window's channel along. */
export const toCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('close') }),
])
export type ToCore = z.infer<typeof toCore>

/** What the core's process tells main, once: it answers, and this is the language chosen on the screens. */
export const fromCore = z.object({ type: z.literal('ready'), locale: z.enum(['ja', 'en']).nullable() })
export type FromCore = z.infer<typeof fromCore>
