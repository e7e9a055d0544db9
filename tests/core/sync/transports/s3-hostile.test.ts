import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { bucketAddress } from '../../../../src-main/core/sync/transports/bucket-address.ts'
import { openS3 } from '../../../../src-main/core/sync/transports/s3.ts'
import type { Transport } from '../../../../src-main/core/sync/transports/transport.ts'
import { faultOf, most, noise } from './contract/bytes.ts'
import { bodyOf, say, serveHttp } from './serve-http.ts'

const now = () => Date.parse('2026-05-03T10:00:00Z')

async function bucketOf(answer: (request: IncomingMessage, response: ServerResponse) => unknown): Promise<Transport> {
  const url = await serveHttp(answer)
  const place = { url, bucket: 'club', region: 'eu-1', accessKey: 'anna', secretKey: 'secret' }
  return openS3(place, { patience: { graceMs: 5000, leastBytesPerSecond: 1_000_000 }, now })
}

const error = (code: string, more = '') => `<?xml version="1.0"?><Error><Code>${code}</Code>${more}</Error>`

function page(keys: readonly string[], more = ''): string {
  const contents = keys.map((key) => `<Contents><Key>${key}</Key><Size>5</Size></Contents>`).join('')
  return `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${contents}${more}</ListBucketResult>`
}

test.each([
  [403, 'AccessDenied', 'refused'],
  [403, 'InvalidAccessKeyId', 'refused'],
  [403, 'SignatureDoesNotMatch', 'refused'],
  [404, 'NoSuchBucket', 'missing'],
  [503, 'SlowDown', 'busy'],
  [500, 'InternalError', 'busy'],
  [400, 'EntityTooLarge', 'tooLarge'],
  [403, 'QuotaExceeded', 'full'],
  [507, '', 'full'],
  [400, 'AuthorizationHeaderMalformed', 'unfit'],
  [501, 'NotImplemented', 'unfit'],
  [301, 'PermanentRedirect', 'redirected'],
  [200, 'Whatever', 'unfit'],
])('%i %s is %s', async (status, code, fault) => {
  const bucket = await bucketOf((_, response) => say(response, status, {}, error(code)))
  expect(await faultOf(bucket.list('c'))).toBe(fault)
})

test('another region is named', async () => {
  const body = error('AuthorizationHeaderMalformed', '<Region>ap-northeast-1</Region>')
  const bucket = await bucketOf((_, response) => say(response, 400, {}, body))
  await expect(bucket.list('c')).rejects.toThrow('ap-northeast-1')
})

test('another host gets nothing', async () => {
  let strangers = 0
  const other = await serveHttp(() => {
    strangers += 1
  })
  const bucket = await bucketOf((_, response) => say(response, 307, { location: `${other}/club` }))
  expect([await faultOf(bucket.list('c')), strangers]).toEqual(['redirected', 0])
})

describe('a laptop whose clock is two hours slow', () => {
  const date = 'Sun, 03 May 2026 12:00:00 GMT'

  test('signs again by the server’s clock, and keeps to it', async () => {
    const times: unknown[] = []
    const bucket = await bucketOf((request, response) => {
      times.push(request.headers['x-amz-date'])
      const good = request.headers['x-amz-date'] === '20260503T120000Z'
      say(response, good ? 200 : 403, { date }, good ? page([]) : error('RequestTimeTooSkewed'))
    })
    await bucket.list('c')
    await bucket.list('c')
    expect(times).toEqual(['20260503T100000Z', '20260503T120000Z', '20260503T120000Z'])
  })

  test('hears so where that does not help', async () => {
    const bucket = await bucketOf((_, response) => say(response, 403, { date }, error('RequestTimeTooSkewed')))
    expect(await faultOf(bucket.list('c'))).toBe('clock')
  })

  test('with a wrong key hears of the key', async () => {
    const bucket = await bucketOf((_, response) => say(response, 403, { date }, error('SignatureDoesNotMatch')))
    expect(await faultOf(bucket.list('c'))).toBe('refused')
  })
})

