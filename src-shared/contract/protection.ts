import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { knownClub } from './clubs.ts'
import { procedure } from './errors.ts'
import { progress } from './progress.ts'
import { file } from './values.ts'
import { newPassphrase, secret, wayIn } from './ways-in.ts'

const done = z.object({})

/** How the key of the open club's data is kept. Secrets only ever go in. */
export const protection = {
  state: procedure.output(
    z.object({
      /** False as long as the key itself lies in a file beside the data. */
      protected: z.boolean(),
      ways: z.array(wayIn),
      /** This host has a keychain that really keeps a secret. */
      keychainPossible: z.boolean(),
      /** It was opened with a recovery sheet, so that somebody needs a new passphrase. */
      recovered: z.boolean(),
      /** Backups, here and in the second place, that open without any secret. */
      openBackups: z.int(),
    }),
  ),
  /** What the core thinks of a passphrase, while it is being typed. */
  judge: procedure
    .input(z.object({ passphrase: z.string().max(1000) }))
    .output(z.object({ fit: z.boolean(), why: z.enum(['short', 'common', 'repeated']).nullable() })),
  setPassphrase: procedure.input(newPassphrase).output(z.object({ id: z.string() })),
  changePassphrase: procedure.input(newPassphrase.extend({ id: z.string() })).output(done),
  /** Refused for the last one: `off` is how protection ends. */
  removePassphrase: procedure.input(z.object({ id: z.string() })).output(done),
  /** A new sheet with a new code. The ones before stay good until its code has been typed in by `checkRecovery`. */
  makeRecoverySheet: procedure.input(z.object({ locale: z.enum(['ja', 'en']) })).output(z.object({ file })),
  /** Proves that the newest sheet can be read, and ends all earlier ones. */
  checkRecovery: procedure.input(z.object({ code: z.string().max(200) })).output(done),
  /** Takes the key itself out of the file, once there is a passphrase and a recovery sheet. */
  seal: procedure.output(done),
  /** Gives earlier backups today's key file in place of the bare key they hold. */
  sealBackups: procedure.output(eventIterator(progress, z.object({ sealed: z.int(), left: z.int() }))),
  useKeychain: procedure.input(z.object({ on: z.boolean() })).output(done),
  /** Puts the key itself back into the file; every passphrase and sheet of the club ends. */
  off: procedure.output(done),
  /** Opens a club that was refused with CLUB_LOCKED. */
  unlock: procedure.input(z.object({ path: z.string(), secret })).output(knownClub),
  /** Closes the open club until somebody unlocks it. */
  lock: procedure.output(done),
}
