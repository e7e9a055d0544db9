import { readdirSync } from 'node:fs'
import { expectedRoster, readRoster, rosterFolder } from '../support/read-roster.ts'
import type { Row } from './receipts.ts'

/** The share of cells read right over all rosters under tests/fixtures, and which are not. */
export async function benchCells(): Promise<Row[]> {
  const files = readdirSync(rosterFolder).filter((name) => !name.endsWith('.expected.json'))
  const misses: string[] = []
  let cells = 0
  for (const file of files) {
    const expected = leaves(expectedRoster(file))
    const found = await read(file)
    cells += expected.size
    for (const [place, value] of expected) if (found.get(place) !== value) misses.push(`${file} ${place}: ${value}`)
    for (const place of found.keys()) if (!expected.has(place)) misses.push(`${file} ${place}: not in the file`)
  }
  for (const miss of misses) console.error(miss)
  const share = (100 * Math.max(0, cells - misses.length)) / cells
  return [
    {
      name: `cells read right over ${files.length} rosters (${cells} cells), %`,
      value: share,
      goal: '100',
      met: misses.length === 0,
    },
  ]
}

async function read(file: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return leaves(await readRoster(file))
  } catch (error) {
    console.error(file, error)
    return new Map()
  }
}

/** Every value with its place, `members.3.phone`. */
function leaves(value: unknown, place = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[place, value]])
  return new Map(
    Object.entries(value).flatMap(([key, each]) => [...leaves(each, place === '' ? key : `${place}.${key}`)]),
  )
}

if (import.meta.main) console.table(await benchCells())
