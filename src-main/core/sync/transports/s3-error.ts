import type { Answer } from './ask.ts'
import { faultOfStatus } from './http-faults.ts'
import { readXml } from './read-xml.ts'
import { StoreFault, type StoreFaultCode } from './transport.ts'

/** A refusal of a bucket. */
export interface S3Error {
  /** Its own name for it, `''` where it says none, as in an answer to HEAD. */
  readonly name: string
  readonly fault: StoreFault
}

const codes: Readonly<Record<string, StoreFaultCode>> = {
  NoSuchBucket: 'missing',
  NoSuchKey: 'gone',
  AccessDenied: 'refused',
  InvalidAccessKeyId: 'refused',
  SignatureDoesNotMatch: 'refused',
  AccountProblem: 'refused',
  QuotaExceeded: 'full',
  EntityTooLarge: 'tooLarge',
  SlowDown: 'busy',
  ServiceUnavailable: 'busy',
  InternalError: 'busy',
  OperationAborted: 'busy',
  RequestTimeout: 'busy',
  BadDigest: 'busy',
  XAmzContentSHA256Mismatch: 'busy',
  IncompleteBody: 'busy',
  RequestTimeTooSkewed: 'clock',
  PermanentRedirect: 'redirected',
  TemporaryRedirect: 'redirected',
}

const mostBytes = 64 << 10

export async function readS3Error(answer: Answer): Promise<S3Error> {
  const said = await readWords(answer)
  const { code, retryMs } = faultOfStatus(answer.status, answer.headers, '')
  const name = said.get('Code') ?? ''
  const region = said.get('Region')
  const words = [String(answer.status), name, region === undefined ? '' : `the region is ${region}`]
  const options = retryMs === null ? {} : { retryMs }
  return { name, fault: new StoreFault(codes[name] ?? code, words.filter(Boolean).join(', '), options) }
}

/** What stands directly in the answer, as far as it is one. */
async function readWords(answer: Answer): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>()
  try {
    await readXml(answer.pieces, mostBytes, {
      close: ([root, name, more], text) => {
        if (root === 'Error' && name !== undefined && more === undefined) words.set(name, text)
      },
    })
  } catch {
    await answer.drop()
  }
  return words
}
