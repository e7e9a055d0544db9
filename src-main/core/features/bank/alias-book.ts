import { foldPayer } from '../../../../src-shared/domain/bank/fold-payer.ts'
import type { PayerIndex } from '../../../../src-shared/domain/bank/payer-index.ts'
import { isNoise, withoutNoise } from '../../../../src-shared/domain/bank/payer-noise.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { deterministicId } from '../../db/ids.ts'
import { findPayer } from '../../db/person.ts'
import { presentMatching } from './present-matching.ts'

export function aliasId(folded: string): string {
  return deterministicId('payerAlias', folded)
}

/** Whose money it was when a name stood on a statement. */
export class AliasBook {
  readonly #ctx: Ctx
  readonly #index: PayerIndex
  readonly #learned = new Set<string>()

  constructor(ctx: Ctx) {
    this.#ctx = ctx
    this.#index = presentMatching(ctx).index
  }

  /** Remembers a text, unless it says nothing, or is somebody's own name and says enough, or too little where two share it. */
  learn(text: string, payerId: string): Op[] {
    const folded = foldPayer(text)
    const payer = findPayer(this.#ctx.read, payerId)
    if (isNoise(folded) || this.#learned.has(folded) || this.#isName(folded)) return []
    this.#learned.add(folded)
    const id = aliasId(folded)
    const all = { folded, text: text.trim(), payerId: payer.id }
    const stored = this.#ctx.read.row<{ payerId: string; deleted: number }>(
      'SELECT payer_id, deleted FROM payer_alias WHERE id = ?',
      id,
    )
    if (stored === undefined) return [this.#ctx.ops.create('payerAlias', id, { all })]
    const restored = stored.deleted === 0 ? [] : [this.#ctx.ops.restore('payerAlias', id)]
    return stored.payerId === payer.id ? restored : [...restored, this.#ctx.ops.set('payerAlias', id, 'all', all)]
  }

  #isName(folded: string): boolean {
    const core = withoutNoise(folded)
    const named = this.#index.named(folded).payers.length + this.#index.named(core).payers.length
    return named > 0 || this.#index.family(core).length > 1
  }
}
