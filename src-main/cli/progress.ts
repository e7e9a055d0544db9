import type { Progress } from '../../src-shared/contract/progress.ts'
import type { Terminal } from './terminal.ts'

/** Waits for long work and shows on a live terminal how far it is; answers what it came to. */
export async function finish<R>(work: AsyncIterator<Progress, R, unknown>, terminal: Terminal): Promise<R> {
  const { t, locale } = terminal
  for (;;) {
    const step = await work.next()
    if (step.done === true) {
      terminal.showProgress(null)
      return step.value
    }
    terminal.showProgress(progressLine(step.value))
  }

  function progressLine({ done, total }: Progress): string {
    return total > 0 ? t.workingOf(done.toLocaleString(locale), total.toLocaleString(locale)) : t.working
  }
}
