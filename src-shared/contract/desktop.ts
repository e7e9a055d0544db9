import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { file, line } from './values.ts'

/**
 * What somebody asks for outside the screens: in the window's menu, or by opening a file with the program. `import` and
 * `restore` bring a file along, the others name a place among the screens.
 */
export const wishKinds = ['import', 'restore', 'updates', 'report'] as const
export type WishKind = (typeof wishKinds)[number]

export const wish = z.object({
  kind: z.enum(wishKinds),
  /** What `takeFile` hands over, once. */
  file: z.object({ id: z.uuid(), name: line }).nullable(),
})
export type Wish = z.infer<typeof wish>

/** `data`: the open club's own folder. `logs`: what went wrong on this laptop. */
export const shownFolders = ['data', 'backups', 'logs'] as const

/** Names of people, places and passphrases are never in it. */
export const problemReport = z.object({ fileName: line, text: z.string() })

export const desktop = {
  /** Each is told once, to one window; what was asked for before one listened is told first. */
  wishes: procedure.output(eventIterator(wish)),
  takeFile: procedure.input(z.object({ id: z.uuid() })).output(z.object({ file })),
  /** Kept open by a page for as long as it holds work that is not saved; says once that it was heard. */
  unsaved: procedure.output(eventIterator(z.object({}))),
  /** In the system's file manager, where the app has a window of its own (`host` is `electron`). */
  showFolder: procedure.input(z.object({ folder: z.enum(shownFolders) })).output(z.object({ shown: z.boolean() })),
  /** What helps whoever looks for a fault, as text to be read before it is saved; sent nowhere. */
  report: procedure.output(problemReport),
}
