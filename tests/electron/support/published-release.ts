import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  RELEASE_FILE,
  type Release,
  type ReleaseFile,
  SIGNATURE_FILE,
} from '../../../src-main/core/app/updates/release.ts'
import { aRelease, newReleaseKey, releaseFile, signatureOf } from '../../support/signed-release.ts'

export const maker = newReleaseKey()

export interface Published {
  readonly folder: string
  readonly release: Release
  readonly program: ReleaseFile
}

interface Changes {
  readonly version?: string
  readonly script?: string
  /** The list that electron-updater goes by, if it is to say something else. */
  readonly list?: (list: ReturnType<typeof listOf>) => unknown
  readonly describe?: (release: Release) => Release
  readonly key?: ReturnType<typeof newReleaseKey>
}

/** The files of a release in a folder, as build/sign-release.ts leaves them; the program is a script. */
export function publish(folder: string, changes: Changes = {}): Published {
  const { version = '1.2.0', script = '#!/bin/sh\n', key = maker } = changes
  mkdirSync(folder, { recursive: true })
  const name = `Meibo-${version}-linux-x86_64.AppImage`
  const program = releaseFile(name, Buffer.from(script))
  const list = listOf(version, program)
  const listed = Buffer.from(JSON.stringify(changes.list?.(list) ?? list))
  const channel = releaseFile('latest-linux.yml', listed, { arch: 'any' })
  const release = aRelease({ version, files: [program, channel] })
  const content = Buffer.from(JSON.stringify(changes.describe?.(release) ?? release))
  writeFileSync(join(folder, name), script)
  writeFileSync(join(folder, 'latest-linux.yml'), listed)
  writeFileSync(join(folder, RELEASE_FILE), content)
  writeFileSync(join(folder, SIGNATURE_FILE), signatureOf(content, key.privateKey))
  return { folder, release, program }
}

function listOf(version: string, { name, size, sha512 }: ReleaseFile) {
  return { version, files: [{ url: name, size, sha512 }], path: name, sha512, releaseDate: '2026-12-01T00:00:00.000Z' }
}
