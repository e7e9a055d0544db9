import type { WireChange } from './wire-change.ts'

/** What its author sealed is no snapshot. */
export class SnapshotDamaged extends Error {
  readonly why: 'tag' | 'content' | 'length' | 'order' | 'counts'

  constructor(why: SnapshotDamaged['why']) {
    super(`a damaged snapshot: ${why}`)
    this.why = why
  }
}

/** Sees that changes come in the order of (hlc, dev, seq), those of each device from 1 without a gap, and counts them. */
export class SnapshotOrder {
  readonly #counts = new Map<string, number>()
  #last = ''

  take({ hlc, dev, seq }: Pick<WireChange, 'hlc' | 'dev' | 'seq'>): void {
    const place = `${hlc} ${dev}`
    const isNext = seq === (this.#counts.get(dev) ?? 0) + 1
    if (place < this.#last || !isNext) throw new SnapshotDamaged('order')
    this.#last = place
    this.#counts.set(dev, seq)
  }

  counts(): Record<string, number> {
    return Object.fromEntries(this.#counts)
  }
}
