import { describe, expect, test } from 'vitest'
import type { Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import { openWebdav } from '../../../../src-main/core/sync/transports/webdav.ts'
import { faultOf, noise } from './contract/bytes.ts'
import { say } from './serve-http.ts'
import { key, multistatus, serveSmallWebdav } from './small-webdav.ts'

async function listingOf(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Transport> {
  const { url } = await serveSmallWebdav((_, response) => say(response, 207, headers, body))
  return openWebdav({ url, ...key }, { patience: { graceMs: 20_000, leastBytesPerSecond: 1_000_000 } })
}

describe('a listing', () => {
  test('of things elsewhere: only what lies in the folder is taken', async () => {
    const hrefs = [
      '/dav/club/',
      '/dav/club/in-order',
      'http://inner.host:8080/dav/club/behind-a-proxy',
      '/dav/club/%E7%AB%B6%E5%90%88',
      '/dav/club/c/too-deep',
      '/dav/other/1',
      '/dav/club-2/1',
      '/etc/passwd',
      '../../etc/passwd',
      '/dav/club/../../x',
      '/dav/club/%2e%2e/x',
      '/dav/club/%2e%2e%2fx',
      '/dav/club/a%2fb',
      '/dav/club/a%5cb',
      '/dav/club/a%00b',
      '/dav/club/%ff%fe',
      '/dav/club/%',
      '/dav/club/.hidden',
      '//evil.example/dav/1',
      'javascript:alert(1)',
      'http://[',
      '',
    ]
    const laptop = await listingOf(multistatus(hrefs.map((href) => ({ href, bytes: 1 }))))
    const { files, folders } = await laptop.list('')
    expect({ names: files.map(({ name }) => name), folders }).toEqual({
      names: ['in-order', 'behind-a-proxy', '競合'],
      folders: [],
    })
  })

  test('with other prefixes, several sets of properties, and lengths that are none', async () => {
    const response = (name: string, props: string) =>
      `<lp1:response><lp1:href>/dav/club/${name}</lp1:href>${props}</lp1:response>`
    const set = (props: string, status = '200 OK') =>
      `<lp1:propstat><lp1:prop>${props}</lp1:prop><lp1:status>HTTP/1.1 ${status}</lp1:status></lp1:propstat>`
    const laptop = await listingOf(
      `<lp1:multistatus xmlns:lp1="DAV:">${[
        response('1', set('<lp1:getcontentlength>12</lp1:getcontentlength>') + set('<lp1:resourcetype/>')),
        response('2', set('<lp1:getcontentlength>-5</lp1:getcontentlength>')),
        response('3', set('<lp1:getcontentlength>1e9</lp1:getcontentlength>')),
        response('4', set('<lp1:getcontentlength>7</lp1:getcontentlength>', '404 Not Found')),
        response('d', set('<lp1:resourcetype><lp1:collection/></lp1:resourcetype>')),
        response('5', '<lp1:status>HTTP/1.1 404 Not Found</lp1:status>'),
      ].join('')}</lp1:multistatus>`,
    )
    expect(await laptop.list('')).toEqual({
      files: [
        { name: '1', bytes: 12 },
        { name: '2', bytes: 0 },
        { name: '3', bytes: 0 },
        { name: '4', bytes: 0 },
      ],
      folders: ['d'],
    })
  })

  test('of more than 20 MB: given up', async () => {
    const entry = multistatus([{ href: `/dav/club/${'x'.repeat(200)}`, bytes: 1 }]).replace(
      /^.*?<D:response>/s,
      '<D:response>',
    )
    const { url } = await serveSmallWebdav((_, response) => {
      response.writeHead(207)
      response.write('<D:multistatus xmlns:D="DAV:">')
      const many = entry.replace('</D:multistatus>', '').repeat(1000)
      const flood = () => response.write(many, () => response.destroyed || setImmediate(flood))
      flood()
    })
    expect(await faultOf(openWebdav({ url, ...key }).list(''))).toBe('tooLarge')
  })

  test('of 20,000 files is read', async () => {
    const entries = Array.from({ length: 20_000 }, (_, index) => ({ href: `/dav/club/${index}`, bytes: index }))
    const laptop = await listingOf(multistatus(entries))
    expect((await laptop.list('')).files).toHaveLength(20_000)
  })

  test.each([
    ['a page for people', '<!DOCTYPE html><html><body>Please sign in</body></html>'],
    ['nothing', ''],
    ['half an answer', '<D:multistatus xmlns:D="DAV:"><D:response>'],
    [
      'entities that grow',
      '<!DOCTYPE b [<!ENTITY a "aaaa"><!ENTITY c "&a;&a;&a;">]><multistatus><response>&c;</response></multistatus>',
    ],
    ['a file of this machine', '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><multistatus>&a;</multistatus>'],
    ['an unknown entity', '<multistatus><response><href>&secret;</href></response></multistatus>'],
    ['a depth without end', `<multistatus>${'<a>'.repeat(100_000)}`],
    ['bytes of no text', Buffer.from(noise(5000))],
    ['another language', '{"files":[]}'],
  ])('that is %s: no store', async (_, body) => {
    expect(await faultOf((await listingOf(body)).list(''))).toBe('unfit')
  })

  test('that a sign-in page gives in its place: no store', async () => {
    const { url } = await serveSmallWebdav((_, response) => say(response, 200, {}, '<html>Hotel</html>'))
    expect(await faultOf(openWebdav({ url, ...key }).list(''))).toBe('unfit')
  })

  test('of an address that is a file: no store', async () => {
    const { url, files } = await serveSmallWebdav()
    files.set('club/file', Buffer.from('x'))
    expect(await faultOf(openWebdav({ url: `${url}/file`, ...key }).put('1', noise(1)))).toBe('unfit')
  })
})
