import { z } from 'zod'
import { instant, line } from './values.ts'

/** What opens a protected club: a passphrase, the code of a recovery sheet, or this computer's own keychain. */
export const wayKinds = ['passphrase', 'recovery', 'keychain'] as const

const passphrase = z.string().min(1).max(1000)
const recoveryCode = z.string().min(1).max(200)

/** What a person types to open a protected club or its backup. */
export const secret = z.union([z.object({ passphrase }), z.object({ recoveryCode })])
export type Secret = z.infer<typeof secret>

export const newPassphrase = z.object({
  /** Whose it is, for a club whose officers have one each. */
  label: line.max(60).default(''),
  passphrase,
})

export const wayIn = z.object({
  id: z.string(),
  kind: z.enum(wayKinds),
  /** Whose passphrase it is; empty for the others. */
  label: z.string(),
  madeAt: instant,
  /** When the code of a sheet was last typed in and found right; null as long as nobody has. */
  provedAt: instant.nullable(),
})
export type WayIn = z.infer<typeof wayIn>

/** A club, or a backup, that waits for a secret, with all that may be told without it. */
export const lockedClub = z.object({
  /** Empty for a backup. */
  path: z.string(),
  name: z.string(),
  ways: z.array(wayIn.pick({ kind: true, label: true })),
})
export type LockedClub = z.infer<typeof lockedClub>
