import type { MemberId } from '../../../../src-shared/contract/values.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import type { Connection } from '../../db/connection.ts'

/** Who would be written with a member number that somebody else has or is given in the same edit. */
export function numberTakers(db: Connection, wished: ReadonlyMap<MemberId, string>): ReadonlySet<MemberId> {
  const wishes = new Map([...wished].map(([id, number]) => [id, foldText(number)]))
  if (![...wishes.values()].some((number) => number !== '')) return new Set()
  const held = heldNumbers(db)
  const refused = new Set<MemberId>()
  // Who is refused keeps the old number, which may take it from another.
  for (let before = -1; before < refused.size; ) {
    before = refused.size
    const holders = count(new Map([...held, ...[...wishes].filter(([id]) => !refused.has(id))]))
    for (const [id, number] of wishes) {
      if (number !== '' && number !== held.get(id) && (holders.get(number) ?? 0) > 1) refused.add(id)
    }
  }
  return refused
}

function heldNumbers(db: Connection): ReadonlyMap<MemberId, string> {
  const rows = db.rows<{ id: MemberId; memberNumber: string }>(
    "SELECT id, member_number FROM member WHERE deleted = 0 AND root IS NULL AND member_number <> ''",
  )
  return new Map(rows.map(({ id, memberNumber }) => [id, foldText(memberNumber)]))
}

function count(numbers: ReadonlyMap<MemberId, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const number of numbers.values()) counts.set(number, (counts.get(number) ?? 0) + 1)
  return counts
}
