import { z } from 'zod'
import { wishKinds } from '../../src-shared/contract/desktop.ts'

/**
 * What main tells the core's process. `shell` brings a port over which the core asks main for what only main can do,
 * `connect` one end of a window's channel; `wish` says what somebody asked for in the menu, or by opening a file.
 */
export const toCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('shell') }),
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('wish'), kind: z.enum(wishKinds), path: z.string().nullable() }),
  z.object({ type: z.literal('close') }),
])
export type ToCore = z.infer<typeof toCore>
export type Wished = Omit<Extract<ToCore, { type: 'wish' }>, 'type'>
