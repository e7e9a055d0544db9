import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './errors.ts'
import { progress } from './progress.ts'
import { updateSources } from './update-faults.ts'
import { instant, line, text } from './values.ts'

/** What a signed release says of itself to people. */
export const offeredRelease = z.object({
  version: line,
  releasedAt: instant,
  notes: z.object({ ja: text, en: text }),
  /** Of the file for this system. */
  bytes: z.int(),
})
export type OfferedRelease = z.infer<typeof offeredRelease>

/**
 * How this program becomes newer. `here`: by itself, after a click. `byHand`: by putting a new one in its place, since
 * nobody installed it. `unsigned`: built without a key to check releases by. `browser`: served by `npm start`.
 */
export const updateWays = ['here', 'byHand', 'unsigned', 'browser'] as const

export const updates = {
  /** `host`: who is asked, and only on a click; null where no address was built in. */
  status: procedure.output(
    z.object({
      version: line,
      way: z.enum(updateWays),
      host: line.nullable(),
      /** The version that was handed to the system's installer last and does not run; null where none was, or it does. */
      failed: line.nullable(),
    }),
  ),
  /** Looks for a newer version and checks who made it. Nothing is fetched but what says what there is. */
  look: procedure
    .input(z.object({ from: z.enum(updateSources) }))
    .output(z.object({ picked: z.boolean(), release: offeredRelease.nullable() })),
  /** What `look` found: fetches and checks it, makes a verified backup, closes the club, and starts the new version. */
  install: procedure.output(eventIterator(progress, z.object({}))),
  /** The version that ran here before this one, and one that an installer did not put in its place: each told once, else null. */
  arrived: procedure.output(z.object({ version: line, before: line.nullable(), failed: line.nullable() })),
}
