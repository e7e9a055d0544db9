import { canonicalJson, parseCanonical } from './canonical-json.ts'
import { CHUNK_BYTES } from './chunks.ts'
import { MOST_SEGMENT_PLAIN } from './segment.ts'
import { SnapshotDamaged, type SnapshotOrder } from './snapshot-order.ts'
import { type WireChange, wireChange } from './wire-change.ts'

const LINE_END = 0x0a

/** The changes as lines of canonical JSON, cut into chunks of one size wherever that falls; at least one, the last shorter. */
export function* linesToChunks(changes: Iterable<WireChange>, order: SnapshotOrder): Generator<Uint8Array> {
  let chunk = Buffer.alloc(CHUNK_BYTES)
  let filled = 0
  for (const change of changes) {
    order.take(change)
    const line = Buffer.from(`${canonicalJson(change)}\n`)
    for (let at = 0; at < line.length; ) {
      if (filled === CHUNK_BYTES) {
        yield chunk
        chunk = Buffer.alloc(CHUNK_BYTES)
        filled = 0
      }
      const taken = line.copy(chunk, filled, at)
      at += taken
      filled += taken
    }
  }
  yield chunk.subarray(0, filled)
}

/** The changes that stand in chunks of lines. Holds one chunk, and the line that goes over its end. */
export function* readLines(chunks: Iterable<Uint8Array>): Generator<WireChange> {
  let begun: Uint8Array[] = []
  let begunBytes = 0
  for (const chunk of chunks) {
    let at = 0
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, at)) {
      yield readLine(begun.length === 0 ? chunk.subarray(at, end) : Buffer.concat([...begun, chunk.subarray(at, end)]))
      begun = []
      begunBytes = 0
      at = end + 1
    }
    if (at < chunk.length) begun.push(chunk.subarray(at))
    begunBytes += chunk.length - at
    if (begunBytes > MOST_SEGMENT_PLAIN) throw new SnapshotDamaged('content')
  }
  if (begunBytes > 0) throw new SnapshotDamaged('content')
}

function readLine(line: Uint8Array): WireChange {
  const { data } = wireChange.safeParse(parseCanonical(line))
  if (data === undefined) throw new SnapshotDamaged('content')
  return data
}
