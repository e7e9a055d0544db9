import { z } from 'zod'
import { deviceId, epoch, hash, ord, type WireChange, wireChange } from './wire-change.ts'

/** One sealed segment, as a laptop knows it that has its changes and need not have its bytes. */
export type SegmentLine = readonly [
  dev: string,
  ord: number,
  hash: string,
  seqFrom: number,
  seqTo: number,
  epoch: number,
]

/**
 * A line of a snapshot. First `witness`, base64: sealed segments in which somebody was let in or removed, as their authors
 * signed them. Then `segment`, of each device from 1 on. Then the changes.
 */
export type SnapshotLine = { readonly witness: string } | { readonly segment: SegmentLine } | WireChange

const witnessLine = z.strictObject({ witness: z.base64() })
const segmentLine = z.strictObject({
  segment: z.tuple([deviceId, ord, hash, z.int().min(1), z.int().min(0), epoch]),
})

/** What a line that was parsed must be. */
export function shapeOf(line: unknown): z.ZodType<SnapshotLine> {
  if (typeof line !== 'object' || line === null) return wireChange
  if ('witness' in line) return witnessLine
  return 'segment' in line ? segmentLine : wireChange
}
