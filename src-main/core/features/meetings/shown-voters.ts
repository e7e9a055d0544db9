import type { Voter } from '../../../../src-shared/contract/meetings.ts'
import { memberKana } from '../../../../src-shared/domain/member-name.ts'
import { byReceipt } from '../../../../src-shared/domain/standing-of-responses.ts'
import type { Read } from '../../db/connection.ts'
import type { BookPart, BookVoter } from './meeting-book.ts'

export interface MemberWords {
  readonly memberNumber: string
  readonly kana: string
}

/** As the contract shows them: with number and reading, and all that came in, in the order of receipt. */
export function shownVoters(read: Read, book: BookPart, voters: readonly BookVoter[]): Voter[] {
  const words = memberWords(read, voters)
  const shown = new Set(voters.map(({ id }) => id as string))
  const papers = Map.groupBy(
    book.papers.filter(({ voterId }) => shown.has(voterId)),
    ({ voterId }) => voterId,
  )
  return voters.map(({ rows: _rows, serials: _serials, ...voter }) => {
    const stand = book.stands.get(voter.id)
    const own = (papers.get(voter.id) ?? []).toSorted(byReceipt)
    return {
      ...voter,
      ...(words.get(voter.memberId) ?? { memberNumber: '', kana: '' }),
      counts: stand?.counts ?? 'none',
      responses: own.map(({ voterId: _voterId, ...paper }) => ({ ...paper, stands: paper.id === stand?.paper?.id })),
    }
  })
}

/** Number and reading as they are today. */
export function memberWords(read: Read, voters: readonly BookVoter[]): ReadonlyMap<string, MemberWords> {
  const rows = read.rows<{ id: string; memberNumber: string; familyNameKana: string; givenNameKana: string }>(
    `SELECT id, member_number, family_name_kana, given_name_kana FROM member
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(voters.map(({ memberId }) => memberId)),
  )
  return new Map(rows.map(({ id, memberNumber, ...kana }) => [id, { memberNumber, kana: memberKana(kana) }]))
}
