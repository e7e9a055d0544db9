import type { MemberFields } from '../../../../src-shared/contract/members.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups } from '../../db/member-groups.ts'
import type { RelationChange } from './import-relations.ts'
import type { Bench } from './judging-bench.ts'
import type { KnownMember } from './known-member.ts'

interface Taken {
  readonly changes: Partial<MemberFields>
  readonly relations: readonly RelationChange[]
}

/** People chosen by hand, of whom more than one row may speak: what the rows change together is written once. */
export class SeveralRows {
  readonly #ids: ReadonlySet<MemberId | null>
  readonly #people = new Map<MemberId, Taken & { before: KnownMember }>()

  constructor(ids: Iterable<MemberId | null>) {
    this.#ids = new Set(ids)
  }

  takes(before: KnownMember, { changes, relations }: Taken): boolean {
    if (!this.#ids.has(before.id)) return false
    const earlier = this.#people.get(before.id) ?? { before, changes: {}, relations: [] }
    const custom = { ...earlier.changes.custom, ...changes.custom }
    this.#people.set(before.id, {
      before: earlier.before,
      changes: { ...earlier.changes, ...changes, custom },
      relations: [...new Map([...earlier.relations, ...relations].map((one) => [one.field, one])).values()],
    })
    return true
  }

  *ops(ctx: Ctx, bench: Bench): Generator<Op> {
    for (const { before, changes, relations } of this.#people.values()) {
      if (before.inTrash) yield ctx.ops.restore('member', before.id)
      yield* changedGroups(ctx, before.id, before, changes)
      yield* bench.relations.ops(ctx, before.id, relations)
    }
  }
}
