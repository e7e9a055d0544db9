import type { AgendaItem, Counted, Meeting } from '../../../../src-shared/contract/meetings.ts'
import { majorityShare } from '../../../../src-shared/domain/ballot-result.ts'
import { refuse } from '../../../../src-shared/domain/refusal.ts'
import type { Read } from '../../db/connection.ts'

type StoredMeeting = Omit<Meeting, 'quorum' | 'signatories'> & {
  readonly signatories: string
  readonly quorumOf: number
  readonly quorumIn: number
  readonly quorumMore: 0 | 1
}

const MEETING = `SELECT id, name, kind, place, online_address, note, held_on, starts_at, ends_at, answer_by, record_on, unit,
  votes, vote_fee_id, fixed_on, quorum_of, quorum_in, quorum_more, standing, proxy_limit, chair, secretary, signatories,
  opened_at, closed_at, course FROM meeting WHERE deleted = 0 AND created_dev IS NOT NULL`

/** The newest first, and before them what has no day yet. */
export function storedMeetings(read: Read): Meeting[] {
  return read
    .rows<StoredMeeting>(`${MEETING} ORDER BY coalesce(held_on, '9999') DESC, starts_at DESC, id DESC`)
    .map(toMeeting)
}

export function getMeeting(read: Read, id: string): Meeting {
  const stored = read.row<StoredMeeting>(`${MEETING} AND id = ?`, id)
  if (stored === undefined) throw refuse('ROW_NOT_FOUND', { what: 'meeting' })
  return toMeeting(stored)
}

function toMeeting({ quorumOf, quorumIn, quorumMore, signatories, ...meeting }: StoredMeeting): Meeting {
  return {
    ...meeting,
    quorum: { of: quorumOf, in: quorumIn, more: quorumMore === 1 },
    signatories: JSON.parse(signatories) as string[],
  }
}

type StoredItem = Omit<AgendaItem, 'share' | 'inPerson' | 'countedAt' | 'proxies'> & {
  readonly majorityOf: number
  readonly majorityIn: number
  readonly majorityMore: 0 | 1
  readonly inPerson: string
  readonly proxies: string
}

const ITEM = `SELECT id, meeting_id, position, title, text, kind, majority, majority_of, majority_in, majority_more, base,
  in_person, proxies, casting, course FROM agenda_item WHERE deleted = 0 AND created_dev IS NOT NULL`

/** 議案 in their order. */
export function itemsOf(read: Read, meetingId: string): AgendaItem[] {
  return read.rows<StoredItem>(`${ITEM} AND meeting_id = ? ORDER BY position, id`, meetingId).map(toItem)
}

export function getItem(read: Read, id: string): AgendaItem {
  const stored = read.row<StoredItem>(`${ITEM} AND id = ?`, id)
  if (stored === undefined) throw refuse('ROW_NOT_FOUND', { what: 'agendaItem' })
  return toItem(stored)
}

function toItem({ majorityOf, majorityIn, majorityMore, inPerson, proxies, ...item }: StoredItem): AgendaItem {
  const own = { of: majorityOf, in: majorityIn, more: majorityMore === 1 }
  return {
    ...item,
    share: majorityShare({ majority: item.majority, share: own }),
    inPerson: countedOf(inPerson),
    countedAt: (JSON.parse(inPerson) as { at?: string }).at ?? null,
    proxies: countedOf(proxies),
  }
}

/** Nobody has counted yet where there are no figures. */
function countedOf(json: string): Counted | null {
  const counted = JSON.parse(json) as Partial<Counted> | null
  if (counted?.for === undefined) return null
  return { for: counted.for, against: counted.against ?? 0, abstain: counted.abstain ?? 0 }
}

/** Refuses a meeting that is closed: what was decided there does not change any more. */
export function refuseClosed({ closedAt, name }: Pick<Meeting, 'closedAt' | 'name'>): void {
  if (closedAt !== null) throw refuse('MEETING_CLOSED', { name })
}
