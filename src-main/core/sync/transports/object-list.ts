import { readXml } from './read-xml.ts'
import { StoreFault } from './transport.ts'

/** One page of what a bucket lists. */
export interface ObjectList {
  readonly objects: readonly { readonly key: string; readonly bytes: number }[]
  readonly prefixes: readonly string[]
  /** What to ask for the next page with; `null` on the last. */
  readonly next: string | null
  /** Of the answer, in bytes. */
  readonly length: number
}

/** The answer to ListObjectsV2. @throws StoreFault `unfit`, `tooLarge` */
export async function readObjectList(pieces: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ObjectList> {
  const keys: { key: string; bytes: number }[] = []
  const prefixes: string[] = []
  const said = new Map<string, string>()
  let object = new Map<string, string>()
  let root = ''
  const length = await readXml(pieces, mostBytes, {
    close(path, text) {
      root = path[0] ?? ''
      const [, first = '', second = ''] = path
      if (path.length === 2 && first === 'Contents') {
        keys.push({ key: object.get('Key') ?? '', bytes: sizeOf(object.get('Size')) })
        object = new Map()
      } else if (path.length === 2) said.set(first, text)
      else if (path.length === 3 && first === 'Contents') object.set(second, text)
      else if (path.length === 3 && first === 'CommonPrefixes' && second === 'Prefix') prefixes.push(text)
    },
  })
  if (root !== 'ListBucketResult') throw new StoreFault('unfit', 'no listing of a bucket')
  // Names are asked for in this spelling, because XML cannot hold all of them; a server may not know of it.
  const plain = said.get('EncodingType') === 'url' ? decode : (name: string) => name
  return {
    objects: keys.map(({ key, bytes }) => ({ key: plain(key), bytes })),
    prefixes: prefixes.map(plain),
    next: said.get('IsTruncated') === 'true' ? (said.get('NextContinuationToken') ?? '') : null,
    length,
  }
}

function sizeOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0
}

/** What cannot be read is no name of ours, and is left out for that. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '))
  } catch {
    return ''
  }
}
