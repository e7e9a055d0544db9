import { z } from 'zod'

const id = z.int()
const base64 = z.base64()

/**
 * What main tells the core's process. `connect` brings one end of a window's channel along; `keychain` answers what the
 * core asked under that number, null where the system's keychain would not; `folder` which folder somebody picked, null
 * where none.
 */
export const toCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('connect') }),
  z.object({ type: z.literal('close') }),
  z.object({ type: z.literal('keychain'), id, bytes: base64.nullable() }),
  z.object({ type: z.literal('folder'), id, path: z.string().nullable() }),
])
export type ToCore = z.infer<typeof toCore>
export type KeychainAnswer = Extract<ToCore, { type: 'keychain' }>
export type FolderAnswer = Extract<ToCore, { type: 'folder' }>

const keychainRequest = z.object({
  type: z.literal('keychain'),
  id,
  task: z.enum(['seal', 'open']),
  bytes: base64,
})
export type KeychainRequest = z.infer<typeof keychainRequest>

const folderRequest = z.object({ type: z.literal('folder'), id })
export type FolderRequest = z.infer<typeof folderRequest>

/**
 * What the core's process tells main: once, that it answers and which language was chosen; and what it asks of the
 * keychain, or of whoever sits there: to pick a folder.
 */
export const fromCore = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), locale: z.enum(['ja', 'en']).nullable() }),
  keychainRequest,
  folderRequest,
])
export type FromCore = z.infer<typeof fromCore>
