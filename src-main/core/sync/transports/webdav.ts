import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, ask, type Patience, usualPatience } from './ask.ts'
import { faultOfStatus } from './http-faults.ts'
import { isPrivateUrl } from './is-private-url.ts'
import { readMultistatus } from './multistatus.ts'
import { checkFolder, checkName, comesAfter, folderOf, foldersDownTo, isSafePart, within } from './safe-names.ts'
import { stopIf } from './stopped.ts'
import { type Listing, StoreFault, type Transport } from './transport.ts'

export interface WebdavPlace {
  /** Of the folder that is the store's root. */
  readonly url: string
  readonly user: string
  readonly password: string
}

/** A folder of a WebDAV server: Nextcloud, a NAS, any web server that has been told to. */
export function openWebdav(place: WebdavPlace, { patience = usualPatience } = {}): Transport {
  const server = connect(place, patience)
  return {
    caps: { remove: true },
    list: (folder, { after, signal } = {}) => listFolder(server, folder, after, signal),
    get: (name, mostBytes, signal) => getFile(server, name, mostBytes, signal),
    put: (name, bytes, signal) => putFile(server, name, bytes, signal),
    remove: (name, signal) => removeFile(server, name, signal),
    close: async () => {},
  }
}

interface Server {
  readonly base: URL
  /** Folders that are there for all that is known, or are being made; `''` is the root. */
  readonly folders: Map<string, Promise<void>>
  send(method: string, path: string, more?: Request): Promise<Answer>
}

interface Request {
  readonly body?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

/** @throws StoreFault `unfit` for an address over which a password could be read on the way. */
function connect({ url, user, password }: WebdavPlace, patience: Patience): Server {
  const base = new URL(url)
  if (!isPrivateUrl(base)) throw new StoreFault('unfit', 'a password goes by https only')
  base.username = ''
  base.password = ''
  base.search = ''
  base.hash = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  return {
    base,
    folders: new Map(),
    send: (method, path, { body, headers, signal } = {}) => {
      const question = {
        method,
        url: new URL(path.split('/').map(encodeURIComponent).join('/'), base),
        headers: { ...(user === '' ? {} : { authorization }), ...headers },
        body,
      }
      const mayFollow = (to: URL) => to.pathname.startsWith(base.pathname)
      return whileLocked(() => ask(question, { signal, patience, mayFollow }), signal)
    },
  }
}

const restsMs = [50, 200, 500, 1000]

/** Some servers lock what another laptop is at for a moment; only what lasts longer is worth telling. */
async function whileLocked(send: () => Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  for (const rest of restsMs) {
    const answer = await send()
    if (answer.status !== 423 || answer.headers.has('retry-after')) return answer
    await answer.drop()
    await wait(rest)
    stopIf(signal)
  }
  return send()
}

async function listFolder(server: Server, folder: string, after?: string, signal?: AbortSignal): Promise<Listing> {
  checkFolder(folder)
  const resources = await propfind(server, folder === '' ? '' : `${folder}/`, '1', signal)
  if (resources === null) {
    await checkRoot(server, signal)
    return { files: [], folders: [] }
  }
  const wanted = comesAfter(after)
  const files = new Map<string, number>()
  const folders = new Set<string>()
  for (const { href, isFolder, bytes } of resources) {
    const name = childOf(server.base, folder, href)
    if (name === null) continue
    if (isFolder && wanted.folder(name)) folders.add(name)
    // Of a file whose length the server keeps to itself, only reading tells.
    if (!isFolder && wanted.file(name)) files.set(name, bytes ?? 0)
  }
  return { files: [...files].map(([name, bytes]) => ({ name, bytes })), folders: [...folders] }
}

const body = Buffer.from(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>',
)

/** `null` where there is nothing of that name. */
async function propfind(server: Server, path: string, depth: '0' | '1', signal?: AbortSignal) {
  const headers = { depth, 'content-type': 'application/xml; charset=utf-8' }
  const answer = await server.send('PROPFIND', path, { body, headers, signal })
  if (answer.status === 207) return readMultistatus(answer.pieces)
  await answer.drop()
  if (answer.status === 404 || answer.status === 410) return null
  // Sign-in pages of hotels and web servers without WebDAV answer in all ways but this.
  if (answer.status < 300) throw new StoreFault('unfit', `PROPFIND: ${answer.status}`)
  throw faultOfStatus(answer.status, answer.headers, 'PROPFIND')
}

/** @throws StoreFault `missing` */
async function checkRoot(server: Server, signal?: AbortSignal): Promise<void> {
  const found = await propfind(server, '', '0', signal)
  if (found === null) throw new StoreFault('missing', 'the folder is not on the server')
  if (!found.some(({ isFolder }) => isFolder)) throw new StoreFault('unfit', 'the address is no folder')
}

/**
 * The name of what lies directly in a folder, by the path of its address; a server behind another one gives addresses with
 * a host of its own. `null` for the folder itself and for whatever lies elsewhere.
 */
function childOf(base: URL, folder: string, href: string): string | null {
  if (!URL.canParse(href, base.href)) return null
  const path = partsOf(new URL(href, base).pathname)
  const above = [...(partsOf(base.pathname) ?? []), ...(folder === '' ? [] : folder.split('/'))]
  const last = path?.at(-1)
  if (path === null || last === undefined || path.length !== above.length + 1) return null
  return above.every((part, index) => part === path[index]) && isSafePart(last) ? within(folder, last) : null
}

function partsOf(pathname: string): string[] | null {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent)
  } catch {
    return null
  }
}

