import type { Cell } from '../../../../src-shared/contract/columns.ts'
import type { MemberDifference } from '../../../../src-shared/contract/members.ts'
import type { MemberId, PlainDate } from '../../../../src-shared/contract/values.ts'
import type { MemberColumn } from '../../../../src-shared/domain/member-columns.ts'
import { memberKana, memberName } from '../../../../src-shared/domain/member-name.ts'
import { BELONGS_ON } from '../../db/belongs-on.ts'
import type { Connection } from '../../db/connection.ts'
import { memberCells } from '../../db/member-cells.ts'

/** A day of the roster, and the database that tells of it. */
export interface RosterDay {
  readonly db: Connection
  readonly day: PlainDate
}

export type Difference = Readonly<Record<MemberDifference['kind'], readonly MemberDifference[]>>

type By = 'recorded' | 'membership'
type Person = Omit<MemberDifference, 'kind' | 'changes'>

/** What a column tells by itself: nothing that follows from another, and no money, which has screens of its own. */
const recordedColumns: readonly MemberColumn[] = [
  ...(['memberNumber', 'familyName', 'givenName', 'familyNameKana', 'givenNameKana', 'fullName'] as const),
  ...(['romanName', 'formerName', 'memberType', 'status', 'tags'] as const),
  ...(['household', 'householdHead', 'payer', 'postalCode', 'prefecture', 'city', 'street', 'building'] as const),
  ...(['country', 'phone', 'mobile', 'otherPhones', 'email', 'otherEmails', 'birthDate', 'gender'] as const),
  ...(['guardians', 'joinedOn', 'leftOn', 'leaveReason', 'expiresOn', 'consents', 'note'] as const),
]
const columnsOfAdded: readonly MemberColumn[] = ['memberType', 'joinedOn']
const columnsOfGone: readonly MemberColumn[] = ['status', 'leftOn', 'leaveReason']
const STEP = 500

/** Who came, went and changed from one day to another, each by kana; other calls are answered in between. */
export async function findDifference(before: RosterDay, after: RosterDay, by: By): Promise<Difference> {
  const [then, now] = [peopleOn(before, by), peopleOn(after, by)]
  const stayed = [...now.values()].filter(({ id }) => then.has(id))
  const dated = [...groupColumns(after.db), 'offices']
  const columns = by === 'membership' ? dated : [...recordedColumns, ...dated, ...ownColumns(after.db)]

  const changed: MemberDifference[] = []
  for (const some of chunks(stayed)) {
    const ids = some.map(({ id }) => id)
    const cells = [cellsOf(before, ids, columns), cellsOf(after, ids, columns)] as const
    for (const [place, person] of some.entries()) {
      const changes = changesOf(columns, cells[0][place] ?? {}, cells[1][place] ?? {})
      if (changes.length > 0) changed.push({ kind: 'changed', ...person, changes })
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    added: told(
      'added',
      after,
      columnsOfAdded,
      [...now.values()].filter(({ id }) => !then.has(id)),
    ),
    gone: told(
      'gone',
      after,
      columnsOfGone,
      [...then.values()].filter(({ id }) => !now.has(id)),
    ),
    changed,
  }
}

/** People who came or went, with what the later day knows of them. */
function told(
  kind: 'added' | 'gone',
  { db, day }: RosterDay,
  columns: readonly MemberColumn[],
  people: readonly Person[],
): MemberDifference[] {
  const known = new Set(
    db
      .rows<{ id: string }>(
        'SELECT id FROM member WHERE deleted = 0 AND root IS NULL AND id IN (SELECT value FROM json_each(?))',
        JSON.stringify(people.map(({ id }) => id)),
      )
      .map(({ id }) => id),
  )
  return chunks(people).flatMap((some) => {
    const there = some.filter(({ id }) => known.has(id)).map(({ id }) => id)
    const cells = new Map(cellsOf({ db, day }, there, columns).map((row, place) => [there[place], row]))
    return some.map((person) => ({ kind, ...person, changes: changesOf(columns, {}, cells.get(person.id) ?? {}) }))
  })
}

function cellsOf({ db, day }: RosterDay, ids: readonly string[], columns: readonly string[]): Record<string, Cell>[] {
  return memberCells(db, ids, columns, { today: day })
}

function changesOf(
  columns: readonly string[],
  before: Readonly<Record<string, Cell>>,
  after: Readonly<Record<string, Cell>>,
): MemberDifference['changes'] {
  return columns.flatMap((field) => {
    const [old, now] = [before[field] ?? null, after[field] ?? null]
    const isSame = (isBlank(old) && isBlank(now)) || JSON.stringify(old) === JSON.stringify(now)
    return isSame ? [] : [{ field, before: old, after: now }]
  })
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0)
}

/** What has dates of its own, so that another day shows it otherwise: the groups, kind by kind. */
function groupColumns(db: Connection): string[] {
  return db
    .rows<{ kind: string }>(
      'SELECT kind FROM member_group WHERE deleted = 0 AND created_dev IS NOT NULL GROUP BY kind ORDER BY min(position), kind',
    )
    .map(({ kind }) => `groups:${kind}`)
}

/** Fields of the club's own that are not for every eye are left out, as from any list. */
function ownColumns(db: Connection): string[] {
  return db
    .rows<{ id: string }>(
      'SELECT id FROM custom_field WHERE deleted = 0 AND created_dev IS NOT NULL AND sensitive = 0 ORDER BY position, id',
    )
    .map(({ id }) => `custom:${id}`)
}

interface StoredPerson {
  readonly id: MemberId
  readonly memberNumber: string
  readonly familyName: string
  readonly givenName: string
  readonly fullName: string
  readonly familyNameKana: string
  readonly givenNameKana: string
}

function peopleOn({ db, day }: RosterDay, by: By): ReadonlyMap<string, Person> {
  const rows = db.rows<StoredPerson>(
    `SELECT id, member_number, family_name, given_name, full_name, family_name_kana, given_name_kana
     FROM member WHERE deleted = 0 AND root IS NULL AND created_dev IS NOT NULL AND ${by === 'recorded' ? PRESENT : BELONGS_ON}
     ORDER BY sort_key, n`,
    day,
  )
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, memberNumber: row.memberNumber, name: memberName(row), kana: memberKana(row) },
    ]),
  )
}

const PRESENT =
  "status IN ('applied', 'approved', 'active', 'paused', 'unknown') AND coalesce(left_on, '9999-12-31') > ?1"

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / STEP) }, (_, place) =>
    items.slice(place * STEP, (place + 1) * STEP),
  )
}
