/** Runs long work to its end and answers what it returned; `onProgress` sees each step. */
export async function finish<P, R>(
  work: Promise<AsyncIterator<P, R>> | AsyncIterator<P, R>,
  onProgress?: (step: P) => void,
): Promise<R> {
  const iterator = await work
  for (;;) {
    const step = await iterator.next()
    if (step.done) return step.value
    onProgress?.(step.value)
  }
}
