import { StoreFault } from './transport.ts'

/** What an act says that was told to stop. */
export function stopped(signal: AbortSignal): StoreFault {
  return new StoreFault('unreachable', 'stopped', { cause: signal.reason })
}

/** @throws StoreFault where the act has been told to stop. */
export function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw stopped(signal)
}
