import type { Cell } from './table.ts'

const mostRemembered = 50_000

/** The same parser, answering a text it has seen from memory: rosters repeat dates, types and codes by the thousand. */
export function remembered<T>(parse: (cell: Cell) => T): (cell: Cell) => T {
  const answers = new Map<string, T>()
  return (cell) => {
    if (typeof cell !== 'string') return parse(cell)
    const known = answers.get(cell)
    if (known !== undefined) return known
    const answer = parse(cell)
    if (answers.size < mostRemembered) answers.set(cell, answer)
    return answer
  }
}
