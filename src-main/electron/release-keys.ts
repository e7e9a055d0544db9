import { readFileSync } from 'node:fs'
import { z } from 'zod'

const file = z.object({ keys: z.array(z.base64()).max(2) })

const own = new URL('../../resources/release-keys.json', import.meta.url)

/**
 * The public keys by which releases are known, this one's and the next one's, as base64 of their SPKI. They lie inside
 * the program's own archive; build/sign-release.ts makes them.
 */
export function releaseKeys(from: URL = own): readonly string[] {
  return file.parse(JSON.parse(readFileSync(from, 'utf8'))).keys
}
