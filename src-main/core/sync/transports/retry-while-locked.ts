import { setTimeout as wait } from 'node:timers/promises'
import { stopIf } from './stopped.ts'

/** What Windows answers while a virus scanner or a cloud client has a file open. */
const locked = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Does something with a file again and again while another program has it open, for at most `patienceMs`. */
export async function retryWhileLocked<T>(
  act: () => Promise<T>,
  { patienceMs, signal }: { patienceMs: number; signal?: AbortSignal | undefined },
): Promise<T> {
  const end = performance.now() + patienceMs
  for (let pause = 10; ; pause = Math.min(pause * 2, 2000)) {
    try {
      return await act()
    } catch (error) {
      if (!locked.has(codeOf(error)) || performance.now() + pause > end) throw error
    }
    await wait(pause)
    stopIf(signal)
  }
}

/** The system's code of an error, `''` if it has none. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : ''
}
