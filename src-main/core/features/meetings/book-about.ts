import type { Meeting, QuorumState } from '../../../../src-shared/contract/meetings.ts'
import type { Alike } from '../../../../src-shared/domain/quorum.ts'
import type { Read } from '../../db/connection.ts'
import { type BookPart, type BookVoter, bookOf, fixedVoters, meetingBook, papersOf } from './meeting-book.ts'

/**
 * As much of a settled meeting as one act needs: the voters it is about, named by an id of theirs, their member's or their
 * household's, and all whose standing takes more than a look at one paper. Whoever sent nothing, or one paper that names
 * no holder, counts as that paper says: of those it is enough to know how many they are.
 */
export function bookAbout(read: Read, meeting: Meeting, about: readonly (string | null)[]): BookPart {
  const asked = JSON.stringify(about.filter((id) => id !== null))
  const voters = fixedVoters(read, meeting.id, INTRICATE, asked)
  return bookOf({
    meeting,
    voters,
    papers: papersOf(read, meeting.id, voters),
    others: plainOthers(read, meeting, voters),
  })
}

/** The quorum as it stands. */
export function quorumIn(read: Read, meeting: Meeting): QuorumState {
  return (meeting.fixedOn === null ? meetingBook(read, meeting) : bookAbout(read, meeting, [])).quorum
}

const RESPONSES = 'response WHERE meeting_id = ?1 AND deleted = 0 AND created_dev IS NOT NULL'
const NAMES_HOLDER = "kind = 'proxy' AND proxy_to IS NOT 'chair'"
const ASKED = 'SELECT value FROM json_each(?2)'

/** Asked for, with several papers, giving or holding a proxy, or of people who were merged. */
const INTRICATE = `(
  id IN (${ASKED} UNION ALL SELECT voter_id FROM ${RESPONSES} GROUP BY voter_id HAVING count(*) > 1 OR max(${NAMES_HOLDER}))
  OR household_id IN (${ASKED})
  OR member_id IN (
    ${ASKED} UNION ALL SELECT proxy_to FROM ${RESPONSES} AND ${NAMES_HOLDER}
    UNION ALL SELECT id FROM member WHERE root IS NOT NULL UNION ALL SELECT root FROM member WHERE root IS NOT NULL
  ))`

function plainOthers(read: Read, { id }: Meeting, voters: readonly BookVoter[]): Alike[] {
  return read.rows<Alike>(
    `SELECT coalesce(kind, 'none') AS counts, count(*) AS people, sum(voter.votes) AS votes
     FROM voter LEFT JOIN response ON response.meeting_id = ?1 AND voter_id = voter.id
       AND response.deleted = 0 AND response.created_dev IS NOT NULL
     WHERE voter.meeting_id = ?1 AND voter.deleted = 0 AND voter.created_dev IS NOT NULL AND voter.id NOT IN (${ASKED})
     GROUP BY counts`,
    id,
    JSON.stringify(voters.flatMap(({ rows }) => rows)),
  )
}
