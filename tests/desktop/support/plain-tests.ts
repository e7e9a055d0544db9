import { deepEqual, ok, strictEqual } from 'node:assert'

type Work = (...values: never[]) => unknown

const given: { readonly name: string; readonly work: () => unknown }[] = []

/** As much of vitest as the known answers need, in a process where vitest does not run. */
export function test(name: string, work: () => unknown): void {
  given.push({ name, work })
}
test.each = (rows: readonly (readonly unknown[])[]) => (name: string, work: Work) => {
  for (const row of rows) test(name, () => work(...(row as never[])))
}

export function expect(found: unknown) {
  return {
    toBe: (wanted: unknown) => strictEqual(found, wanted),
    toEqual: (wanted: unknown) => deepEqual(found, wanted),
    toBeUndefined: () => strictEqual(found, undefined),
    toBeLessThan: (limit: number) => ok(Number(found) < limit),
  }
}

/** What each test came to: `ok`, or what was wrong. */
export async function outcomes(): Promise<Readonly<Record<string, string>>> {
  const all: Record<string, string> = {}
  for (const { name, work } of given) {
    try {
      await work()
      all[name] ??= 'ok'
    } catch (fault) {
      all[name] = String(fault)
    }
  }
  return all
}
