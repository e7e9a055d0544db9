import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signRelease } from '../../build/sign-release.ts'
import { fileForUpdate, readRelease } from '../../src-main/core/app/updates/release.ts'
import { updateWay } from '../../src-main/electron/update-way.ts'
import { newReleaseKey } from '../support/signed-release.ts'
import { temporaryFolder } from '../support/start-club.ts'

const { privateKey, publicKey } = newReleaseKey()
const packages = [
  'win-x64-portable.exe',
  'win-x64-setup.exe',
  'mac-universal.zip',
  'mac-universal.dmg',
  'linux-x86_64.AppImage',
  'linux-amd64.deb',
].map((name) => (name.endsWith('.AppImage') ? `Meibo-${name}` : `Meibo-1.2.0-${name}`))
const lists = {
  'latest.yml': /setup/,
  'latest-mac.yml': /mac/,
  'latest-linux.yml': /linux/,
}

function listOf(names: readonly string[], version = '1.2.0'): string {
  return `version: ${version}\nfiles:\n${names.map((name) => `  - url: ${name}\n    sha512: x\n`).join('')}`
}

/** As electron-builder leaves the files; the portable one stands in no list. */
function packedRelease(): string {
  const folder = temporaryFolder()
  for (const name of [...packages, 'Meibo-1.2.0-win-x64-setup.exe.blockmap', 'builder-debug.yml'])
    writeFileSync(join(folder, name), name)
  for (const [list, named] of Object.entries(lists))
    writeFileSync(join(folder, list), listOf(packages.filter((name) => named.test(name))))
  return folder
}

function signed(folder: string, systems?: readonly string[]) {
  const notes = { ja: '一', en: 'one' }
  signRelease({ folder, version: '1.2.0', releasedAt: '2026-12-01T00:00:00Z', notes, key: privateKey, systems })
  const [content, signature] = ['meibo-release.json', 'meibo-release.json.sig'].map((name) =>
    readFileSync(join(folder, name)),
  )
  return readRelease(content ?? Buffer.of(), signature ?? null, { keys: [publicKey] })
}

test('a release is described by every package in its folder, the portable one too, and the program believes it', () => {
  const release = signed(packedRelease())

  expect(release.files.map(({ name, platform, arch }) => `${platform} ${arch} ${name}`).toSorted()).toEqual([
    'darwin any latest-mac.yml',
    'darwin universal Meibo-1.2.0-mac-universal.dmg',
    'darwin universal Meibo-1.2.0-mac-universal.zip',
    'linux any latest-linux.yml',
    'linux x64 Meibo-1.2.0-linux-amd64.deb',
    'linux x64 Meibo-linux-x86_64.AppImage',
    'win32 any latest.yml',
    'win32 x64 Meibo-1.2.0-win-x64-portable.exe',
    'win32 x64 Meibo-1.2.0-win-x64-setup.exe',
  ])
})

test('an installed program on Windows takes the setup, not the portable one that is signed beside it', () => {
  const release = signed(packedRelease())
  const here = { packaged: true, platform: 'win32', env: {}, resources: temporaryFolder(), keys: [publicKey] } as const
  writeFileSync(join(here.resources, 'app-update.yml'), 'url: https://example.org/meibo\n')
  const way = updateWay(here)

  const installed = { version: '1.1.0', platform: 'win32', arch: 'x64' }
  const file = fileForUpdate(release, installed, (name) => way.way === 'here' && name.endsWith(way.ending))
  expect(file?.name).toBe('Meibo-1.2.0-win-x64-setup.exe')
})

test('a list or a package of another version is not signed', () => {
  const listed = packedRelease()
  writeFileSync(join(listed, 'latest-linux.yml'), listOf([], '1.1.0'))
  const left = packedRelease()
  writeFileSync(join(left, 'Meibo-1.1.0-win-x64-portable.exe'), 'x')

  expect(() => signed(listed)).toThrow('latest-linux.yml is not of version 1.2.0')
  expect(() => signed(left)).toThrow('Meibo-1.1.0-win-x64-portable.exe is not of version 1.2.0')
})

test('a system that is not there is missed, unless others alone are asked for', () => {
  const folder = packedRelease()
  for (const name of ['latest-mac.yml', ...packages.filter((each) => /mac/.test(each))]) rmSync(join(folder, name))

  expect(() => signed(folder)).toThrow('latest-mac.yml (darwin) is not in')
  expect(signed(folder, ['win32', 'linux']).files).toHaveLength(6)
  expect(() => signed(folder, ['win32', 'haiku'])).toThrow('haiku')
})

test('a package that a list names and that is not there is missed', () => {
  const folder = packedRelease()
  rmSync(join(folder, 'Meibo-1.2.0-linux-amd64.deb'))

  expect(() => signed(folder)).toThrow('Meibo-1.2.0-linux-amd64.deb is named by a list')
})

test('a file whose name no program would take is not signed', () => {
  const folder = packedRelease()
  writeFileSync(join(folder, 'Meibo-1.2.0-win(1).exe'), 'x')

  expect(() => signed(folder)).toThrow('release refused: malformed')
})
