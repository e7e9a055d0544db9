import { readXml } from './read-xml.ts'

/** What a WebDAV server says of one thing. */
export interface Resource {
  readonly href: string
  readonly isFolder: boolean
  /** `null` where the server does not say. */
  readonly bytes: number | null
}

const mostBytes = 20 << 20

/** The answer to a PROPFIND. @throws StoreFault `unfit`, `tooLarge` */
export async function readMultistatus(pieces: AsyncIterable<Uint8Array>): Promise<Resource[]> {
  const found: Resource[] = []
  let response = noResponse()
  let props = noProps()
  await readXml(pieces, mostBytes, {
    open(path) {
      if (is(path, response$)) response = noResponse()
      if (is(path, propstat$)) props = noProps()
      if (is(path, collection$)) props.isFolder = true
    },
    close(path, text) {
      if (is(path, href$)) response.href ??= text
      else if (is(path, status$)) response.ok = isGood(text)
      else if (is(path, length$)) props.bytes = lengthOf(text)
      else if (is(path, propStatus$)) props.ok = isGood(text)
      else if (is(path, propstat$) && props.ok) response = { ...response, ...known(props) }
      else if (is(path, response$) && response.ok && response.href !== undefined) {
        const { href, isFolder, bytes } = response
        found.push({ href, isFolder, bytes: isFolder ? 0 : bytes })
      }
    },
  })
  return found
}

// By local names: servers choose their prefixes.
const response$ = ['multistatus', 'response']
const href$ = [...response$, 'href']
const status$ = [...response$, 'status']
const propstat$ = [...response$, 'propstat']
const propStatus$ = [...propstat$, 'status']
const length$ = [...propstat$, 'prop', 'getcontentlength']
const collection$ = [...propstat$, 'prop', 'resourcetype', 'collection']

function is(path: readonly string[], wanted: readonly string[]): boolean {
  return path.length === wanted.length && wanted.every((part, index) => path[index] === part)
}

function noResponse(): { href: string | undefined; ok: boolean; isFolder: boolean; bytes: number | null } {
  return { href: undefined, ok: true, isFolder: false, bytes: null }
}

function noProps(): { ok: boolean; isFolder: boolean; bytes: number | null } {
  return { ok: true, isFolder: false, bytes: null }
}

/** What one set of properties adds to what is known already. */
function known({ isFolder, bytes }: { isFolder: boolean; bytes: number | null }): object {
  return { ...(isFolder ? { isFolder } : {}), ...(bytes === null ? {} : { bytes }) }
}

/** `HTTP/1.1 200 OK`. */
function isGood(status: string): boolean {
  return /^HTTP\/[\d.]+ 2\d\d\b/.test(status)
}

function lengthOf(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
