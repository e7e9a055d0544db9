import type {
  AgendaItem,
  ItemResult,
  Meeting,
  QuorumState,
  Response,
} from '../../../../src-shared/contract/meetings.ts'
import type { HouseholdId, MemberId, VoterId } from '../../../../src-shared/contract/values.ts'
import { ballotResult } from '../../../../src-shared/domain/ballot-result.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { type Alike, quorumOf } from '../../../../src-shared/domain/quorum.ts'
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

/** Some of those entitled with all that came in of them, and of the others how many count as what. */
export interface BookPart {
  readonly meeting: Meeting
  readonly voters: readonly BookVoter[]
  readonly papers: readonly Paper[]
  readonly others: readonly Alike[]
  readonly stands: ReadonlyMap<string, Stand<Paper>>
  readonly quorum: QuorumState
}

/** Everything that counting needs, read once; what else is known of the people is read for those shown. */
export interface MeetingBook extends BookPart {
  readonly others: readonly []
}

export function meetingBook(read: Read, meeting: Meeting): MeetingBook {
  const isFixed = meeting.fixedOn !== null
  const voters = isFixed ? fixedVoters(read, meeting.id) : proposedVoters(read, meeting)
  const papers = isFixed ? papersOf(read, meeting.id, voters) : []
  return { ...bookOf({ meeting, voters, papers, others: [] }), others: [] }
}

/** The same once a paper has come in, was put right, or with null was taken out. */
export function bookWith(book: BookPart, id: string, paper: Paper | null): BookPart {
  const kept = book.papers.filter((one) => one.id !== id)
  return bookOf({ ...book, papers: paper === null ? kept : [...kept, paper] })
}

export function bookOf({ meeting, voters, papers, others }: Omit<BookPart, 'stands' | 'quorum'>): BookPart {
  const stands = standingOfResponses(voters, papers, { ...meeting, isChair: (id) => isChair(meeting, voters, id) })
  const quorum = quorumOf(voters, stands, meeting.quorum, others) as QuorumState
  return { meeting, voters, papers, others, stands, quorum }
}

function isChair({ chair }: Meeting, voters: readonly BookVoter[], id: string): boolean {
  const name = voters.find(({ memberId }) => memberId === id)?.name ?? ''
  return chair !== '' && foldText(chair) === foldText(name)
}

/** Results of all items that are voted on, in their order. */
export function resultsOf(read: Read, book: MeetingBook): ItemResult[] {
  return itemsOf(read, book.meeting.id)
    .filter(({ kind }) => kind === 'vote')
    .map((item) => resultOf(book, item))
}

/** What came in after the room was counted does not change what was decided: whoever comes late votes from then on. */
export function resultOf(book: MeetingBook, item: AgendaItem): ItemResult {
  const at = item.countedAt
  const papers = at === null ? book.papers : book.papers.filter(({ receivedAt }) => receivedAt <= at)
  const { voters, stands, quorum } = papers.length === book.papers.length ? book : bookOf({ ...book, papers })
  return ballotResult(item, voters, stands, quorum)
}

/** The voter that a row of the list, possibly of an entry merged since, stands for. */
export function voterOfRow({ voters }: BookPart, row: string): BookVoter | undefined {
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

/** All those on the settled list. */
export function fixedVoters(read: Read, meetingId: string): BookVoter[] {
  return peopleOf(read, storedVoters(read, meetingId))
}

/** The rows of the settled list, all or those of these ids. */
export function storedVoters(read: Read, meetingId: string, ids: readonly string[] | null = null): StoredVoter[] {
  const columns = 'voter.id, member_id, household_id, votes, serial, name'
  const live = 'meeting_id = ?1 AND deleted = 0 AND created_dev IS NOT NULL ORDER BY serial, voter.id'
  if (ids === null) return read.rows<StoredVoter>(`SELECT ${columns} FROM voter WHERE ${live}`, meetingId)
  return read.rows<StoredVoter>(
    `SELECT ${columns} FROM (SELECT DISTINCT value FROM json_each(?2)) CROSS JOIN voter ON voter.id = value AND ${live}`,
    meetingId,
    JSON.stringify(ids),
  )
}

/** As people: the rows of entries merged into one are one's, as long as all of them are given. */
export function peopleOf(read: Read, rows: readonly StoredVoter[]): BookVoter[] {
  const roots = rootsOf(read)
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

/** What came in of these voters. */
export function papersOf(read: Read, meetingId: string, voters: readonly BookVoter[]): Paper[] {
  const owner = new Map(voters.flatMap(({ id, rows }) => rows.map((row) => [row, id] as const)))
  return read
    .rows<StoredPaper>(
      `SELECT response.id, voter_id, kind, received_at, coalesce(holder.root, proxy_to) AS proxy_to, proxy_name,
         response.votes, response.note
       FROM response LEFT JOIN member AS holder ON holder.id = proxy_to
       WHERE meeting_id = ? AND response.deleted = 0 AND response.created_dev IS NOT NULL
         AND voter_id IN (SELECT value FROM json_each(?)) ORDER BY received_at, response.id`,
      meetingId,
      JSON.stringify([...owner.keys()]),
    )
    .flatMap((paper) => {
      const voterId = owner.get(paper.voterId)
      return voterId === undefined ? [] : [{ ...paper, voterId, votes: JSON.parse(paper.votes) as Paper['votes'] }]
    })
}
