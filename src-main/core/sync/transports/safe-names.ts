import { StoreFault } from './transport.ts'

/**
 * Whether a path may be read or written below a store's root. What cloud clients make of a name (`… (1).seg`, a copy in
 * conflict) is safe too and is handed over as it is: readers go by what a file says of itself, never by its name.
 */
export function isSafeName(name: string): boolean {
  return name.length > 0 && name.length <= longest && name.split('/').every(isSafePart)
}

const longest = 900

/** One step of a path. Parts that begin with a dot belong to the machine and to cloud clients, never to the store. */
export function isSafePart(part: string): boolean {
  return part !== '' && part.length <= 250 && !part.startsWith('.') && !/[/\\:]/.test(part) && !hasControls(part)
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x20 || code === 0x7f) return true
  }
  return !text.isWellFormed()
}

/** @throws StoreFault `gone`: no store can hold a file of such a name. */
export function checkName(name: string): void {
  if (!isSafeName(name)) throw new StoreFault('gone', `no store has a file named ${JSON.stringify(name.slice(0, 80))}`)
}

/** As `checkName`; the root is `''`. */
export function checkFolder(folder: string): void {
  if (folder !== '') checkName(folder)
}

/** `''` for what lies in the root. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')))
}

export function within(folder: string, part: string): string {
  return folder === '' ? part : `${folder}/${part}`
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
export function foldersDownTo(folder: string): string[] {
  if (folder === '') return []
  const parts = folder.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Whether something in a folder is to be given where only what comes after a name is asked for. */
export function comesAfter(after: string | undefined): { file(name: string): boolean; folder(name: string): boolean } {
  if (after === undefined) return { file: () => true, folder: () => true }
  // A folder counts as its name with a last `/`, as in a bucket: the one that was asked from is given again.
  return { file: (name) => name > after, folder: (name) => `${name}/` > after }
}
