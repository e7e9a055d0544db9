import { z } from 'zod'

const id = z.int()
const base64 = z.base64()

/**
 * What main tells the core's process. `connect` brings one end of a window's channel along; `keychain` answers what the
 * core asked under that number, null where the system's keychain would not.
 */
export const toCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('keychain'), id, bytes: base64.nullable() }),
])
export type ToCore = z.infer<typeof toCore>
export type KeychainAnswer = Extract<ToCore, { type: 'keychain' }>

const keychainRequest = z.object({
  type: z.literal('keychain'),
  id,
  task: z.enum(['seal', 'open']),
  bytes: base64,
})
export type KeychainRequest = z.infer<typeof keychainRequest>

/** What the core's process tells main: once, that it answers and which language was chosen; and what it asks of the keychain. */
export const fromCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), locale: z.enum(['ja', 'en']).nullable() }),
  keychainRequest,
])
export type FromCore = z.infer<typeof fromCore>
