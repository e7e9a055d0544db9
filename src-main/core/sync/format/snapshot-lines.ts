import { canonicalJson, parseCanonical } from './canonical-json.ts'
import { CHUNK_BYTES } from './chunks.ts'
import { MOST_SEGMENT_PLAIN } from './segment.ts'
import { type SnapshotLine, shapeOf } from './snapshot-line.ts'
import { SnapshotDamaged, type SnapshotOrder } from './snapshot-order.ts'

const LINE_END = 0x0a

/** As lines of canonical JSON, cut into chunks of one size wherever that falls; at least one, the last shorter. */
export function* linesToChunks(lines: Iterable<SnapshotLine>, order: SnapshotOrder): Generator<Uint8Array> {
  let chunk = Buffer.alloc(CHUNK_BYTES)
  let filled = 0
  for (const line of lines) {
    order.take(line)
    const text = Buffer.from(`${canonicalJson(line)}\n`)
    for (let at = 0; at < text.length; ) {
      if (filled === CHUNK_BYTES) {
        yield chunk
        chunk = Buffer.alloc(CHUNK_BYTES)
        filled = 0
      }
      const taken = text.copy(chunk, filled, at)
      at += taken
      filled += taken
    }
  }
  yield chunk.subarray(0, filled)
}

/** What stands in chunks of lines. Holds one chunk, and the line that goes over its end. */
export function* readLines(chunks: Iterable<Uint8Array>): Generator<SnapshotLine> {
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

function readLine(text: Uint8Array): SnapshotLine {
  const line = parseCanonical(text)
  const { data } = shapeOf(line).safeParse(line)
  if (data === undefined) throw new SnapshotDamaged('content')
  return data
}
