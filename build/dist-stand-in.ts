import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FuseState } from '@electron/fuses'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { fuses } from './dist-fuses.ts'

/**
 * A folder that the builder takes for an unpacked Electron: every file that it renames, edits or reads is there, none of
 * them runs. The program holds a fuse wire as the real one does, with each fuse the other way round than we want it.
 */
export function writeStandIn(folder: string, platform: string): void {
  if (platform === 'darwin') writeMac(folder)
  else if (platform === 'win32') writeWindows(folder)
  else writeLinux(folder)
}

/** What stands before the fuses in Electron's program, then the version of the wire, its length, and a letter a fuse. */
export function fuseWire(states: readonly number[]): Buffer {
  const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  return Buffer.concat([sentinel, Buffer.from([1, states.length, ...states])])
}

function unflipped(): Buffer {
  return fuseWire(Object.values(fuses).map((wanted) => (wanted ? FuseState.DISABLE : FuseState.ENABLE)))
}

function writeLinux(folder: string): void {
  writeShared(folder)
  write(join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), unflipped()]), 0o755)
  write(join(folder, 'chrome-sandbox'), 'stand-in', 0o755)
}

function writeWindows(folder: string): void {
  writeShared(folder)
  const program = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  const { buffer, byteOffset, byteLength } = unflipped()
  program.setExtraData(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer)
  write(join(folder, 'electron.exe'), Buffer.from(program.generate()))
}

function writeShared(folder: string): void {
  write(join(folder, 'LICENSE'), 'the licence of Electron')
  write(join(folder, 'LICENSES.chromium.html'), 'the licences of Chromium')
  for (const language of ['de', 'en-US', 'ja']) write(join(folder, 'locales', `${language}.pak`), 'stand-in')
  mkdirSync(join(folder, 'resources'), { recursive: true })
}

function writeMac(folder: string): void {
  const contents = join(folder, 'Electron.app/Contents')
  const frameworks = join(contents, 'Frameworks')
  write(join(contents, 'Info.plist'), manifest('Electron'))
  write(join(contents, 'MacOS/Electron'), 'stand-in', 0o755)
  const framework = join(frameworks, 'Electron Framework.framework')
  write(join(framework, 'Versions/A/Electron Framework'), unflipped())
  symlinkSync('A', join(framework, 'Versions/Current'))
  symlinkSync('Versions/Current/Electron Framework', join(framework, 'Electron Framework'))
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${kind}`
    write(join(frameworks, `${name}.app/Contents/Info.plist`), manifest(name))
    write(join(frameworks, `${name}.app/Contents/MacOS/${name}`), 'stand-in', 0o755)
  }
  for (const language of ['de', 'en', 'ja']) {
    write(join(contents, `Resources/${language}.lproj/locale.pak`), 'stand-in')
    write(join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`), 'stand-in')
  }
}

function manifest(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>CFBundleExecutable</key><string>${name}</string>
  <key>CFBundleIconFile</key><string>electron.icns</string>
  <key>CFBundleName</key><string>${name}</string>
</dict></plist>
`
}

function write(path: string, content: string | Buffer, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  chmodSync(path, mode)
}
