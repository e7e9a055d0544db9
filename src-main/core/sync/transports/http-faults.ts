import { codeOf } from './retry-while-locked.ts'
import { StoreFault, type StoreFaultCode } from './transport.ts'

const codes: Readonly<Record<number, StoreFaultCode>> = {
  401: 'refused',
  402: 'full',
  403: 'refused',
  404: 'gone',
  408: 'busy',
  410: 'gone',
  413: 'tooLarge',
  423: 'busy',
  425: 'busy',
  429: 'busy',
  507: 'full',
}

/** What a server's refusal says of the store. Its own trouble (5xx) passes; any other answer is not that of a store. */
export function faultOfStatus(status: number, headers: Headers, what: string): StoreFault {
  const code = codes[status] ?? (status >= 500 && status !== 501 ? 'busy' : 'unfit')
  const retryMs = code === 'busy' ? retryAfter(headers) : undefined
  return new StoreFault(code, `${what}: ${status}`, retryMs === undefined ? {} : { retryMs })
}

const longestRest = 3_600_000

/** `Retry-After` is in seconds, or a date of the server's clock. */
function retryAfter(headers: Headers): number | undefined {
  const said = headers.get('retry-after')?.trim()
  if (said === undefined || said === '') return undefined
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - serverTime(headers)
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestRest)
}

function serverTime(headers: Headers): number {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? Date.now() : time
}

/** Why a connection did not come about, or ended early. */
export function faultOfConnection(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error
  const code = innerCode(error)
  return new StoreFault(faultOfCode(code), code === '' ? 'no answer' : code, { cause: error })
}

function faultOfCode(code: string): StoreFaultCode {
  // A certificate that is not valid yet: far more often a laptop's clock is slow than a server's certificate is early.
  if (code === 'CERT_NOT_YET_VALID') return 'clock'
  return /CERT|SSL|TLS|EPROTO|UNABLE_TO_|SIGNATURE/.test(code) ? 'certificate' : 'unreachable'
}

/** `fetch` hides the cause in a cause; several addresses of one name hide it in a list. */
function innerCode(error: unknown): string {
  const { cause, errors } = (error ?? {}) as { cause?: unknown; errors?: unknown }
  if (cause !== undefined && cause !== null) return innerCode(cause)
  if (Array.isArray(errors) && errors.length > 0) return innerCode(errors[0])
  return codeOf(error)
}
