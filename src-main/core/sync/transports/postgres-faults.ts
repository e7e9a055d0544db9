import { faultOfConnection } from './http-faults.ts'
import { codeOf } from './retry-while-locked.ts'
import { StoreFault, type StoreFaultCode } from './transport.ts'

/** By the SQLSTATE, or by its class, the first two characters. */
const codes: Readonly<Record<string, StoreFaultCode>> = {
  '08': 'unreachable',
  '28': 'refused',
  '3D000': 'missing',
  '3F000': 'missing',
  '42P01': 'missing',
  '42501': 'refused',
  '22': 'unfit',
  '23': 'unfit',
  '25006': 'refused',
  '40': 'busy',
  '42': 'unfit',
  '53': 'busy',
  '53100': 'full',
  '54': 'tooLarge',
  '55': 'busy',
  '57': 'busy',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '58': 'unreachable',
}

/** What a server, the driver or the line says. */
export function postgresFault(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error
  const state = codeOf(error)
  const code = /^[0-9A-Z]{5}$/.test(state) ? (codes[state] ?? codes[state.slice(0, 2)]) : undefined
  if (code !== undefined) return new StoreFault(code, state, { cause: error })
  // The driver says this in words alone.
  const { message = '' } = (error ?? {}) as { message?: string }
  if (/does not support SSL/.test(message)) return new StoreFault('certificate', message, { cause: error })
  return faultOfConnection(error)
}
