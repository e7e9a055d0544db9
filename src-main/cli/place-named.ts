import type { Place } from '../../src-shared/contract/sync.ts'
import { parsePlace, type TypedPlace } from '../core/sync/transports/parse-place.ts'
import { Fault, MissingWord, UsageError } from './command.ts'
import { readSecret } from './read-secret.ts'
import type { Terminal } from './terminal.ts'

/** The options that name a shared place. */
export const placeOptions = {
  folder: { type: 'string' },
  webdav: { type: 'string' },
  s3: { type: 'string' },
  postgres: { type: 'string' },
  user: { type: 'string' },
  'password-file': { type: 'string' },
} as const

/** The place that was meant; a password comes from a file, so that nobody reads it off the line. */
export async function placeNamed(
  values: Partial<Record<keyof typeof placeOptions, string | undefined>>,
  terminal: Terminal,
): Promise<Place> {
  const { 'password-file': passwordFile, ...named } = values
  const typed = Object.fromEntries(
    Object.entries(named).filter(([key, value]) => key in placeOptions && value),
  ) as TypedPlace
  const password = passwordFile === undefined ? undefined : await readSecret(passwordFile, terminal)
  const parsed = parsePlace({ ...typed, ...(password !== undefined && { password }) })
  if (parsed.ok) return parsed.place
  if (parsed.problem === 'none') throw new MissingWord('--folder')
  if (parsed.problem === 'several') throw new UsageError('--folder --webdav --s3 --postgres')
  throw new Fault(terminal.t.sync.placeProblems[parsed.problem])
}
