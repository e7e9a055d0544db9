import type { PlainDate } from '../../../../src-shared/contract/values.ts'
import { BELONGS_ON } from '../../db/belongs-on.ts'
import type { Read } from '../../db/connection.ts'

const THERE = 'member.deleted = 0 AND member.root IS NULL AND member.created_dev IS NOT NULL'
const MEMBERS = `member WHERE ${THERE} AND ${BELONGS_ON}`

/** Full years from a day up to `?1`; nothing where it lies after. */
const fullYears = (day: string) =>
  `CASE WHEN ${day} <= ?1 THEN substr(?1, 1, 4) - substr(${day}, 1, 4) - (substr(?1, 6) < substr(${day}, 6)) END`

/** What the members of a day are counted by. */
const figures = {
  age: fullYears('birth_date'),
  membershipYears: fullYears('joined_on'),
  gender: 'gender',
  memberType: 'member_type_id',
  status:
    'coalesce((SELECT name FROM member_status WHERE id = status_id AND stands_for = status AND deleted = 0), status)',
  prefecture: "nullif(prefecture, '')",
} as const
type FigureName = keyof typeof figures

export interface Count {
  /** Null where it is not known. */
  readonly key: string | null
  readonly count: number
}

/** The members of a day by all of it, the largest first and what is not known last: the file is read through once. */
export function countsOn(read: Read, on: PlainDate): Readonly<Record<FigureName, readonly Count[]>> {
  const names = Object.keys(figures) as FigureName[]
  const columns = names.map((name) => `${figures[name]} AS ${name}`)
  const counted = names.map(
    (name) => `SELECT '${name}' AS figure, ${name} AS key, count(*) AS count FROM person GROUP BY ${name}`,
  )
  const rows = read.rows<{ figure: string; key: string | number | null; count: number }>(
    `WITH person AS MATERIALIZED (SELECT ${columns.join(', ')} FROM ${MEMBERS})
     SELECT * FROM (${counted.join(' UNION ALL ')}) ORDER BY key IS NULL, count DESC, key`,
    on,
  )
  const byFigure = Map.groupBy(rows, ({ figure }) => figure)
  const countsOf = (name: FigureName): readonly Count[] =>
    (byFigure.get(name) ?? []).map(({ key, count }) => ({ key: key === null ? null : `${key}`, count }))
  return Object.fromEntries(names.map((name) => [name, countsOf(name)])) as Record<FigureName, readonly Count[]>
}

/** Types in the order of the club; one that was removed keeps its name. */
export function typeNames(read: Read): { readonly id: string; readonly name: string }[] {
  return read.rows('SELECT id, name FROM member_type ORDER BY deleted, position, id')
}

export interface OwnState {
  readonly name: string
  readonly standsFor: string
}

export function ownStatesOf(read: Read): OwnState[] {
  return read.rows('SELECT name, stands_for FROM member_status WHERE deleted = 0 AND created_dev IS NOT NULL')
}

interface GroupCount {
  readonly kind: string
  readonly name: string
  readonly count: number
}

/** How many members of a day belong to each group on that day. */
export function groupCounts(read: Read, on: PlainDate): GroupCount[] {
  return read.rows(
    `SELECT kind, name, count(DISTINCT member_id) AS count FROM member_group
     JOIN group_membership ON group_id = member_group.id AND group_membership.deleted = 0
       AND coalesce(starts_on, '') <= ?1 AND coalesce(ends_on, '9999-12-31') > ?1
     WHERE member_group.deleted = 0 AND member_group.created_dev IS NOT NULL
       AND member_id IN (SELECT id FROM ${MEMBERS})
     GROUP BY kind, name ORDER BY kind, min(position), name`,
    on,
  )
}

/** How many joined on one day and left on another; null where they never left, or nobody knows since when. */
export interface Span {
  readonly joinedOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly count: number
}

/** Everyone who ever belonged, as far as the days are known. */
export function spansOfMembership(read: Read): Span[] {
  return read.rows(
    `SELECT joined_on, left_on, count(*) AS count FROM member WHERE ${THERE} AND status <> 'applied'
       AND (left_on IS NOT NULL OR status NOT IN ('left', 'expelled', 'deceased'))
     GROUP BY joined_on, left_on`,
  )
}
