import { once } from 'node:events'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { StoreFault, type Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import { openWebdav } from '../../../../src-main/core/sync/transports/webdav.ts'
import { faultOf, most, noise } from './contract/bytes.ts'
import { bodyOf, say, serveHttp } from './serve-http.ts'
import { key, multistatus, serveSmallWebdav } from './small-webdav.ts'

const hasty = { graceMs: 300, leastBytesPerSecond: 1_000_000 }

const acts: readonly [string, (laptop: Transport) => Promise<unknown>][] = [
  ['listing', (laptop) => laptop.list('c')],
  ['reading', (laptop) => laptop.get('c/1', most)],
  ['putting', (laptop) => laptop.put('c/1', noise(100))],
  ['removing', (laptop) => laptop.remove('c/1')],
]

describe.each(acts)('a WebDAV server at %s', (_, act) => {
  test.each([
    [401, 'refused'],
    [403, 'refused'],
    [408, 'busy'],
    [429, 'busy'],
    [500, 'busy'],
    [502, 'busy'],
    [503, 'busy'],
    [504, 'busy'],
    [507, 'full'],
    [400, 'unfit'],
    [405, 'unfit'],
    [501, 'unfit'],
  ])('answers %i: %s', async (status, code) => {
    const { url } = await serveSmallWebdav((_, response) => say(response, status))
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe(code)
  })

  test('says when to come again', async () => {
    const { url } = await serveSmallWebdav((_, response) => say(response, 429, { 'retry-after': '7' }))
    await expect(act(openWebdav({ url, ...key }))).rejects.toMatchObject({ code: 'busy', retryMs: 7000 })
  })

  test('wants another password: nothing is done', async () => {
    const { url, files } = await serveSmallWebdav()
    const other = openWebdav({ url, ...key, password: 'guessed' })
    expect(await faultOf(act(other))).toBe('refused')
    expect(files.size).toBe(0)
  })

  test('is locked by somebody for a moment: it is done all the same', async () => {
    let count = 0
    const { url, files } = await serveSmallWebdav((_, response, good) => {
      count += 1
      return count % 2 === 1 ? say(response, 423) : good()
    })
    files.set('club/c/1', Buffer.from('x'))
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('none')
  })

  test.each([301, 302, 303, 307, 308])('sends to another address with %i: not a byte goes there', async (status) => {
    let strangers = 0
    const other = await serveHttp((_, response) => {
      strangers += 1
      say(response, 207)
    })
    const { url } = await serveSmallWebdav((_, response) => say(response, status, { location: `${other}/dav/club/` }))
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('redirected')
    expect(strangers).toBe(0)
  })

  test('sends to a sign-in page of its own: not followed', async () => {
    const { url, asked } = await serveSmallWebdav((_, response) => say(response, 302, { location: '/login?next=dav' }))
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('redirected')
    expect(asked.map(({ path }) => path)).not.toContain('/login?next=dav')
  })

  test('sends round in circles: given up', async () => {
    const { url, asked } = await serveSmallWebdav((_, response) => say(response, 307, { location: '/dav/club/round' }))
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('redirected')
    expect(asked.length).toBeLessThan(10)
  })

  test('sends nowhere: given up', async () => {
    const { url } = await serveSmallWebdav((_, response) => say(response, 302))
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('redirected')
  })

  test('never answers: given up', async () => {
    const { url } = await serveSmallWebdav(() => {})
    expect(await faultOf(act(openWebdav({ url, ...key }, { patience: hasty })))).toBe('unreachable')
  })

  test('can be told to stop while the server says nothing', async () => {
    const { url } = await serveSmallWebdav(() => {})
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect(await faultOf(openWebdav({ url, ...key }).get('c/1', most, stop.signal))).toBe('unreachable')
  })

  test('hangs up at once: not to be reached', async () => {
    const { url } = await serveSmallWebdav((request) => request.socket.destroy())
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('unreachable')
  })

  test('is not there at all: not to be reached', async () => {
    expect(await faultOf(act(openWebdav({ url: 'http://127.0.0.1:9/dav', ...key })))).toBe('unreachable')
  })

  test('speaks no HTTP: not to be reached', async () => {
    const url = await serveBytes('SSH-2.0-OpenSSH_9.2\r\n')
    expect(await faultOf(act(openWebdav({ url, ...key })))).toBe('unreachable')
  })
})

test('a file that somebody keeps locked is busy', async () => {
  const { url } = await serveSmallWebdav((_, response) => say(response, 423))
  expect(await faultOf(openWebdav({ url, ...key }).get('c/1', most))).toBe('busy')
})

test.each([
  ['in the words of a date of the server’s clock', 'Sun, 03 May 2026 10:00:30 GMT', 30_000],
  ['in the past', 'Sun, 03 May 2026 09:00:00 GMT', 0],
  ['in nonsense', 'soon', null],
  ['next year', '99999999', 3_600_000],
])('a server that says %s when to come again is understood', async (_, said, retryMs) => {
  const { url } = await serveSmallWebdav((_, response) =>
    say(response, 503, { 'retry-after': said, date: 'Sun, 03 May 2026 10:00:00 GMT' }),
  )
  await expect(openWebdav({ url, ...key }).list('')).rejects.toMatchObject({ code: 'busy', retryMs })
})

test('a redirection within the store is followed, password and all', async () => {
  const { url, files } = await serveSmallWebdav((request, response, good) =>
    request.url?.includes('moved') === true ? say(response, 308, { location: '/dav/club/here' }) : good(),
  )
  files.set('club/here', Buffer.from(noise(50)))
  expect(await openWebdav({ url, ...key }).get('moved', most)).toEqual(noise(50))
})

test('a password never goes over an open line', () => {
  expect(() => openWebdav({ url: 'http://cloud.example/dav', ...key })).toThrow(StoreFault)
})

test('what stands in the address besides does not travel', async () => {
  const { url, asked } = await serveSmallWebdav()
  const laptop = openWebdav({ url: `${url.replace('//', '//someone:else@')}?a=1#b`, ...key })
  await laptop.list('')
  expect(asked.map(({ path }) => path)).toEqual(['/dav/club/'])
})

describe('a body that does not come as announced', () => {
  test('byte by byte: given up', async () => {
    const { url } = await serveSmallWebdav((_, response) => {
      response.writeHead(200, { 'content-length': '5000' })
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const start = performance.now()
    expect(await faultOf(openWebdav({ url, ...key }, { patience: hasty }).get('c/1', most))).toBe('unreachable')
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('a listing byte by byte: given up', async () => {
    const { url } = await serveSmallWebdav((_, response) => {
      response.writeHead(207)
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await faultOf(openWebdav({ url, ...key }, { patience: hasty }).list(''))).toBe('unreachable')
  })

  test('shorter than it said: not to be reached', async () => {
    const { url } = await serveSmallWebdav((request, response) => {
      response.writeHead(200, { 'content-length': '5000' })
      response.write(noise(2000), () => request.socket.destroy())
    })
    expect(await faultOf(openWebdav({ url, ...key }).get('c/1', most))).toBe('unreachable')
  })

  test('a listing that breaks off: not to be reached, and never a shorter listing', async () => {
    const whole = multistatus([{ href: '/dav/club/1', bytes: 1 }])
    const { url } = await serveSmallWebdav((request, response) => {
      response.writeHead(207, { 'content-length': String(whole.length) })
      response.write(whole.slice(0, -20), () => request.socket.destroy())
    })
    expect(await faultOf(openWebdav({ url, ...key }).list(''))).toBe('unreachable')
  })

  test('longer than it said: no more is read than it said, or nothing', async () => {
    const url = await serveBytes(`HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n${'x'.repeat(50)}`)
    const found = await openWebdav({ url, ...key })
      .get('c/1', most)
      .catch(() => new Uint8Array(10))
    expect(found.length).toBe(10)
  })

  test('larger than asked for without saying so: given up', async () => {
    const { url } = await serveSmallWebdav((_, response) => {
      response.writeHead(200)
      const flood = () => response.write(noise(100_000), () => response.destroyed || setImmediate(flood))
      flood()
    })
    expect(await faultOf(openWebdav({ url, ...key }).get('c/1', 1_000_000))).toBe('tooLarge')
  })

  test('packed, a hundred megabytes of zeros: given up', async () => {
    const bomb = gzipSync(Buffer.alloc(100 << 20))
    const { url } = await serveSmallWebdav((_, response) => say(response, 200, { 'content-encoding': 'gzip' }, bomb))
    expect(await faultOf(openWebdav({ url, ...key }).get('c/1', 1_000_000))).toBe('tooLarge')
  })

  test.each([204, 206, 304])('with %i: no file', async (status) => {
    const { url } = await serveSmallWebdav((_, response) => say(response, status))
    expect(await faultOf(openWebdav({ url, ...key }).get('c/1', most))).toBe('unfit')
  })
})

describe('a put that the server does not keep', () => {
  async function keeping(part: (count: number, body: Buffer) => Buffer) {
    let count = 0
    const store = await serveSmallWebdav(async (request, response, good) => {
      if (request.method !== 'PUT') return good()
      count += 1
      store.files.set('club/1', part(count, await bodyOf(request)))
      say(response, 201)
    })
    return { store, laptop: openWebdav({ url: store.url, ...key }), tries: () => count }
  }

  test('a half is kept the first time: it is put again', async () => {
    const { store, laptop, tries } = await keeping((count, body) => (count === 1 ? body.subarray(0, 500) : body))
    await laptop.put('1', noise(1000))
    expect({ kept: store.files.get('club/1')?.length, tries: tries() }).toEqual({ kept: 1000, tries: 2 })
  })

  test('a half is kept each time: the store is unfit', async () => {
    const { laptop, tries } = await keeping((_, body) => body.subarray(0, 500))
    expect(await faultOf(laptop.put('1', noise(1000)))).toBe('unfit')
    expect(tries()).toBe(3)
  })

  test('nothing is kept at all: the store is unfit', async () => {
    const { url } = await serveSmallWebdav((request, response, good) =>
      request.method === 'PUT' ? say(response, 201) : good(),
    )
    expect(await faultOf(openWebdav({ url, ...key }).put('1', noise(1000)))).toBe('unfit')
  })

  test('the folders are taken away between two puts: they are made again', async () => {
    const { url, files, folders } = await serveSmallWebdav()
    const laptop = openWebdav({ url, ...key })
    await laptop.put('c/d/1', noise(10))
    files.clear()
    folders.clear()
    folders.add('club')
    await laptop.put('c/d/2', noise(10))
    expect([...files.keys()]).toEqual(['club/c/d/2'])
  })
})

/** Says the same to everybody, whatever they say. */
async function serveBytes(bytes: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(bytes))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}
