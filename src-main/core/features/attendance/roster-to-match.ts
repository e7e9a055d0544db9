import type { ExpectedPeople } from '../../../../src-shared/contract/activities.ts'
import type { MemberId } from '../../../../src-shared/contract/values.ts'
import type { TypedRow } from '../../../../src-shared/domain/attendance-sheet.ts'
import { foldText } from '../../../../src-shared/domain/fold.ts'
import { memberKana, memberName, type NameParts } from '../../../../src-shared/domain/member-name.ts'
import type { Ctx } from '../../db/ctx.ts'
import { expectation } from './expected-people.ts'

interface Candidate {
  readonly id: MemberId
  readonly memberNumber: string
  readonly name: string
}

interface Match {
  personId: MemberId | null
  candidates: Candidate[]
}

interface StoredName extends NameParts {
  readonly id: MemberId
  readonly memberNumber: string
}

const MOST_CANDIDATES = 20

/** Says of a typed row who it can only be, or whom it may be: by number and name, and of several those who are expected. */
export function rosterToMatch(
  ctx: Ctx,
  expected: ExpectedPeople,
): (row: Pick<TypedRow, 'memberNumber' | 'name'>) => Match {
  const people = ctx.read.rows<StoredName>(
    `SELECT id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana FROM member
     WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL ORDER BY sort_key, n`,
  )
  const byNumber = new Map<string, Candidate[]>()
  const byName = new Map<string, Candidate[]>()
  for (const { id, memberNumber, ...names } of people) {
    const candidate = { id, memberNumber, name: memberName(names) }
    add(byNumber, numberKey(memberNumber), candidate)
    for (const name of new Set([foldText(candidate.name), foldText(memberKana(names))])) add(byName, name, candidate)
  }
  const isExpected = new Set(expectation(ctx, expected).anyOf([ctx.today]))

  return ({ memberNumber, name }) => {
    const numbered = byNumber.get(numberKey(memberNumber)) ?? []
    const named = byName.get(foldText(name)) ?? []
    if (name === '') return certain(numbered)
    const both = numbered.filter(({ id }) => named.some((other) => other.id === id))
    if (both.length === 1) return certain(both)
    const looked = named.filter(({ id }) => isExpected.has(id))
    // A number that is somebody else's may only count the rows: the name decides.
    if (named.length > 0) return certain(looked.length === 1 ? looked : named)
    return { personId: null, candidates: numbered.slice(0, MOST_CANDIDATES) }
  }
}

function certain(found: readonly Candidate[]): Match {
  const [only] = found
  return found.length === 1 && only !== undefined
    ? { personId: only.id, candidates: [only] }
    : { personId: null, candidates: found.slice(0, MOST_CANDIDATES) }
}

/** 0003 and 3 are one number. */
function numberKey(memberNumber: string): string {
  return foldText(memberNumber).replace(/^0+(?=.)/, '')
}

function add(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  if (key === '') return
  const known = map.get(key)
  if (known === undefined) map.set(key, [candidate])
  else known.push(candidate)
}
