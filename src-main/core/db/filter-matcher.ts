import type { Condition, Filter } from '../../../src-shared/contract/filters.ts'
import type { PlainDate } from '../../../src-shared/contract/values.ts'
import { conditionTest } from '../../../src-shared/domain/condition-test.ts'
import type { CellColumns } from './cell-columns.ts'
import type { Connection } from './connection.ts'

/** Says of a member, by row number, whether a filter holds. */
export type Matcher = (n: number) => boolean

interface Source {
  readonly db: Connection
  readonly columns: CellColumns
  readonly today: PlainDate
}

/** A filter over the columns in memory: each of them is read once, all together. */
export function filterMatcher(filter: Filter, source: Source): Matcher {
  const wanted = conditionsOf(filter).map(({ column, on }) => ({ key: column, on: on ?? source.today }))
  source.columns.read(wanted)
  return matcherOf(filter, source)
}

function matcherOf(filter: Filter, source: Source): Matcher {
  if ('all' in filter) {
    const parts = filter.all.map((part) => matcherOf(part, source))
    return (n) => parts.every((holds) => holds(n))
  }
  if ('any' in filter) {
    const parts = filter.any.map((part) => matcherOf(part, source))
    return (n) => parts.some((holds) => holds(n))
  }
  if ('not' in filter) {
    const holds = matcherOf(filter.not, source)
    return (n) => !holds(n)
  }
  return conditionMatcher(filter, source)
}

function conditionMatcher(condition: Condition, { db, columns, today }: Source): Matcher {
  const test = conditionTest(withNames(db, condition), today)
  return columns.column(condition.column, condition.on ?? today).matcher(test)
}

function conditionsOf(filter: Filter): readonly Condition[] {
  if ('all' in filter) return filter.all.flatMap(conditionsOf)
  if ('any' in filter) return filter.any.flatMap(conditionsOf)
  return 'not' in filter ? conditionsOf(filter.not) : [filter]
}

const named: Readonly<Record<string, string>> = {
  memberType: 'member_type',
  status: 'member_status',
  tags: 'tag',
  groups: 'member_group',
  offices: 'office',
  household: 'household',
}

/** The id of a type, tag, group, office, household or own state stands for its name, which may change. */
function withNames(db: Connection, condition: Condition): Condition {
  const table = named[condition.column.startsWith('groups:') ? 'groups' : condition.column]
  if (table === undefined) return condition
  const nameOf = (id: string | number | boolean) =>
    db.row<{ name: string }>(`SELECT name FROM ${table} WHERE id = ?`, String(id))?.name ?? id
  return { ...condition, values: condition.values.map(nameOf) }
}
