import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { findPayer } from '../../db/person.ts'
import { expectation } from './expected-people.ts'
import { markOps, marksAt, standingMark } from './marks-at.ts'
import { heldSession, sessionName, storedActivity } from './queries.ts'

type Wish = Inputs['attendance']['mark']['marks'][number]

export function markCells(ctx: Ctx, { marks }: Inputs['attendance']['mark']): Outputs['attendance']['mark'] {
  const names = new Map<string, string>()
  const bySession = Map.groupBy(marks, ({ sessionId }) => sessionId)
  const planned = [...bySession].flatMap(([sessionId, wishes]) => sessionOps(ctx, sessionId, wishes, names))
  if (planned.length === 0) return { operationId: null }

  const [name = ''] = names.size === 1 ? names.values() : []
  const label = { kind: 'attendance.mark', name, count: marks.length } as const
  return { operationId: ctx.write({ label, ops: planned }) }
}

/** Of two wishes for one cell the later stands. */
function sessionOps(ctx: Ctx, sessionId: string, wishes: readonly Wish[], names: Map<string, string>): Op[] {
  heldSession(ctx.read, sessionId)
  const last = new Map<string, Wish>()
  for (const wish of wishes) {
    const person = findPayer(ctx.read, wish.personId)
    names.set(person.id, person.name)
    last.set(person.id, wish)
  }
  const stored = marksAt(ctx, sessionId, [...last.keys()])
  return [...last].flatMap(([personId, { state, note }]) =>
    markOps(ctx, { sessionId, personId }, stored.get(personId) ?? [], { state, note: note.trim() }),
  )
}

/** Everybody expected, and with `overwrite` whoever was marked as well; notes stay. */
export function markAll(ctx: Ctx, input: Inputs['attendance']['markAll']): Outputs['attendance']['markAll'] {
  const { sessionId, state, overwrite } = input
  const session = heldSession(ctx.read, sessionId)
  const { expected } = storedActivity(ctx.read, session.activityId)
  const people = expectation(ctx, expected).anyOf([session.heldOn])
  const stored = marksAt(ctx, sessionId, people)

  const planned = people.flatMap((personId) => {
    const rows = stored.get(personId) ?? []
    const standing = standingMark(rows)
    if (!overwrite && standing !== undefined && standing.state !== null) return []
    const ops = markOps(ctx, { sessionId, personId }, rows, { state, note: standing?.note ?? '' })
    return ops.length === 0 ? [] : [ops]
  })
  if (planned.length === 0) return { operationId: null, count: 0 }
  const label = { kind: 'attendance.markAll', name: sessionName(session), count: planned.length } as const
  return { operationId: ctx.write({ label, ops: planned.flat() }), count: planned.length }
}