describe('a put', () => {
  test('tells the server what it must have received', async () => {
    const seen: unknown[] = []
    const bucket = await bucketOf(async (request, response) => {
      const body = await bodyOf(request)
      const hash = (name: string) => createHash(name).update(body)
      if (request.method === 'PUT') {
        seen.push(request.headers['content-md5'] === hash('md5').digest('base64'))
        seen.push(request.headers['x-amz-checksum-sha256'] === hash('sha256').digest('base64'))
        seen.push(request.headers['x-amz-content-sha256'] === hash('sha256').digest('hex'))
        seen.push(request.url)
      }
      say(response, 200, request.method === 'HEAD' ? { 'content-length': '1000' } : {})
    })
    await bucket.put('c/1 (a).seg', noise(1000))
    expect(seen).toEqual([true, true, true, '/club/c/1%20%28a%29.seg'])
  })

  test('of which only a half is there is done again', async () => {
    let puts = 0
    const bucket = await bucketOf(async (request, response) => {
      await bodyOf(request)
      if (request.method === 'PUT') puts += 1
      say(response, 200, request.method === 'HEAD' ? { 'content-length': puts === 1 ? '500' : '1000' } : {})
    })
    await bucket.put('1', noise(1000))
    expect(puts).toBe(2)
  })

  test('that is never there makes the bucket unfit', async () => {
    const bucket = await bucketOf(async (request, response) => {
      await bodyOf(request)
      say(response, request.method === 'HEAD' ? 404 : 200)
    })
    expect(await faultOf(bucket.put('1', noise(1000)))).toBe('unfit')
  })
})

describe('a listing', () => {
  test('of several pages is one', async () => {
    const bucket = await bucketOf((request, response) => {
      const token = new URL(request.url ?? '', 'http://x').searchParams.get('continuation-token')
      const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>a+b/c=</NextContinuationToken>'
      say(response, 200, {}, token === 'a+b/c=' ? page(['c/2', 'c/3']) : page(['c/1'], more))
    })
    expect((await bucket.list('c')).files.map(({ name }) => name)).toEqual(['c/1', 'c/2', 'c/3'])
  })

  test.each([
    ['the same page again', () => 'same'],
    ['another page each time', (count: number) => String(count)],
    ['a next page without saying which', () => ''],
  ])('that goes on for ever with %s is given up', async (_, tokenOf) => {
    let count = 0
    const bucket = await bucketOf((_, response) => {
      count += 1
      const token = `<NextContinuationToken>${tokenOf(count)}</NextContinuationToken>`
      say(response, 200, {}, page(['c/1'], `<IsTruncated>true</IsTruncated>${token}`))
    })
    expect(await faultOf(bucket.list('c'))).toBe('unfit')
    expect(count).toBeLessThanOrEqual(1000)
  })

  test('of things elsewhere gives only what lies in the folder', async () => {
    const keys = ['c/1', 'd/1', 'c/../x', 'c/d/1', 'c//1', '/c/1', 'c', 'c/', 'c/.x', '', 'c/a\\b']
    const prefixes = ['c/d/', 'd/e/', 'c/d/e/', '/', 'c/../'].map(
      (prefix) => `<CommonPrefixes><Prefix>${prefix}</Prefix></CommonPrefixes>`,
    )
    const bucket = await bucketOf((_, response) => say(response, 200, {}, page(keys, prefixes.join(''))))
    expect(await bucket.list('c')).toEqual({ files: [{ name: 'c/1', bytes: 5 }], folders: ['c/d'] })
  })

  test('in the spelling of addresses is read so', async () => {
    const body = page(['c/a+b%2B%E7%AB%B6', 'c/%', 'c/%00'], '<EncodingType>url</EncodingType>')
    const bucket = await bucketOf((_, response) => say(response, 200, {}, body))
    expect((await bucket.list('c')).files.map(({ name }) => name)).toEqual(['c/a b+競'])
  })

  test('of more than 20 MB is given up', async () => {
    const many = Array.from({ length: 400_000 }, (_, index) => `c/${index}`)
    const body = page(many)
    const bucket = await bucketOf((_, response) => say(response, 200, {}, body))
    expect(await faultOf(bucket.list('c'))).toBe('tooLarge')
  })

  test('that is a page for people is no listing', async () => {
    const bucket = await bucketOf((_, response) => say(response, 200, {}, '<html><body>Hello</body></html>'))
    expect(await faultOf(bucket.list('c'))).toBe('unfit')
  })
})

test('a file larger than asked for is not read', async () => {
  const bucket = await bucketOf((_, response) => say(response, 200, {}, noise(5000)))
  expect(await faultOf(bucket.get('1', 4999))).toBe('tooLarge')
  expect(await bucket.get('1', most)).toEqual(noise(5000))
})

test.each([
  ['https://s3.example.com', 'club', 'https://s3.example.com/club/'],
  ['https://s3.example.com/gate', 'club', 'https://s3.example.com/gate/club/'],
  ['https://club.s3.example.com', 'club', 'https://club.s3.example.com/'],
  ['https://club-2.s3.example.com', 'club', 'https://club-2.s3.example.com/club/'],
  ['https://a:b@s3.example.com/?x=1#y', 'cl ub', 'https://s3.example.com/cl%20ub/'],
])('at %s the bucket %s lies at %s', (url, bucket, address) => {
  expect(bucketAddress({ url, bucket }).href).toBe(address)
})