async function getFile(server: Server, name: string, mostBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  checkName(name)
  const answer = await server.send('GET', name, { signal })
  if (answer.status === 200) return answer.read(mostBytes)
  await answer.drop()
  const fault = faultOfStatus(answer.status, answer.headers, 'GET')
  if (fault.code === 'gone') await checkRoot(server, signal)
  throw fault
}

const mostTries = 3

/** Again where the server kept a part and called it done, or somebody took the folders away since. */
async function putFile(server: Server, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  checkName(name)
  for (let count = 0; count < mostTries; count += 1) {
    try {
      await putOnce(server, name, bytes, signal)
      if (await isThere(server, name, bytes, signal)) return
    } catch (error) {
      if (!(error instanceof StoreFault) || error.code !== 'gone') throw error
      server.folders.clear()
    }
  }
  throw new StoreFault('unfit', 'the server does not keep what is put there')
}

/** @throws StoreFault `gone` where a folder above is not there. */
async function putOnce(server: Server, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  await makeFolders(server, folderOf(name), signal)
  const headers = { 'content-type': 'application/octet-stream' }
  const answer = await server.send('PUT', name, { body: bytes, headers, signal })
  await answer.drop()
  if (answer.status >= 300) throw faultOfMaking(answer, 'PUT')
}

/** Where a folder above is lacking servers say that there is a conflict, or that there is nothing. */
function faultOfMaking({ status, headers }: Answer, what: string): StoreFault {
  return faultOfStatus(status === 409 ? 404 : status, headers, what)
}

async function isThere(server: Server, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<boolean> {
  const [found] = (await propfind(server, name, '0', signal)) ?? []
  if (found === undefined || found.isFolder) return false
  if (found.bytes !== null) return found.bytes === bytes.length
  const kept = await getFile(server, name, bytes.length, signal)
  return Buffer.compare(kept, bytes) === 0
}

/** Each folder is made once, however many files are put at the same time; so nobody's signal stops that. */
async function makeFolders(server: Server, folder: string, signal?: AbortSignal): Promise<void> {
  for (const step of ['', ...foldersDownTo(folder)]) {
    stopIf(signal)
    const making = server.folders.get(step) ?? (step === '' ? checkRoot(server) : makeFolder(server, step))
    server.folders.set(step, making)
    try {
      await making
    } catch (error) {
      server.folders.delete(step)
      throw error
    }
  }
}

async function makeFolder(server: Server, folder: string): Promise<void> {
  const answer = await server.send('MKCOL', `${folder}/`)
  await answer.drop()
  // 405: it is there already.
  if (answer.status < 300 || answer.status === 405) return
  const fault = faultOfMaking(answer, 'MKCOL')
  if (fault.code === 'gone') throw fault
  // Where two laptops make it at once, the second is told all kinds of things: Apache says that it is forbidden.
  const found = await propfind(server, `${folder}/`, '0')
  if (found?.some(({ isFolder }) => isFolder) !== true) throw fault
}

async function removeFile(server: Server, name: string, signal?: AbortSignal): Promise<void> {
  checkName(name)
  const answer = await server.send('DELETE', name, { signal })
  await answer.drop()
  if (answer.status < 300) return
  const fault = faultOfStatus(answer.status, answer.headers, 'DELETE')
  if (fault.code !== 'gone') throw fault
  await checkRoot(server, signal)
}
