import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listPackage, statFile } from '@electron/asar'

const golden = fileURLToPath(new URL('./dist-golden.txt', import.meta.url))

export interface Entry {
  /** Within the archive, with `/`. */
  readonly path: string
  readonly size: number
  /** It lies beside the archive, where the system can load it. */
  readonly unpacked: boolean
}

export function entriesOf(archive: string): Entry[] {
  return listPackage(archive, { isPack: false }).flatMap((listed) => {
    const path = listed.replaceAll('\\', '/').slice(1)
    const stat = statFile(archive, listed.slice(1), false)
    return 'size' in stat ? [{ path, size: stat.size, unpacked: stat.unpacked === true }] : []
  })
}

/** The golden list, by names that stay when the code changes: a chunk is one of its kind, a driver one of its platform. */
export function lasting(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map(({ path }) => lastingName(path)))].toSorted()
}

function lastingName(path: string): string {
  return path
    .replace(/^(out\/electron\/).*-[\w-]{8}(\.js)$/, '$1<chunk>$2')
    .replace(/^(out\/renderer\/assets\/).*-[\w-]{8}(\.\w+)$/, '$1<chunk>$2')
    .replace(/prebuilds\/\w+-\w+\.node$/, 'prebuilds/<platform>.node')
}

export function readGolden(): string[] {
  return existsSync(golden) ? readFileSync(golden, 'utf8').trimEnd().split('\n') : []
}

export function keepGolden(entries: readonly Entry[]): void {
  writeFileSync(golden, `${lasting(entries).join('\n')}\n`)
}

export function bytesOf(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sizes = names.map((name) => statSync(join(folder, name))).map((stat) => (stat.isFile() ? stat.size : 0))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** What lies in a package's resources beside the archive and what it unpacks, relative and with `/`. */
export function besideArchive(resources: string): string[] {
  const names = readdirSync(resources, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => relative(resources, join(entry.parentPath, entry.name)))
  return files.map((name) => name.replaceAll('\\', '/')).filter((name) => !name.startsWith('app.asar'))
}
