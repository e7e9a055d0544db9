import type { Read } from '../../db/connection.ts'
import { type IdentifiedLine, wordsOf } from './line-ids.ts'
import { keptLines } from './queries.ts'

export interface NewLine {
  readonly line: IdentifiedLine
  /** It was there, and the statement that brought it was undone. */
  readonly isBack: boolean
}

/**
 * The lines of a statement that the fund does not have. An id that is there is known. Of the days between its first and
 * last a statement has every movement, so what it says there in like words is no more than what it counts, even where
 * the bank has put a day's movements in another order since and their balances, and so their ids, have changed.
 */
export function newLines(read: Read, fundId: string, lines: readonly IdentifiedLine[]): NewLine[] {
  const [first, last] = [lines[0]?.day, lines.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const kept = keptLines(read, fundId, first, last)
  const live = new Set(kept.filter(({ deleted }) => deleted === 0).map(({ id }) => id))
  const gone = new Set(kept.filter(({ deleted }) => deleted !== 0).map(({ id }) => id))
  const room = roomByWords(
    lines,
    kept.filter(({ deleted }) => deleted === 0),
  )

  return lines.flatMap((line) => {
    if (live.has(line.id)) return []
    const isInside = line.day > first && line.day < last
    const left = room.get(wordsKey(line)) ?? 0
    if (isInside && left <= 0) return []
    room.set(wordsKey(line), left - 1)
    return [{ line, isBack: gone.has(line.id) }]
  })
}

type Worded = Pick<IdentifiedLine, 'day' | 'amount' | 'payerText' | 'description'>

/** How many more of each sum and words on a day the statement has than the fund. */
function roomByWords(lines: readonly Worded[], kept: readonly Worded[]): Map<string, number> {
  const room = new Map<string, number>()
  for (const line of lines) room.set(wordsKey(line), (room.get(wordsKey(line)) ?? 0) + 1)
  for (const line of kept) {
    const key = wordsKey(line)
    if (room.has(key)) room.set(key, (room.get(key) ?? 0) - 1)
  }
  return room
}

function wordsKey(line: Worded): string {
  return JSON.stringify([line.day, line.amount, wordsOf(line)])
}
