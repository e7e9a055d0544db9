import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSafeName } from '../../../../src-main/core/sync/transports/safe-names.ts'
import type { Listing } from '../../../../src-main/core/sync/transports/transport.ts'
import { StoreFault } from '../../../../src-main/core/sync/transports/transport.ts'
import { openWebdav } from '../../../../src-main/core/sync/transports/webdav.ts'
import { say } from './serve-http.ts'
import { key, multistatus, serveSmallWebdav } from './small-webdav.ts'

const hrefs = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 20 }).map((name) => `/dav/club/c/${name}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('/dav/club/c/1.seg', '/dav/club/c/%2e%2e', '/dav/club/c//', '/dav/club/c/a%00', '/dav/club/c/d/'),
)
const entries = fc.array(fc.record({ href: hrefs, bytes: fc.option(fc.integer()) }), { maxLength: 8 })

const shreds = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '&',
    '&#0;',
    '&#x110000;',
    '&amp;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?xml',
    '\u0000',
    '"',
    "'",
  ],
  ...[
    '<D:response>',
    '</D:response>',
    '<D:collection/>',
    '<!DOCTYPE a>',
    'xmlns:D="x"',
    '\ufeff',
    'HTTP/1.1 200',
    '9'.repeat(400),
  ],
)
const wounds = fc.array(fc.record({ at: fc.nat(4000), drop: fc.nat(60), add: fc.option(shreds, { nil: '' }) }), {
  maxLength: 5,
})

test('2,000 answers of which some part is wrong are a listing of names within the folder, or a fault', async () => {
  let answer = ''
  const { url } = await serveSmallWebdav((_, response) => say(response, 207, {}, answer))
  const laptop = openWebdav({ url, ...key })
  const seen = { listings: 0, faults: 0 }
  await fc.assert(
    fc.asyncProperty(entries, wounds, async (good, cuts) => {
      answer = cuts.reduce(
        (text, { at, drop, add }) => text.slice(0, at) + add + text.slice(at + drop),
        multistatus(good),
      )
      const found = await laptop.list('c').catch((error: unknown) => error)
      if (found instanceof StoreFault) seen.faults += 1
      else {
        seen.listings += 1
        expectWithin('c', found as Listing)
      }
    }),
    { numRuns: 2000 },
  )
  expect(Math.min(seen.listings, seen.faults)).toBeGreaterThan(200)
})

function expectWithin(folder: string, { files, folders }: Listing): void {
  for (const name of [...files.map((file) => file.name), ...folders]) {
    expect(name).toSatisfy(isSafeName)
    expect(name.slice(0, name.lastIndexOf('/'))).toBe(folder)
  }
  for (const { bytes } of files) expect(bytes).toSatisfy((value) => Number.isSafeInteger(value) && value >= 0)
}
