import type { Op } from '../../src-main/core/db/change.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { deterministicId } from '../../src-main/core/db/ids.ts'

type Command = <T>(work: (ctx: Ctx) => T) => Promise<T>

/** Everything that can hang on a person besides money, as rows: tags and groups by name. */
export interface Hung {
  readonly tags?: readonly string[]
  readonly groups?: readonly { name: string; startsOn?: string | null; endsOn?: string | null; role?: string }[]
  readonly offices?: readonly { name: string; startsOn?: string | null; endsOn?: string | null; note?: string }[]
  readonly guardians?: readonly { guardianId?: string; name?: string }[]
  readonly consents?: readonly { purpose: string; answer: 'given' | 'refused'; answeredOn?: string }[]
  readonly files?: readonly string[]
  readonly headOf?: string
}

/** Hangs all that on a member in one operation. */
export function hangOn(command: Command, memberId: string, hung: Hung): Promise<unknown> {
  return command((ctx) => ctx.write({ label: { kind: 'member.update' }, ops: opsOf(ctx, memberId, hung) }))
}

function opsOf(ctx: Ctx, memberId: string, hung: Hung): Op[] {
  const { tags = [], groups = [], offices = [], guardians = [], consents = [], files = [], headOf } = hung
  return [
    ...tags.flatMap((name) => tagOps(ctx, memberId, name)),
    ...groups.flatMap(({ name, ...term }) => [
      ...place(ctx, 'memberGroup', name, { kind: '班' }),
      ctx.ops.create('groupMembership', ctx.newId(), {
        all: { memberId, groupId: idOf(name), startsOn: null, endsOn: null, role: '', ...term },
      }),
    ]),
    ...offices.flatMap(({ name, ...term }) => [
      ...place(ctx, 'office', name, { director: true }),
      ctx.ops.create('officeTerm', ctx.newId(), {
        all: { memberId, officeId: idOf(name), startsOn: null, endsOn: null, note: '', ...term },
      }),
    ]),
    ...guardians.map(({ guardianId = null, name = '' }, position) =>
      ctx.ops.create('guardian', ctx.newId(), {
        all: { memberId, guardianId, name, relation: '母', phone: '', email: '', position },
      }),
    ),
    ...consents.map(({ purpose, answer, answeredOn = null }) =>
      ctx.ops.create('consent', deterministicId('consent', memberId, purpose), {
        all: { memberId, purpose, answer, answeredOn, note: '' },
      }),
    ),
    ...files.map((fileName) =>
      ctx.ops.create('attachment', ctx.newId(), {
        all: { fileName, bytes: 1, sha256: '', sealedName: '', purpose: 'file' },
        owner: { memberId, thumbnailId: null, mediaType: 'text/plain' },
      }),
    ),
    ...(headOf === undefined ? [] : [ctx.ops.set('household', headOf, 'people', { headId: memberId, letters: 'one' })]),
  ]
}

function tagOps(ctx: Ctx, memberId: string, name: string): Op[] {
  return [
    ...place(ctx, 'tag', name, {}),
    ctx.ops.create('memberTag', deterministicId('memberTag', memberId, idOf(name)), {
      all: { memberId, tagId: idOf(name) },
    }),
  ]
}

function place(ctx: Ctx, table: 'tag' | 'memberGroup' | 'office', name: string, more: Record<string, unknown>): Op[] {
  const file = { tag: 'tag', memberGroup: 'member_group', office: 'office' }[table]
  const known = ctx.read.row(`SELECT 1 FROM ${file} WHERE id = ?`, idOf(name))
  return known === undefined ? [ctx.ops.create(table, idOf(name), { all: { name, position: 0, ...more } })] : []
}

/** Of tags, groups and offices in tests: the same for the same name. */
export function idOf(name: string): string {
  return deterministicId('test', name)
}
