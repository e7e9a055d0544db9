import type { SegmentLine, SnapshotLine } from './snapshot-line.ts'
import type { Vector, WireChange } from './wire-change.ts'

/** What its author sealed is no snapshot. */
export class SnapshotDamaged extends Error {
  readonly why: 'tag' | 'content' | 'length' | 'order' | 'counts'

  constructor(why: SnapshotDamaged['why']) {
    super(`a damaged snapshot: ${why}`)
    this.why = why
  }
}

/**
 * Sees that witnesses come before segments and those before changes; that segments come in the order of (dev, ord) and
 * changes in that of (hlc, dev, seq), each device's from 1 without a gap; and counts.
 */
export class SnapshotOrder {
  readonly #counts = new Map<string, number>()
  readonly #segments = new Map<string, readonly [ord: number, hash: string]>()
  #part = 0
  #last = ''

  take(line: SnapshotLine): void {
    if ('witness' in line) this.#enter(0)
    else if ('segment' in line) this.#takeSegment(line.segment)
    else this.#takeChange(line)
  }

  /** How many changes of each device have come. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts)
  }

  /** The newest segment of each device that has come. */
  vector(): Vector {
    return Object.fromEntries(this.#segments)
  }

  #takeSegment([dev, ord, hash]: SegmentLine): void {
    this.#enter(1)
    const isNext = ord === (this.#segments.get(dev)?.[0] ?? 0) + 1
    if (dev < this.#last || !isNext) throw new SnapshotDamaged('order')
    this.#last = dev
    this.#segments.set(dev, [ord, hash])
  }

  #takeChange({ hlc, dev, seq }: WireChange): void {
    this.#enter(2)
    const place = `${hlc} ${dev}`
    const isNext = seq === (this.#counts.get(dev) ?? 0) + 1
    if (place < this.#last || !isNext) throw new SnapshotDamaged('order')
    this.#last = place
    this.#counts.set(dev, seq)
  }

  #enter(part: number): void {
    if (part < this.#part) throw new SnapshotDamaged('order')
    if (part > this.#part) this.#last = ''
    this.#part = part
  }
}
