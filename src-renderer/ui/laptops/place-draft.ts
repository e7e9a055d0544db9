import type { Place } from '../../../src-shared/contract/sync.ts'

/** What was typed of a shared place; each kind keeps its own while another is looked at. */
export interface PlaceDraft {
  readonly kind: Place['kind']
  readonly path: string
  readonly url: string
  readonly user: string
  readonly password: string
  readonly server: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
  readonly database: string
}

export type PlaceField = Exclude<keyof PlaceDraft, 'kind'>
export type PlaceFault = 'missing' | 'addressWrong' | 'databaseWrong'

export const emptyPlace: PlaceDraft = {
  kind: 'folder',
  path: '',
  url: '',
  user: '',
  password: '',
  server: '',
  bucket: '',
  region: '',
  accessKey: '',
  secretKey: '',
  database: '',
}

const needed: Readonly<Record<Place['kind'], readonly PlaceField[]>> = {
  folder: ['path'],
  webdav: ['url'],
  s3: ['server', 'bucket', 'accessKey', 'secretKey'],
  postgres: ['database'],
}

/** What is missing or cannot be an address, field by field. */
export function faultsOf(draft: PlaceDraft): Readonly<Partial<Record<PlaceField, PlaceFault>>> {
  const faults = needed[draft.kind].flatMap((field): [PlaceField, PlaceFault][] => {
    const value = draft[field].trim()
    if (value === '') return [[field, 'missing']]
    if ((field === 'url' || field === 'server') && !isAddress(value, /^https:$/) && !isHere(value))
      return [[field, 'addressWrong']]
    if (field === 'database' && !isAddress(value, /^postgres(ql)?:$/)) return [[field, 'databaseWrong']]
    return []
  })
  return Object.fromEntries(faults)
}

export function isFaulty(draft: PlaceDraft): boolean {
  return Object.keys(faultsOf(draft)).length > 0
}

/** The place that was meant; only of a draft without faults. */
export function placeOf(draft: PlaceDraft): Place {
  const { kind, user, password, accessKey, secretKey } = draft
  const [path, url, server, bucket, region, database] = [
    ...[draft.path, draft.url, draft.server, draft.bucket, draft.region, draft.database].map((typed) => typed.trim()),
  ] as [string, string, string, string, string, string]
  if (kind === 'folder') return { kind, path }
  if (kind === 'webdav') return { kind, url, user, password }
  if (kind === 's3') return { kind, url: server, bucket, region, accessKey, secretKey }
  return { kind, url: database }
}

/** Without encryption only where nothing leaves this computer. */
function isHere(value: string): boolean {
  return isAddress(value, /^http:$/) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(value).hostname)
}

function isAddress(value: string, protocol: RegExp): boolean {
  return URL.canParse(value) && protocol.test(new URL(value).protocol)
}
