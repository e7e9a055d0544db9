import type { FilterTest } from '../../../src-shared/contract/filters.ts'
import type { ColumnKind } from '../../../src-shared/domain/member-columns.ts'
import type { Texts } from '../../../src-shared/texts/texts.ts'

const textTests = ['contains', 'is', 'isNot', 'startsWith', 'empty', 'notEmpty'] as const
const chosenTests = ['is', 'isNot', 'empty', 'notEmpty'] as const
const numberTests = ['atLeast', 'atMost', 'between', 'is', 'empty', 'notEmpty'] as const
const dateTests = ['atLeast', 'atMost', 'between', 'withinDays', 'beforeDays', 'is', 'empty', 'notEmpty'] as const

/** What can be asked of a column; one that holds few known values is asked for those. */
export function testsOf(kind: ColumnKind, isChosen: boolean): readonly FilterTest[] {
  if (kind === 'yesNo') return ['is', 'empty']
  if (isChosen) return chosenTests
  if (kind === 'date') return dateTests
  return kind === 'number' || kind === 'money' ? numberTests : textTests
}

export function testName(test: FilterTest, kind: ColumnKind, isChosen: boolean, t: Texts): string {
  const special: Partial<Record<FilterTest, string>> =
    kind === 'date' ? t.roster.dateTests : isChosen || kind === 'yesNo' ? {} : t.roster.textTests
  return special[test] ?? t.roster.tests[test]
}

/** Columns that look different on another day. */
export function dependsOnDay(column: string): boolean {
  return ofTheDay.has(column) || column.startsWith('groups:')
}

const ofTheDay = new Set(['age', 'schoolYear', 'membershipYears', 'groups', 'offices'])
