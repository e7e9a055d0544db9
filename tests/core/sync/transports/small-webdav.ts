import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf, say, serveHttp } from './serve-http.ts'

/** What a small server keeps: files, and the folders that were made, as paths below `/dav/`. */
export interface SmallWebdav {
  readonly url: string
  readonly files: Map<string, Buffer>
  readonly folders: Set<string>
  /** Every request's method, path and password, in the order they came. */
  readonly asked: { method: string; path: string; authorization: string | undefined }[]
}

type Prank = (request: IncomingMessage, response: ServerResponse, good: () => Promise<void>) => unknown

export const key = { user: '会計 anna', password: 'pass:wörd' }

/** A WebDAV server as the standard has it; a prank answers in its place where it likes. */
export async function serveSmallWebdav(prank: Prank = (_, __, good) => good()): Promise<SmallWebdav> {
  const files = new Map<string, Buffer>()
  const folders = new Set(['club'])
  const asked: SmallWebdav['asked'] = []
  const url = await serveHttp(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    asked.push({ method: request.method ?? '', path, authorization: request.headers.authorization })
    await prank(request, response, () => answerWell(request, response, { files, folders }))
  })
  return { url: `${url}/dav/club`, files, folders, asked }
}

interface Kept {
  readonly files: Map<string, Buffer>
  readonly folders: Set<string>
}

async function answerWell(request: IncomingMessage, response: ServerResponse, kept: Kept): Promise<void> {
  const name = decodeURIComponent(request.url ?? '')
    .replace(/^\/dav\//, '')
    .replace(/\/$/, '')
  const body = await bodyOf(request)
  const expected = `Basic ${Buffer.from(`${key.user}:${key.password}`).toString('base64')}`
  if (request.headers.authorization !== expected) return say(response, 401)
  const acts: Record<string, () => void> = {
    GET: () => say(response, kept.files.has(name) ? 200 : 404, {}, kept.files.get(name)),
    PUT: () => {
      if (!kept.folders.has(above(name))) return say(response, 409)
      const known = kept.files.has(name)
      kept.files.set(name, body)
      say(response, known ? 204 : 201)
    },
    DELETE: () => say(response, kept.files.delete(name) ? 204 : 404),
    MKCOL: () => {
      if (kept.folders.has(name) || kept.files.has(name)) return say(response, 405)
      if (!kept.folders.has(above(name))) return say(response, 409)
      kept.folders.add(name)
      say(response, 201)
    },
    PROPFIND: () => {
      if (!kept.folders.has(name) && !kept.files.has(name)) return say(response, 404)
      const names = [name, ...(request.headers.depth === '1' ? childrenOf(name, kept) : [])]
      say(response, 207, { 'content-type': 'application/xml' }, multistatus(names.map((each) => entryOf(each, kept))))
    },
  }
  return (acts[request.method ?? ''] ?? (() => say(response, 405)))()
}

function above(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

function childrenOf(name: string, { files, folders }: Kept): string[] {
  return [...files.keys(), ...folders].filter((each) => each !== name && above(each) === name)
}

function entryOf(name: string, { files }: Kept): { href: string; bytes: number | null } {
  const href = `/dav/${name.split('/').map(encodeURIComponent).join('/')}`
  const file = files.get(name)
  return file === undefined ? { href: `${href}/`, bytes: null } : { href, bytes: file.length }
}

/** `bytes: null` is a folder. */
export function multistatus(entries: readonly { href: string; bytes: number | null }[]): string {
  const responses = entries.map(({ href, bytes }) => {
    const prop =
      bytes === null
        ? '<D:resourcetype><D:collection/></D:resourcetype>'
        : `<D:resourcetype/><D:getcontentlength>${bytes}</D:getcontentlength>`
    const escaped = href.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<D:response><D:href>${escaped}</D:href><D:propstat><D:prop>${prop}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`
  })
  return `<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`
}
