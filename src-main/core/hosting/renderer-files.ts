import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A built file of the renderer, as a host sends it. */
export interface RendererFile {
  readonly path: string
  readonly type: string
  /** Its name holds a hash of its content, so that it may be kept for ever. */
  readonly lasting: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
}

/**
 * Every file a window may ask for, by its exact URL path. A request is looked up here and never becomes a path of the
 * disk, so there is nothing to traverse; links, source maps and unknown kinds are not in it.
 */
export function listRendererFiles(folder: string): ReadonlyMap<string, RendererFile> {
  const files = new Map<string, RendererFile>()
  for (const path of filesBelow(folder)) {
    const type = types[extname(path).toLowerCase()]
    if (type === undefined) continue
    const url = path.slice(folder.length).replaceAll('\\', '/')
    files.set(url, { path, type, lasting: url.startsWith('/assets/') })
  }
  const index = files.get('/index.html')
  if (index !== undefined) files.set('/', index)
  return files
}

/** Links are neither files nor folders here, so none is followed. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}

/** The files of a build that may be made again while it is served: listed anew when the index page has changed. */
export function openRendererFiles(folder: string): (url: string) => RendererFile | undefined {
  let listed = {
    at: -1,
    files: new Map() as ReadonlyMap<string, RendererFile>,
  }
  return (url) => {
    const at = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
    if (at !== undefined && at !== listed.at) listed = { at, files: listRendererFiles(folder) }
    return listed.files.get(url)
  }
}

export function readRendererFile(file: RendererFile): Buffer<ArrayBuffer> {
  return readFileSync(file.path)
}
