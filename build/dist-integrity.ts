import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { getRawHeader, statFile } from '@electron/asar'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { programOf, resourcesOf } from './dist-layout.ts'
import type { Packed } from './dist-pack.ts'

/** Windows and macOS compare the archive's head with a hash in the program; Linux has no such place. */
export function integrityFaults(folder: string, platform: Packed['platform']): string[] {
  if (platform === 'linux') return []
  const { headerString } = getRawHeader(join(resourcesOf(folder, platform), 'app.asar'))
  const hash = createHash('sha256').update(headerString).digest('hex')
  const written = platform === 'darwin' ? inManifest(folder) : inProgram(programOf(folder, platform))
  return written.includes(hash) ? [] : ['the hash of the archive is not written into the program']
}

/** Changes one byte of a packed file, as damage or a stranger would, and leaves the list of files whole. */
export function flipByteOf(archive: string, path: string): void {
  const file = statFile(archive, path, false)
  if (!('offset' in file)) throw new Error(`${path} does not lie in the archive`)
  // Two lengths of four bytes each stand before the head and are counted with neither.
  const at = 8 + getRawHeader(archive).headerSize + Number(file.offset) + Math.floor(file.size / 2)
  const handle = openSync(archive, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  writeSync(handle, Buffer.from([byte.readUInt8() ^ 1]), 0, 1, at)
  closeSync(handle)
}

function inManifest(folder: string): string {
  const manifest = readFileSync(join(folder, 'Meibo.app/Contents/Info.plist'), 'utf8')
  return /<key>ElectronAsarIntegrity<\/key>.*?<\/dict>\s*<\/dict>/s.exec(manifest)?.[0] ?? ''
}

function inProgram(path: string): string {
  const program = NtExecutable.from(readFileSync(path), { ignoreCert: true })
  const entry = NtExecutableResource.from(program).entries.find(({ type }) => type === 'INTEGRITY')
  return entry === undefined ? '' : Buffer.from(entry.bin).toString('utf8')
}
