import { createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import type { UpdateFault } from '../../../../src-shared/contract/update-faults.ts'
import { compareVersions, isPrerelease, isVersion } from '../../../../src-shared/domain/version-order.ts'

export const RELEASE_FILE = 'meibo-release.json'
export const SIGNATURE_FILE = `${RELEASE_FILE}.sig`
export const LARGEST_RELEASE_FILE = 1_000_000

/** So that nothing else that the key may ever sign can be taken for a release. */
const DOMAIN = 'meibo-release-1\n'

/** A plain name and nothing else: no folder, no address, no quote, no blank. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/)
  .refine((name) => !name.includes('..'))

export const releaseFile = z.strictObject({
  name: fileName,
  size: z.int().positive(),
  sha512: z.base64().length(88),
  platform: z.enum(['win32', 'darwin', 'linux']),
  arch: z.enum(['x64', 'arm64', 'universal', 'any']),
})
export type ReleaseFile = z.infer<typeof releaseFile>

const release = z.strictObject({
  version: z.string().max(60).refine(isVersion),
  releasedAt: z.iso.datetime(),
  notes: z.strictObject({ ja: z.string().max(20_000), en: z.string().max(20_000) }),
  files: z.array(releaseFile).min(1).max(50),
})
export type Release = z.infer<typeof release>

/** A release that is not taken, and why. */
export class ReleaseFault extends Error {
  readonly why: UpdateFault

  constructor(why: UpdateFault, cause?: unknown) {
    super(`release refused: ${why}`, { cause })
    this.why = why
  }
}

/** What a signature is made over. */
export function signedBytes(content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(DOMAIN), content])
}

/** Reads what describes a release. Nothing of it is looked at before one of the keys (base64, SPKI) is seen to have signed it. */
export function readRelease(
  content: Uint8Array,
  signature: Uint8Array | null,
  { keys }: { keys: readonly string[] },
): Release {
  if (content.length > LARGEST_RELEASE_FILE) throw new ReleaseFault('malformed')
  if (signature === null) throw new ReleaseFault('unsigned')
  if (!keys.some((key) => isSignedBy(key, content, signature))) throw new ReleaseFault('signature')
  try {
    const read = release.parse(JSON.parse(Buffer.from(content).toString('utf8')))
    const names = new Set(read.files.map(({ name }) => name.toLowerCase()))
    if (names.size === read.files.length) return read
  } catch (fault) {
    throw new ReleaseFault('malformed', fault)
  }
  throw new ReleaseFault('malformed')
}

function isSignedBy(key: string, content: Uint8Array, signature: Uint8Array): boolean {
  const bytes = Buffer.from(Buffer.from(signature).toString('latin1').trim(), 'base64')
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })
  return bytes.length === 64 && verify(null, signedBytes(content), publicKey, bytes)
}

interface Here {
  readonly version: string
  readonly platform: string
  readonly arch: string
}

/** The file of a newer release for this system; null where this very version runs already. */
export function fileForUpdate(
  { version, files }: Release,
  here: Here,
  isInstaller: (name: string) => boolean,
): ReleaseFile | null {
  const order = compareVersions(version, here.version)
  if (order === 0) return null
  if (order < 0) throw new ReleaseFault('older')
  if (isPrerelease(version) && !isPrerelease(here.version)) throw new ReleaseFault('prerelease')
  const fits = (arch: string) => arch === here.arch || arch === 'universal'
  const file = files.find(({ name, platform, arch }) => platform === here.platform && fits(arch) && isInstaller(name))
  if (file === undefined) throw new ReleaseFault('otherSystem')
  return file
}

/** What the installer goes by must name what was signed, and nothing else. */
export function checkChannel(channel: unknown, { version, files }: Release): void {
  const said = channelInfo.safeParse(channel)
  const agrees =
    said.success &&
    said.data.version === version &&
    said.data.packages === undefined &&
    said.data.files.every((file) =>
      files.some(({ name, size, sha512 }) => name === file.url && size === file.size && sha512 === file.sha512),
    )
  if (!agrees) throw new ReleaseFault('disagrees')
}

const channelInfo = z.object({
  version: z.string(),
  files: z.array(z.object({ url: z.string(), size: z.int(), sha512: z.string() })).min(1),
  packages: z.undefined().optional(),
})
