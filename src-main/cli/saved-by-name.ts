import { Fault } from './command.ts'
import type { Terminal } from './terminal.ts'

/** A saved segment or layout by its name, or by its id. */
export function savedByName<T extends { id: string; name: string }>(
  saved: readonly T[],
  wanted: string,
  { t }: Terminal,
): T {
  const found = saved.find(({ id, name }) => name === wanted || id === wanted)
  if (found === undefined) throw new Fault(t.notSaved(wanted, saved.map(({ name }) => name).join(', ')))
  return found
}
