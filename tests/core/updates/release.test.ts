import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkChannel, fileForUpdate, ReleaseFault, readRelease } from '../../../src-main/core/app/updates/release.ts'
import { compareVersions } from '../../../src-shared/domain/version-order.ts'
import { aRelease, newReleaseKey, releaseFile, signatureOf } from '../../support/signed-release.ts'

const maker = newReleaseKey()
const nextMaker = newReleaseKey()
const stranger = newReleaseKey()
const keys = [maker.publicKey, nextMaker.publicKey]
const here = { version: '1.1.0', platform: 'linux', arch: 'x64' }
const isInstaller = (name: string) => name.endsWith('.AppImage')

test('a release is known by either key of its makers', () => {
  const content = Buffer.from(JSON.stringify(aRelease()))
  const read = [maker, nextMaker].map(({ privateKey }) =>
    readRelease(content, signatureOf(content, privateKey), { keys }),
  )

  expect(read).toEqual([aRelease(), aRelease()])
})

test('what its makers did not sign, or signed for something else, is no release', () => {
  const content = Buffer.from(JSON.stringify(aRelease()))
  const good = signatureOf(content, maker.privateKey)
  const changed = Buffer.from(JSON.stringify(aRelease({ version: '9.9.9' })))
  const forSomethingElse = Buffer.from(sign(null, content, maker.privateKey).toString('base64'))
  const why = (bytes: Buffer, signature: Buffer | null, known = keys) =>
    whyNot(() => readRelease(bytes, signature, { keys: known }))

  expect({
    unsigned: why(content, null),
    empty: why(content, Buffer.alloc(0)),
    stranger: why(content, signatureOf(content, stranger.privateKey)),
    changed: why(changed, good),
    domain: why(content, forSomethingElse),
    noKeys: why(content, good, []),
  }).toEqual({
    unsigned: 'unsigned',
    empty: 'signature',
    stranger: 'signature',
    changed: 'signature',
    domain: 'signature',
    noKeys: 'signature',
  })
})

test.each([
  'Meibo "1.2.0".AppImage',
  "Meibo'1.2.0.AppImage",
  '../Meibo.AppImage',
  'a..AppImage',
  'folder/Meibo.AppImage',
  'folder\\Meibo.AppImage',
  'https://evil.example/Meibo.AppImage',
  '//evil.example/Meibo.AppImage',
  'C:Meibo.exe',
  'Meibo\n.AppImage',
  'Meibo\u0000.AppImage',
  'Meibo $(x).AppImage',
  '.AppImage',
  '',
])('a file of a release is never called %j, whoever signed it', (name) => {
  const files = [{ ...releaseFile('x', Buffer.from('program')), name }]
  const content = Buffer.from(JSON.stringify(aRelease({ files })))

  expect(whyNot(() => readRelease(content, signatureOf(content, maker.privateKey), { keys }))).toBe('malformed')
})

test('a description that is too large, is no JSON, says more than it should, or names a file twice is none', () => {
  const file = releaseFile('Meibo-1.2.0.AppImage', Buffer.from('program'))
  const wrong = [
    Buffer.alloc(1_000_001, ' '),
    Buffer.from('{'),
    Buffer.from(JSON.stringify({ ...aRelease(), run: 'rm' })),
    Buffer.from(JSON.stringify(aRelease({ version: '1.2' }))),
    Buffer.from(JSON.stringify(aRelease({ files: [file, { ...file, name: 'meibo-1.2.0.appimage' }] }))),
  ]

  const whys = wrong.map((content) =>
    whyNot(() => readRelease(content, signatureOf(content, maker.privateKey), { keys })),
  )

  expect(whys).toEqual(wrong.map(() => 'malformed'))
})

test('nothing older, nothing unfinished, and nothing for another system takes the place of this version', () => {
  const judged = (version: string, installed = here) =>
    whyNot(() => fileForUpdate(aRelease({ version }), installed, isInstaller)?.name ?? 'newest')

  expect({
    newer: judged('1.1.1'),
    same: judged('1.1.0'),
    older: judged('1.0.9'),
    unfinished: judged('1.2.0-beta.1'),
    fromUnfinished: judged('1.2.0-beta.2', { ...here, version: '1.2.0-beta.1' }),
    backToUnfinished: judged('1.1.0-beta.9'),
    otherSystem: judged('2.0.0', { ...here, platform: 'win32' }),
    otherProcessor: judged('2.0.0', { ...here, arch: 'arm64' }),
  }).toEqual({
    newer: 'Meibo-1.2.0.AppImage',
    same: 'newest',
    older: 'older',
    unfinished: 'prerelease',
    fromUnfinished: 'Meibo-1.2.0.AppImage',
    backToUnfinished: 'older',
    otherSystem: 'otherSystem',
    otherProcessor: 'otherSystem',
  })
})

test('versions are ordered as semver.org orders them', () => {
  const ordered = [
    '1.0.0-1',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-beta.2',
    '1.0.0-beta.10',
    '1.0.0',
    '1.0.1',
    '1.10.0',
    '2.0.0',
  ]

  expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered)
})

test('the list that the installer goes by names what was signed and nothing else', () => {
  const release = aRelease()
  const [file] = release.files
  const listed = { url: file?.name, size: file?.size, sha512: file?.sha512 }
  const why = (channel: unknown) => whyNot(() => checkChannel(channel, release) ?? 'agrees')

  expect({
    same: why({ version: '1.2.0', files: [listed], path: listed.url }),
    version: why({ version: '1.3.0', files: [listed] }),
    elsewhere: why({ version: '1.2.0', files: [{ ...listed, url: `https://evil.example/${listed.url}` }] }),
    hash: why({ version: '1.2.0', files: [{ ...listed, sha512: 'x' }] }),
    more: why({ version: '1.2.0', files: [listed, { ...listed, url: 'Other.AppImage' }] }),
    web: why({ version: '1.2.0', files: [listed], packages: { x64: { path: 'x.7z' } } }),
  }).toEqual({
    same: 'agrees',
    version: 'disagrees',
    elsewhere: 'disagrees',
    hash: 'disagrees',
    more: 'disagrees',
    web: 'disagrees',
  })
})

function whyNot(act: () => unknown): unknown {
  try {
    return act()
  } catch (fault) {
    return fault instanceof ReleaseFault ? fault.why : fault
  }
}
