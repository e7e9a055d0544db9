import type { ItemResult, Meeting, QuorumState, Response } from '../../../../src-shared/contract/meetings.ts'
import type { HouseholdId, MemberId, VoterId } from '../../../../src-shared/contract/values.ts'
import { ballotResult } from '../../../../src-shared/domain/ballot-result.ts'
import { quorumOf } from '../../../../src-shared/domain/quorum.ts'
import { type Stand, standingOfResponses } from '../../../../src-shared/domain/standing-of-responses.ts'
import type { Read } from '../../db/connection.ts'
import { deterministicId } from '../../db/ids.ts'
import { entitledOn } from './entitled.ts'
import { itemsOf } from './meeting-rows.ts'

/** One entitled, with every number that leads there: of two entries merged into one, the papers of both count as one's. */
export interface BookVoter {
  readonly id: VoterId
  readonly memberId: MemberId
  readonly householdId: HouseholdId | null
  readonly name: string
  readonly votes: number
  readonly serial: number
  readonly rows: readonly string[]
  readonly serials: readonly number[]
}

export type Paper = Omit<Response, 'stands'> & { readonly voterId: string }

/** Everything that counting needs, read once; what else is known of the people is read for those shown. */
export interface MeetingBook {
  readonly meeting: Meeting
  readonly voters: readonly BookVoter[]
  readonly papers: readonly Paper[]
  readonly stands: ReadonlyMap<string, Stand<Paper>>
  readonly quorum: QuorumState
}

export function meetingBook(read: Read, meeting: Meeting): MeetingBook {
  const isFixed = meeting.fixedOn !== null
  const voters = isFixed ? fixedVoters(read, meeting.id) : proposedVoters(read, meeting)
  return bookOf(meeting, voters, isFixed ? papersOf(read, meeting.id, voters) : [])
}

/** The same book once a paper has come in, was put right, or with null was taken out. */
export function bookWith({ meeting, voters, papers }: MeetingBook, id: string, paper: Paper | null): MeetingBook {
  const others = papers.filter((one) => one.id !== id)
  return bookOf(meeting, voters, paper === null ? others : [...others, paper])
}

function bookOf(meeting: Meeting, voters: readonly BookVoter[], papers: readonly Paper[]): MeetingBook {
  const stands = standingOfResponses(voters, papers, meeting)
  return { meeting, voters, papers, stands, quorum: quorumOf(voters, stands, meeting.quorum) as QuorumState }
}

/** Results of all items that are voted on, in their order. */
export function resultsOf(read: Read, { meeting, voters, stands, quorum }: MeetingBook): ItemResult[] {
  return itemsOf(read, meeting.id)
    .filter(({ kind }) => kind === 'vote')
    .map((item) => ballotResult(item, voters, stands, quorum))
}

/** The voter that a row of the list, possibly of an entry merged since, stands for. */
export function voterOfRow({ voters }: MeetingBook, row: string): BookVoter | undefined {
  return voters.find(({ id, rows }) => id === row || rows.includes(row))
}

export function voterId(meetingId: string, memberId: string): VoterId {
  return deterministicId('voter', meetingId, memberId) as VoterId
}

function proposedVoters(read: Read, meeting: Meeting): BookVoter[] {
  return entitledOn(read, meeting).map(({ memberId, householdId, name, votes }) => {
    return { id: voterId(meeting.id, memberId), memberId, householdId, name, votes, serial: 0, rows: [], serials: [] }
  })
}

type StoredVoter = Omit<BookVoter, 'rows' | 'serials'>

function fixedVoters(read: Read, meetingId: string): BookVoter[] {
  const roots = rootsOf(read)
  const rows = read.rows<StoredVoter>(
    `SELECT id, member_id, household_id, votes, serial, name FROM voter
     WHERE meeting_id = ? AND deleted = 0 AND created_dev IS NOT NULL ORDER BY serial, id`,
    meetingId,
  )
  const isMerged = ({ memberId }: StoredVoter) => roots.has(memberId)
  if (!rows.some(isMerged)) return rows.map((row) => bookVoter(row, [row]))
  const people = Map.groupBy(rows, ({ memberId }) => roots.get(memberId) ?? memberId)
  return [...people].flatMap(([memberId, same]) => {
    const kept = same.find((row) => !isMerged(row)) ?? same[0]
    return kept === undefined ? [] : [{ ...bookVoter(kept, same), memberId }]
  })
}

function bookVoter(kept: StoredVoter, same: readonly StoredVoter[]): BookVoter {
  return {
    ...kept,
    votes: Math.max(...same.map(({ votes }) => votes)),
    rows: same.map(({ id }) => id),
    serials: same.map(({ serial }) => serial),
  }
}

/** Of whoever was merged into another, that other. */
function rootsOf(read: Read): ReadonlyMap<string, MemberId> {
  const merged = read.rows<{ id: string; root: MemberId }>('SELECT id, root FROM member WHERE root IS NOT NULL')
  return new Map(merged.map(({ id, root }) => [id, root]))
}

type StoredPaper = Omit<Paper, 'votes'> & { readonly votes: string }

function papersOf(read: Read, meetingId: string, voters: readonly BookVoter[]): Paper[] {
  const owner = new Map(voters.flatMap(({ id, rows }) => rows.map((row) => [row, id] as const)))
  return read
    .rows<StoredPaper>(
      `SELECT response.id, voter_id, kind, received_at, coalesce(holder.root, proxy_to) AS proxy_to, proxy_name,
         response.votes, response.note
       FROM response LEFT JOIN member AS holder ON holder.id = proxy_to
       WHERE meeting_id = ? AND response.deleted = 0 AND response.created_dev IS NOT NULL ORDER BY received_at, response.id`,
      meetingId,
    )
    .flatMap((paper) => {
      const voterId = owner.get(paper.voterId)
      return voterId === undefined ? [] : [{ ...paper, voterId, votes: JSON.parse(paper.votes) as Paper['votes'] }]
    })
}
