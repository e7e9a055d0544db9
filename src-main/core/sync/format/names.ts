/** Segments and snapshots are numbered up to this: six hex digits, four of them the block. */
export const MOST_ORD = 0xffffff
export const MOST_EPOCH = 0xfff

/**
 * What the name of a file in the store says about it. A hint and no more: only what the file holds is believed.
 * `exact` is whether the file has the very name that this program would give it; a copy that a cloud service made and
 * decorated has not.
 */
export type NameHint = { readonly org: string; readonly exact: boolean } & (
  | { readonly kind: 'store'; readonly store: string }
  | { readonly kind: 'key'; readonly epoch: number; readonly hash12: string }
  | { readonly kind: 'segment'; readonly dev: string; readonly ord: number; readonly hash12: string }
  | { readonly kind: 'snapshot'; readonly dev: string; readonly ord: number; readonly hash12: string }
  | { readonly kind: 'relay'; readonly by: string; readonly dev: string; readonly ord: number; readonly hash12: string }
  | { readonly kind: 'blob'; readonly name: string }
)

/** `<org>/o/<store>.id`: which place this is. */
export function storeIdName(org: string, store: string): string {
  return `${org}/o/${store}.id`
}

/** @param hash hex SHA-256 of the file, as everywhere below. */
export function keyName(org: string, epoch: number, hash: string): string {
  return `${org}/k/${hex(epoch, 3)}-${hash.slice(0, 12)}.key`
}

export function segmentName(org: string, dev: string, ord: number, hash: string): string {
  return `${segmentFolder(org, dev, ord)}/${hex(ord, 8)}-${hash.slice(0, 12)}.seg`
}

/** The folder of the 256 segments of a device among which this one is; named by hex digits, so they sort by age. */
export function segmentFolder(org: string, dev: string, ord: number): string {
  return `${org}/c/${dev}/${hex(Math.floor(ord / 256), 4)}`
}

export function snapshotName(org: string, dev: string, ord: number, hash: string): string {
  return `${org}/p/${dev}/${hex(ord, 8)}-${hash.slice(0, 12)}.snp`
}

/** A copy that `by` keeps in the store of a segment of `dev`. */
export function relayName(org: string, by: string, dev: string, ord: number, hash: string): string {
  return `${org}/r/${by}/${dev}-${hex(ord, 8)}-${hash.slice(0, 12)}.seg`
}

/** @param name 52 characters of base32, see blob.ts. */
export function blobName(org: string, name: string): string {
  return `${org}/b/${name.slice(0, 2)}/${name}.blob`
}

/**
 * Reads a path below the store's root, also where a cloud service or a person decorated the file's own name
 * ("Copy of …", "… (1)", ".sync-conflict-…", capitals). Null where it says nothing.
 */
export function readName(path: string): NameHint | null {
  const parts = path.toLowerCase().split('/')
  const [org = '', kind = ''] = parts
  const file = parts.at(-1) ?? ''
  const read = readers[kind]
  if (read === undefined || !/^[a-z0-9]{13}$/.test(org)) return null
  const hint = read(org, parts[2] ?? '', file, parts.length)
  if (hint === null) return null
  const { made, ...rest } = hint
  return { ...rest, org, exact: made === path } as NameHint
}

type Read = (org: string, folder: string, file: string, depth: number) => ({ made: string } & object) | null

const readers: Readonly<Record<string, Read | undefined>> = Object.assign(Object.create(null), {
  o: (org, _folder, file, depth) => {
    const store = found(/^([a-z0-9]{8,40})\.id$/, depth === 3, file)?.[1]
    return store === undefined ? null : { kind: 'store', store, made: storeIdName(org, store) }
  },
  k: (org, _folder, file, depth) => {
    const [, epoch, hash12] = found(keyFile, depth === 3, file) ?? []
    if (epoch === undefined || hash12 === undefined) return null
    const n = Number.parseInt(epoch, 16)
    return { kind: 'key', epoch: n, hash12, made: keyName(org, n, hash12) }
  },
  c: (org, dev, file, depth) => {
    const hint = numbered(segmentFile, depth === 5 && isDevice(dev), file)
    return hint && { kind: 'segment', dev, ...hint, made: segmentName(org, dev, hint.ord, hint.hash12) }
  },
  p: (org, dev, file, depth) => {
    const hint = numbered(snapshotFile, depth === 4 && isDevice(dev), file)
    return hint && { kind: 'snapshot', dev, ...hint, made: snapshotName(org, dev, hint.ord, hint.hash12) }
  },
  r: (org, by, file, depth) => {
    const dev = found(relayFile, depth === 4 && isDevice(by), file)?.[1]
    const hint = numbered(segmentFile, dev !== undefined, file)
    if (dev === undefined || hint === null) return null
    return { kind: 'relay', by, dev, ...hint, made: relayName(org, by, dev, hint.ord, hint.hash12) }
  },
  b: (org, _folder, file, depth) => {
    const name = found(/(?<![a-z0-9])([a-z2-7]{52})(?![a-z0-9]).*\.blob$/, depth === 4, file)?.[1]
    return name === undefined ? null : { kind: 'blob', name, made: blobName(org, name) }
  },
} satisfies Record<string, Read>)

const keyFile = /(?<![a-z0-9])([0-9a-f]{3})-([0-9a-f]{12})(?![a-z0-9]).*\.key$/
const segmentFile = /(?<![a-z0-9])([0-9a-f]{8})-([0-9a-f]{12})(?![a-z0-9]).*\.seg$/
const snapshotFile = /(?<![a-z0-9])([0-9a-f]{8})-([0-9a-f]{12})(?![a-z0-9]).*\.snp$/
const relayFile = /(?<![a-z0-9])([a-z0-9]{13})-[0-9a-f]{8}-[0-9a-f]{12}(?![a-z0-9])/

function numbered(pattern: RegExp, fits: boolean, file: string): { ord: number; hash12: string } | null {
  const [, ord, hash12] = found(pattern, fits, file) ?? []
  if (ord === undefined || hash12 === undefined) return null
  const n = Number.parseInt(ord, 16)
  return n >= 1 && n <= MOST_ORD ? { ord: n, hash12 } : null
}

function found(pattern: RegExp, fits: boolean, file: string): RegExpExecArray | null {
  return fits && file.length <= 255 ? pattern.exec(file) : null
}

function isDevice(text: string): boolean {
  return /^[a-z0-9]{13}$/.test(text)
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
