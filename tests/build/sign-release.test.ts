import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signRelease } from '../../build/sign-release.ts'
import { readRelease } from '../../src-main/core/app/updates/release.ts'
import { newReleaseKey } from '../support/signed-release.ts'
import { temporaryFolder } from '../support/start-club.ts'

test('a release is described by what its lists name, and the program believes it', () => {
  const folder = temporaryFolder()
  const { privateKey, publicKey } = newReleaseKey()
  const list = (...names: string[]) =>
    `version: 1.2.0\nfiles:\n${names.map((name) => `  - url: ${name}\n    sha512: x\n`).join('')}`
  writeFileSync(join(folder, 'latest.yml'), list('Meibo-1.2.0-win-x64-setup.exe'))
  writeFileSync(join(folder, 'latest-mac.yml'), list('Meibo-1.2.0-mac-universal.zip', 'Meibo-1.2.0-mac-universal.dmg'))
  writeFileSync(
    join(folder, 'latest-linux.yml'),
    list('Meibo-1.2.0-linux-x86_64.AppImage', 'Meibo-1.2.0-linux-amd64.deb'),
  )
  for (const name of [
    'win-x64-setup.exe',
    'mac-universal.zip',
    'mac-universal.dmg',
    'linux-x86_64.AppImage',
    'linux-amd64.deb',
    'win-x64-portable.exe',
  ])
    writeFileSync(join(folder, `Meibo-1.2.0-${name}`), name)

  signRelease({
    folder,
    version: '1.2.0',
    releasedAt: '2026-12-01T00:00:00Z',
    notes: { ja: '一', en: 'one' },
    key: privateKey,
  })

  const content = readFileSync(join(folder, 'meibo-release.json'))
  const signature = readFileSync(join(folder, 'meibo-release.json.sig'))
  const { files } = readRelease(content, signature, { keys: [publicKey] })
  expect(files.map(({ name, platform, arch }) => `${platform} ${arch} ${name}`).toSorted()).toEqual([
    'darwin any latest-mac.yml',
    'darwin universal Meibo-1.2.0-mac-universal.dmg',
    'darwin universal Meibo-1.2.0-mac-universal.zip',
    'linux any latest-linux.yml',
    'linux x64 Meibo-1.2.0-linux-amd64.deb',
    'linux x64 Meibo-1.2.0-linux-x86_64.AppImage',
    'win32 any latest.yml',
    'win32 x64 Meibo-1.2.0-win-x64-setup.exe',
  ])
})

test('a file whose name no program would take is not signed', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'latest.yml'), "version: 1.2.0\nfiles:\n  - url: 'Meibo(1).exe'\n")
  writeFileSync(join(folder, 'Meibo(1).exe'), 'x')
  const { privateKey } = newReleaseKey()
  const signing = {
    folder,
    version: '1.2.0',
    releasedAt: '2026-12-01T00:00:00Z',
    notes: { ja: '', en: '' },
    key: privateKey,
  }

  expect(() => signRelease(signing)).toThrow('release refused: malformed')
})
