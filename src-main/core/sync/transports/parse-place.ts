import { resolve } from 'node:path'
import { z } from 'zod'
import { type Place, place as placeSchema } from '../../../../src-shared/contract/sync.ts'
import { isPrivateUrl } from './is-private-url.ts'
import { readPostgresAddress } from './postgres-address.ts'
import { StoreFault } from './transport.ts'

/** What somebody typed on the command line: one of the four, and what shall not stand in an address. */
const typedPlace = z.strictObject({
  folder: z.string().optional(),
  webdav: z.string().optional(),
  s3: z.string().optional(),
  postgres: z.string().optional(),
  /** Of a WebDAV server or a database; for a bucket the access key. */
  user: z.string().optional(),
  /** Of a WebDAV server or a database; for a bucket the secret key. */
  password: z.string().optional(),
})
export type TypedPlace = z.infer<typeof typedPlace>

/**
 * `none` no place · `several` more than one · `address` cannot be read · `open` neither https (TLS) nor this machine ·
 * `bucket` no bucket in it · `keys` no access key or secret · `database` no database or user in it.
 */
export type PlaceProblem = 'none' | 'several' | 'address' | 'open' | 'bucket' | 'keys' | 'database'

export type ParsedPlace =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly problem: PlaceProblem }

/** The place that was meant. Passwords may stand in the address, as in `https://anna:secret@cloud.example/club`. */
export function parsePlace(typed: TypedPlace): ParsedPlace {
  const { folder, webdav, s3, postgres, user, password } = typedPlace.parse(typed)
  const [one, ...more] = [folder, webdav, s3, postgres].filter((each) => each !== undefined)
  if (one === undefined) return wrong('none')
  if (more.length > 0) return wrong('several')
  if (folder !== undefined)
    return folder.trim() === '' ? wrong('none') : checked({ kind: 'folder', path: resolve(folder) })
  if (postgres !== undefined) return parsePostgres(postgres, { user, password })
  return webdav !== undefined ? parseWebdav(webdav, { user, password }) : parseBucket(s3 ?? '', { user, password })
}

interface Secrets {
  readonly user: string | undefined
  readonly password: string | undefined
}

function wrong(problem: PlaceProblem): ParsedPlace {
  return { ok: false, problem }
}

function checked(place: Place): ParsedPlace {
  const parsed = placeSchema.safeParse(place)
  return parsed.success ? { ok: true, place: parsed.data } : wrong('address')
}

function parseWebdav(text: string, secrets: Secrets): ParsedPlace {
  const url = webAddress(text)
  if (url === null) return wrong('address')
  if (!isPrivateUrl(url)) return wrong('open')
  const { user, password } = secretsOf(url, secrets)
  return checked({ kind: 'webdav', url: url.origin + url.pathname, user, password })
}

/** `https://host/bucket?region=…`, or `https://bucket.host/?region=…`. */
function parseBucket(text: string, secrets: Secrets): ParsedPlace {
  const url = webAddress(text)
  if (url === null) return wrong('address')
  if (!isPrivateUrl(url)) return wrong('open')
  const { user: accessKey, password: secretKey } = secretsOf(url, secrets)
  const [bucket = bucketOfHost(url.hostname), ...deeper] = url.pathname.split('/').filter((part) => part !== '')
  if (bucket === undefined || deeper.length > 0) return wrong('bucket')
  if (accessKey === '' || secretKey === '') return wrong('keys')
  const region = url.searchParams.get('region') ?? 'us-east-1'
  return checked({ kind: 's3', url: url.origin, bucket: decodeURIComponent(bucket), region, accessKey, secretKey })
}

function bucketOfHost(hostname: string): string | undefined {
  const [first = '', second] = hostname.split('.')
  return second === undefined || /^(s3([.-]|$)|\d+$|\[)/.test(first) ? undefined : first
}

function parsePostgres(text: string, { user, password }: Secrets): ParsedPlace {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) return wrong('address')
  if (user !== undefined) url.username = encodeURIComponent(user)
  if (password !== undefined) url.password = encodeURIComponent(password)
  if (url.username === '' || url.pathname.length < 2) return wrong('database')
  try {
    readPostgresAddress(url.href)
  } catch (error) {
    if (error instanceof StoreFault) return wrong(url.searchParams.get('sslmode') === 'disable' ? 'open' : 'address')
    throw error
  }
  return checked({ kind: 'postgres', url: url.href })
}

function webAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && ['https:', 'http:'].includes(url.protocol) ? url : null
}

function secretsOf(url: URL, { user, password }: Secrets): { user: string; password: string } {
  return {
    user: user ?? decodeURIComponent(url.username),
    password: password ?? decodeURIComponent(url.password),
  }
}
