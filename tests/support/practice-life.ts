import type { Op } from '../../src-main/core/db/change.ts'
import type { Ctx } from '../../src-main/core/db/ctx.ts'
import { deterministicId } from '../../src-main/core/db/ids.ts'
import { attendanceStates } from '../../src-shared/contract/activities.ts'

export const practiceKinds = ['meet', 'cancelEvening', 'mark', 'wipeMark', 'visit'] as const
export type PracticeKind = (typeof practiceKinds)[number]

interface PracticeAct {
  readonly kind: PracticeKind
  readonly which: number
  readonly other: number
  readonly text: string
}

/** What happens on practice evenings: one is held, called off or on again, a member is marked, a visitor comes. */
export function practiceOps(ctx: Ctx, memberId: string, { kind, which, other, text }: PracticeAct): Op[] {
  const sessionId = deterministicId('session', 'activity', other % 3)
  const all = {
    activityId: 'activity',
    heldOn: `2026-04-0${1 + (which % 9)}`,
    startsAt: '',
    endsAt: '',
    place: text,
    title: '',
  }
  const cancel = { cancelled: which % 2 === 0, cancelReason: text }
  const isKnown = isThere(ctx, 'session', sessionId)
  if (kind === 'meet') {
    return isKnown
      ? [ctx.ops.set('session', sessionId, 'all', all)]
      : [ctx.ops.create('session', sessionId, { all, cancel: { cancelled: false, cancelReason: '' } })]
  }
  if (!isKnown) return []
  if (kind === 'cancelEvening') return [ctx.ops.set('session', sessionId, 'cancel', cancel)]
  if (kind === 'visit') {
    const personId = ctx.newId()
    const contact = {
      name: text,
      kana: '',
      kind: 'person',
      postalCode: '',
      address: '',
      phone: '',
      email: '',
      note: '',
    }
    return [ctx.ops.create('contact', personId, { all: contact }), ...marked(ctx, sessionId, personId, 'present', text)]
  }
  const state = kind === 'wipeMark' ? null : (attendanceStates[which % attendanceStates.length] ?? null)
  return marked(ctx, sessionId, memberId, state, text)
}

/** Two laptops that mark one person in one session write one row. */
function marked(ctx: Ctx, sessionId: string, personId: string, state: string | null, note: string): Op[] {
  const id = deterministicId('attendance', sessionId, personId)
  const mark = { state, note }
  return isThere(ctx, 'attendance', id)
    ? [ctx.ops.set('attendance', id, 'mark', mark)]
    : [ctx.ops.create('attendance', id, { who: { sessionId, personId }, mark })]
}

function isThere(ctx: Ctx, file: 'session' | 'attendance', id: string): boolean {
  return ctx.read.row(`SELECT 1 FROM ${file} WHERE id = ? AND created_dev IS NOT NULL`, id) !== undefined
}
