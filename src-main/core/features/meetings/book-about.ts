import type { Meeting, QuorumState, ResponseKind } from '../../../../src-shared/contract/meetings.ts'
import type { Alike } from '../../../../src-shared/domain/quorum.ts'
import { standingKind } from '../../../../src-shared/domain/standing-of-responses.ts'
import type { Read } from '../../db/connection.ts'
import { type BookPart, bookOf, meetingBook, papersOf, peopleOf, storedVoters, voterId } from './meeting-book.ts'

/**
 * As much of a settled meeting as one act needs: the voters it is about, and all whose standing takes more than a look
 * at the kinds of what they sent. Whoever sent nothing, or papers of which the kinds alone say what stands, and names no
 * holder: of those it is enough to know how many they are.
 */
export function bookAbout(read: Read, meeting: Meeting, about: readonly string[]): BookPart {
  const { merged, isEven, ...all } = settledList(read, meeting)
  const known = [...about, ...givenAndHeld(read, meeting), ...merged]
  const { plain, intricate } = countedByKind(read, meeting, { except: known, isEven })
  const rows = storedVoters(read, meeting.id, [...known, ...intricate])
  const voters = peopleOf(read, rows)
  const silent = [...rows.map(({ votes }) => ({ people: 1, votes })), ...plain].reduce(minus, all)
  const others = [...plain, { counts: 'none' as const, ...silent }]
  return bookOf({ meeting, voters, papers: papersOf(read, meeting.id, voters), others })
}

type Votes = Omit<Alike, 'counts'>

function minus(a: Votes, b: Votes): Votes {
  return { people: a.people - b.people, votes: a.votes - b.votes }
}

/** The quorum as it stands. */
export function quorumIn(read: Read, meeting: Meeting): QuorumState {
  return (meeting.fixedOn === null ? meetingBook(read, meeting) : bookAbout(read, meeting, [])).quorum
}

const RESPONSES = 'response WHERE meeting_id = ?1 AND deleted = 0 AND created_dev IS NOT NULL'
const LIVE = 'voter.deleted = 0 AND voter.created_dev IS NOT NULL'

interface SettledList extends Votes {
  /** Who was merged with somebody. */
  readonly merged: readonly string[]
  /** Everybody has one vote, and nobody was ever taken out: voters need not be looked at to add up what came in. */
  readonly isEven: boolean
}

function settledList(read: Read, { id }: Meeting): SettledList {
  const list = read.row<Votes & { merged: string; isEven: 0 | 1 }>(
    `SELECT count(*) FILTER (WHERE ${LIVE}) AS people, coalesce(sum(votes) FILTER (WHERE ${LIVE}), 0) AS votes,
       json_group_array(id) FILTER (WHERE ${LIVE} AND member_id IN (
         SELECT id FROM member WHERE root IS NOT NULL UNION ALL SELECT root FROM member WHERE root IS NOT NULL)) AS merged,
       min(votes = 1 AND ${LIVE}) AS is_even
     FROM voter WHERE meeting_id = ?`,
    id,
  )
  const { people = 0, votes = 0, merged = '[]', isEven = 0 } = list ?? {}
  return { people, votes, merged: JSON.parse(merged) as string[], isEven: isEven === 1 }
}

/** Whoever gave a proxy by name, and to whom. */
function givenAndHeld(read: Read, { id }: Meeting): string[] {
  const proxies = read.rows<{ voterId: string; proxyTo: string | null }>(
    `SELECT voter_id, proxy_to FROM ${RESPONSES} AND kind = 'proxy' AND proxy_to IS NOT 'chair'`,
    id,
  )
  return proxies.flatMap(({ voterId: giver, proxyTo }) => (proxyTo === null ? [giver] : [giver, voterId(id, proxyTo)]))
}

/** In one look at all that came in, who counts as what; `intricate` are those of whom the kinds do not say it. */
function countedByKind(
  read: Read,
  meeting: Meeting,
  { except, isEven }: { except: readonly string[]; isEven: boolean },
): { plain: Alike[]; intricate: string[] } {
  const [votes, voters] = isEven
    ? ['count(*)', '']
    : ['sum(votes)', `CROSS JOIN voter ON voter.id = voter_id AND ${LIVE}`]
  const counted = read.rows<Votes & { kinds: string; several: string }>(
    `SELECT kinds, count(*) AS people, ${votes} AS votes,
       json_group_array(voter_id) FILTER (WHERE instr(kinds, ',')) AS several
     FROM (SELECT voter_id, group_concat(kind) AS kinds FROM ${RESPONSES}
       AND voter_id NOT IN (SELECT value FROM json_each(?2)) GROUP BY voter_id)
     ${voters} GROUP BY kinds`,
    meeting.id,
    JSON.stringify(except),
  )
  const groups = counted.map(({ kinds, ...group }) => {
    return { counts: standingKind(kinds.split(',') as ResponseKind[], meeting.standing), ...group }
  })
  return {
    plain: groups.flatMap(({ counts, people, votes }) => (counts === null ? [] : [{ counts, people, votes }])),
    intricate: groups.flatMap(({ counts, several }) => (counts === null ? (JSON.parse(several) as string[]) : [])),
  }
}
