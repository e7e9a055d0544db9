import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../src-shared/contract/progress.ts'

type Events<Result> = AsyncIterator<Progress, Result, unknown>
export type Start<Result> = (signal: AbortSignal) => Promise<Events<Result>>

export type Running<Result> = {
  readonly running: boolean
  readonly progress: Progress | null
  readonly error: unknown
  /** The result, or null when it was stopped or refused; the refusal then stands in `error`. */
  readonly start: (call: Start<Result>) => Promise<Result | null>
  readonly cancel: () => void
  readonly forget: () => void
}

/** Follows one long piece of work: its progress while it runs, its result at the end. Leaving the screen stops it. */
export function useProgress<Result>(): Running<Result> {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const controller = useRef<AbortController | null>(null)

  const cancel = useCallback(() => controller.current?.abort(), [])
  const forget = useCallback(() => setError(null), [])
  useEffect(() => cancel, [cancel])

  const start = useCallback(async (call: Start<Result>) => {
    controller.current?.abort()
    const own = new AbortController()
    controller.current = own
    setError(null)
    setProgress(null)
    setRunning(true)
    try {
      // A result that came before the stop was heard is a fact, and is returned.
      return await followEvents(await call(own.signal), own.signal, setProgress)
    } catch (failure) {
      if (!own.signal.aborted) setError(failure)
      return null
    } finally {
      if (controller.current === own) setRunning(false)
    }
  }, [])

  return { running, progress, error, start, cancel, forget }
}

async function followEvents<Result>(
  events: Events<Result>,
  signal: AbortSignal,
  show: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
    if (!signal.aborted) show(step.value)
  }
}
