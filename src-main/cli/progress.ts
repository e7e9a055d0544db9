import type { Progress } from '../../src-shared/contract/progress.ts'
import type { Terminal } from './terminal.ts'

/** Waits for long work and shows on a live terminal how far it is; answers what it came to. */
export async function finish<R>(work: AsyncIterator<Progress, R, unknown>, { t, locale }: Terminal): Promise<R> {
  const live = process.stderr.isTTY === true
  for (;;) {
    const step = await work.next()
    if (step.done === true) {
      if (live) process.stderr.write('\r\x1b[K')
      return step.value
    }
    if (live) process.stderr.write(`\r\x1b[K${progressLine(step.value)}`)
  }

  function progressLine({ done, total }: Progress): string {
    return total > 0 ? t.workingOf(done.toLocaleString(locale), total.toLocaleString(locale)) : t.working
  }
}
