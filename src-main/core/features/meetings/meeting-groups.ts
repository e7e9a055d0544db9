import type { Meeting } from '../../../../src-shared/contract/meetings.ts'
import type { GroupValue } from '../../db/change.ts'

/** Of a row, by register group. */
export type Groups = Readonly<Record<string, GroupValue>>

export function meetingGroups(meeting: Omit<Meeting, 'id'>): Groups {
  const { name, kind, place, onlineAddress, note, heldOn, startsAt, endsAt, answerBy } = meeting
  const { recordOn, unit, votes, voteFeeId, fixedOn, quorum, standing, proxyLimit } = meeting
  const { chair, secretary, signatories, openedAt, closedAt, course } = meeting
  return {
    all: { name, kind, place, onlineAddress, note },
    time: { heldOn, startsAt, endsAt, answerBy },
    entitled: { recordOn, unit, votes, voteFeeId: votes === 'units' ? voteFeeId : null, fixedOn },
    rules: { quorumOf: quorum.of, quorumIn: quorum.in, quorumMore: quorum.more, standing, proxyLimit },
    minutes: { chair, secretary, signatories: [...signatories], openedAt, closedAt, course },
  }
}

/** The groups that say something else now. */
export function changedGroups(now: Groups, before: Groups): [string, GroupValue][] {
  return Object.entries(now).filter(([group, value]) => JSON.stringify(value) !== JSON.stringify(before[group]))
}
