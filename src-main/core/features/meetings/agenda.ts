import type { Inputs, Outputs } from '../../../../src-shared/contract/inferred.ts'
import type { AgendaItem } from '../../../../src-shared/contract/meetings.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Op } from '../../db/change.ts'
import type { Ctx } from '../../db/ctx.ts'
import { changedGroups, type Groups } from './meeting-groups.ts'
import { getMeeting, itemsOf, refuseClosed } from './meeting-rows.ts'
import { refuseImpossible } from './refuse-impossible.ts'

type Written = Pick<AgendaItem, 'title' | 'text' | 'kind' | 'majority' | 'share' | 'base' | 'position'>

/** All items in their order. One that somebody has voted on stays. */
export function saveAgenda(ctx: Ctx, input: Inputs['meetings']['saveAgenda']): Outputs['meetings']['saveAgenda'] {
  const meeting = getMeeting(ctx.read, input.meetingId)
  refuseClosed(meeting)
  const before = new Map<string, AgendaItem>(itemsOf(ctx.read, meeting.id).map((item) => [item.id, item]))
  const kept = new Set<string | undefined>(input.items.map(({ id }) => id))
  const gone = [...before.values()].filter(({ id }) => !kept.has(id))
  for (const item of gone) refuseVotedOn(ctx, item)

  const ops: Op[] = gone.map(({ id }) => ctx.ops.remove('agendaItem', id))
  for (const [position, { id, ...asked }] of input.items.entries()) {
    const known = id === undefined ? undefined : before.get(id)
    if (id !== undefined && known === undefined) throw refuse('ROW_NOT_FOUND', { what: 'agendaItem' })
    const item = { ...(known ?? newItem), ...asked, position }
    refuseImpossible(item.share)
    if (known === undefined) ops.push(createItem(ctx, meeting.id, { ...item, id: ctx.newId() }))
    else ops.push(...changeItem(ctx, meeting.id, known, item))
  }
  return { operationId: ctx.write({ label: { kind: 'meeting.agenda', name: meeting.name }, ops }) }
}

export function createItem(ctx: Ctx, meetingId: string, item: Written & { readonly id: string }): Op {
  return ctx.ops.create('agendaItem', item.id, groupsOf(meetingId, item))
}

function changeItem(ctx: Ctx, meetingId: string, before: AgendaItem, after: Written): Op[] {
  return changedGroups(groupsOf(meetingId, after), groupsOf(meetingId, before)).map(([group, value]) =>
    ctx.ops.set('agendaItem', before.id, group, value),
  )
}

const newItem: Omit<Written, 'title' | 'position'> = {
  text: '',
  kind: 'vote',
  majority: 'simple',
  share: { of: 1, in: 2, more: true },
  base: 'present',
}

function groupsOf(meetingId: string, item: Written): Groups {
  const { position, title, text, kind, majority, share, base } = item
  return {
    all: { meetingId, position, title, text, kind },
    rule: { majority, majorityOf: share.of, majorityIn: share.in, majorityMore: share.more, base },
  }
}

function refuseVotedOn(ctx: Ctx, { id, title, inPerson }: AgendaItem): void {
  const onPaper = ctx.read.row(
    'SELECT 1 FROM response WHERE deleted = 0 AND votes ->> ? IS NOT NULL LIMIT 1',
    `$."${id}"`,
  )
  if (inPerson !== null || onPaper !== undefined) throw refuse('AGENDA_HAS_VOTES', { title })
}
