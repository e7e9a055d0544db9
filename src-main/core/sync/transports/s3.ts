import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import { type Answer, ask, type Patience, usualPatience } from './ask.ts'
import { bucketAddress, encodePart } from './bucket-address.ts'
import { readObjectList } from './object-list.ts'
import { readS3Error, type S3Error } from './s3-error.ts'
import { checkFolder, checkName, comesAfter, isSafeName } from './safe-names.ts'
import { type Listing, StoreFault, type Transport } from './transport.ts'

export interface S3Place {
  /** Where the buckets lie; or the bucket itself, where its name is the first part of the host's. */
  readonly url: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

/** A bucket of S3, or of a service or server that speaks as it does. Conditions are not asked for: not all know them. */
export function openS3(place: S3Place, { patience = usualPatience, now = Date.now } = {}): Transport {
  const bucket = connect(place, patience, now)
  return {
    caps: { remove: true },
    list: (folder, { after, signal } = {}) => listFolder(bucket, folder, after, signal),
    get: (name, mostBytes, signal) => getFile(bucket, name, mostBytes, signal),
    put: (name, bytes, signal) => putFile(bucket, name, bytes, signal),
    remove: (name, signal) => removeFile(bucket, name, signal),
    close: async () => {},
  }
}

interface Bucket {
  /** @throws StoreFault for every answer but those of `good`. */
  send(method: string, path: string, more: Request): Promise<Answer>
}

interface Request {
  readonly good: readonly number[]
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  readonly signal?: AbortSignal | undefined
}

function connect(place: S3Place, patience: Patience, now: () => number): Bucket {
  const base = bucketAddress(place)
  let offsetMs = 0

  async function sendSigned(method: string, path: string, { query = {}, headers = {}, body, signal }: Request) {
    const url = new URL(path.split('/').map(encodePart).join('/'), base)
    url.search = Object.entries(query)
      .map(([key, value]) => `${encodePart(key)}=${encodePart(value)}`)
      .join('&')
    const signed = await sign(place, { method, url, headers, body, time: now() + offsetMs })
    return ask({ method, url, headers: signed, body }, { signal, patience, mayFollow: () => false })
  }

  return {
    async send(method, path, request) {
      const answer = await sendSigned(method, path, request)
      if (request.good.includes(answer.status)) return answer
      const error = await readS3Error(answer)
      const theirs = clockOf(answer, error, now() + offsetMs)
      if (theirs === null) throw error.fault
      offsetMs = theirs - now()
      const again = await sendSigned(method, path, request)
      if (request.good.includes(again.status)) return again
      const { name, fault } = await readS3Error(again)
      throw name === skewed ? new StoreFault('clock', name) : fault
    },
  }
}

async function sign(
  { accessKey, secretKey, region }: S3Place,
  request: {
    method: string
    url: URL
    headers: Readonly<Record<string, string>>
    body?: Uint8Array | undefined
    time: number
  },
): Promise<Record<string, string>> {
  const { method, url, headers, body, time } = request
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    headers: { ...headers, 'x-amz-content-sha256': sha256(body ?? new Uint8Array()).toString('hex') },
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    datetime: new Date(time).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  })
  const signed = await signer.sign()
  return Object.fromEntries(signed.headers)
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

const skewed = 'RequestTimeTooSkewed'
const toleratedMs = 5 * 60_000

/** The server's time, where a refusal may come from ours; `null` otherwise. An answer to HEAD has no words for it. */
function clockOf({ headers, status }: Answer, { name }: S3Error, ours: number): number | null {
  const theirs = Date.parse(headers.get('date') ?? '')
  const mayBe =
    name === skewed || name === 'RequestExpired' || (status === 403 && Math.abs(theirs - ours) > toleratedMs)
  if (!mayBe) return null
  if (Number.isNaN(theirs)) throw new StoreFault('clock', name)
  return theirs
}

const mostListBytes = 20 << 20
const mostPages = 1000

async function listFolder(bucket: Bucket, folder: string, after?: string, signal?: AbortSignal): Promise<Listing> {
  checkFolder(folder)
  const prefix = folder === '' ? '' : `${folder}/`
  const wanted = comesAfter(after)
  const files = new Map<string, number>()
  const folders = new Set<string>()
  let budget = mostListBytes
  let token: string | undefined
  for (let count = 0; count < mostPages; count += 1) {
    const from: Record<string, string> =
      token === undefined ? { 'start-after': after ?? '' } : { 'continuation-token': token }
    const query = { 'list-type': '2', prefix, delimiter: '/', 'encoding-type': 'url', ...from }
    const answer = await bucket.send('GET', '', { good: [200], query, signal })
    const page = await readObjectList(answer.pieces, budget)
    for (const { key, bytes } of page.objects) if (isChild(key, prefix) && wanted.file(key)) files.set(key, bytes)
    for (const path of page.prefixes) {
      const name = path.replace(/\/$/, '')
      if (isChild(name, prefix) && wanted.folder(name)) folders.add(name)
    }
    budget -= page.length
    if (page.next === null)
      return { files: [...files].map(([name, bytes]) => ({ name, bytes })), folders: [...folders] }
    if (page.next === token) break
    token = page.next
  }
  throw new StoreFault('unfit', 'a listing without end')
}

function isChild(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && !name.slice(prefix.length).includes('/') && isSafeName(name)
}

async function getFile(bucket: Bucket, name: string, mostBytes: number, signal?: AbortSignal): Promise<Uint8Array> {
  checkName(name)
  return (await bucket.send('GET', name, { good: [200], signal })).read(mostBytes)
}

const mostTries = 3

/** The server is told what it must have received; and because one may nod at anything, its length is asked for. */
async function putFile(bucket: Bucket, name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  checkName(name)
  const headers = {
    'content-type': 'application/octet-stream',
    'content-md5': createHash('md5').update(bytes).digest('base64'),
    'x-amz-checksum-sha256': sha256(bytes).toString('base64'),
  }
  for (let count = 0; count < mostTries; count += 1) {
    await (await bucket.send('PUT', name, { good: [200, 201, 204], headers, body: bytes, signal })).drop()
    const answer = await bucket.send('HEAD', name, { good: [200, 404], signal })
    await answer.drop()
    if (answer.status === 200 && answer.headers.get('content-length') === String(bytes.length)) return
  }
  throw new StoreFault('unfit', 'the bucket does not keep what is put there')
}

/** Buckets answer the same whether there was such a file or not. */
async function removeFile(bucket: Bucket, name: string, signal?: AbortSignal): Promise<void> {
  checkName(name)
  try {
    await (await bucket.send('DELETE', name, { good: [200, 204], signal })).drop()
  } catch (error) {
    if (!(error instanceof StoreFault) || error.code !== 'gone') throw error
  }
}
