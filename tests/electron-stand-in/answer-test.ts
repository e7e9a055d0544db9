/** What a test asks of the main process: a function of its own, run there with the module `electron` and one value. */
export interface Asked {
  readonly id: number
  readonly source: string
  readonly value: unknown
}

export interface Answered {
  readonly id: number
  readonly result?: unknown
  readonly fault?: string
}

/** As Playwright's `ElectronApplication.evaluate` does with the real program. */
export function answerTest(electron: object): void {
  process.on('message', async (asked: Asked) => process.send?.(await answered(asked, electron)))
  // A test that is gone leaves no program behind.
  process.on('disconnect', () => process.exit(1))
}

async function answered({ id, source, value }: Asked, electron: object): Promise<Answered> {
  try {
    // biome-ignore lint/security/noGlobalEval: the function is the test's own
    const work = globalThis.eval(`(${source})`) as (electron: object, value: unknown) => unknown
    return { id, result: await work(electron, value) }
  } catch (fault) {
    return { id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}
