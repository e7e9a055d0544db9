import type { Connection } from '../../db/connection.ts'

const MINUTE = 60_000
/** From here on a clock is said to be wrong, in minutes. */
const TOLERANCE = 10

/** The last thing a laptop wrote: by its own clock, by the clock of the log, and when it came here by the clock of this one. */
interface LastWord {
  readonly dev: string
  readonly wall: number
  readonly hlc: string
  readonly taken: number | null
}

/**
 * By how many minutes each laptop's clock seems to be off, where that is more than ten: ahead where positive. Measured
 * against this laptop's clock, then against what most of them show, so that this one is found to be wrong as well.
 */
export function clockOffsets(db: Connection, self: string): Map<string, number> {
  const words = db.rows<LastWord>(
    `SELECT change.dev, wall, hlc,
       (SELECT taken_wall FROM sync_segment WHERE sync_segment.dev = change.dev ORDER BY ord DESC LIMIT 1) AS taken
     FROM device JOIN change USING (dev)
     WHERE removed_after IS NULL AND seq = (SELECT max(seq) FROM change AS own WHERE own.dev = device.dev)`,
  )
  const off = new Map(words.map((word) => [word.dev, word.dev === self ? 0 : offsetOf(db, word)]))
  const usual = middle([...off.values()])
  return new Map(
    [...off].flatMap(([dev, offset]) => {
      const minutes = Math.round((offset - usual) / MINUTE)
      return Math.abs(minutes) > TOLERANCE ? [[dev, minutes] as const] : []
    }),
  )
}

/**
 * A clock is ahead for sure where something came before it was written. It is behind where the writer had seen something
 * that was written later: the log's clock never runs behind what was seen. What merely came late tells nothing.
 */
function offsetOf(db: Connection, { wall, hlc, taken }: LastWord): number {
  const ahead = taken === null ? 0 : wall - taken
  if (ahead > 0) return ahead
  const seen = Number.parseInt(hlc.slice(0, 12), 16)
  return seen > wall ? Math.min(0, wall - seen + aheadWhen(db, seen)) : 0
}

/** How far the clock was ahead that wrote at this very moment of the log: who follows a fast clock is not slow. */
function aheadWhen(db: Connection, seen: number): number {
  const found = db.row<{ ahead: number | null }>(
    `SELECT change.wall - sync_segment.taken_wall AS ahead FROM change
     LEFT JOIN sync_segment ON sync_segment.dev = change.dev AND change.seq BETWEEN seq_from AND seq_to
     WHERE change.hlc = ?`,
    seen.toString(16).padStart(12, '0') + '0'.repeat(8),
  )
  return Math.max(0, found?.ahead ?? 0)
}

/** What most show; of two that differ, this laptop's own. */
function middle(offsets: readonly number[]): number {
  const sorted = offsets.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0]
  return Math.abs(low) <= Math.abs(high) ? low : high
}
