import { once } from 'node:events'
import type { Office } from './office.ts'

/** Counts a page that holds work which is not saved, for as long as it listens. */
export async function* holdUnsaved(
  { unsaved }: Office,
  _input: unknown,
  signal?: AbortSignal,
): AsyncGenerator<Record<string, never>, void> {
  const page = Symbol('page')
  unsaved.add(page)
  try {
    yield {}
    if (signal && !signal.aborted) await once(signal, 'abort')
  } finally {
    unsaved.delete(page)
  }
}
