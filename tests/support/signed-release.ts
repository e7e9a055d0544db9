import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { type Release, type ReleaseFile, signedBytes } from '../../src-main/core/app/updates/release.ts'

/** A key of a release's maker, as only tests have one. */
export function newReleaseKey(): { readonly privateKey: KeyObject; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

export function signatureOf(content: Uint8Array, key: KeyObject): Buffer {
  return Buffer.from(sign(null, signedBytes(content), key).toString('base64'))
}

export function releaseFile(name: string, content: Uint8Array, changes: Partial<ReleaseFile> = {}): ReleaseFile {
  const sha512 = createHash('sha512').update(content).digest('base64')
  return { name, size: content.length, sha512, platform: 'linux', arch: 'x64', ...changes }
}

export function aRelease(changes: Partial<Release> = {}): Release {
  return {
    version: '1.2.0',
    releasedAt: '2026-12-01T00:00:00Z',
    notes: { ja: '領収書が速くなりました。', en: 'Receipts are faster.' },
    files: [releaseFile('Meibo-1.2.0.AppImage', Buffer.from('program'))],
    ...changes,
  }
}
