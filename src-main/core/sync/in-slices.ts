/** How long one slice lasts: shorter than anybody notices. */
const SLICE_MS = 12

/**
 * Goes through something long and lets others have their turn every few milliseconds.
 * @throws what the signal was aborted with.
 */
export async function inSlices<T, R>(
  steps: Iterator<T, R>,
  each: (step: T) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<R> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = steps.next()
    if (done) return value
    await each(value)
    if (performance.now() - begun < SLICE_MS) continue
    await new Promise((resolve) => setImmediate(resolve))
    signal?.throwIfAborted()
    begun = performance.now()
  }
}
