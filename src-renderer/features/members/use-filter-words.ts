import { useCallback } from 'react'
import type { Condition, Filter } from '../../../src-shared/contract/filters.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { useMemberColumns } from '../../ui/use-member-columns.ts'
import { conditionCount, draftOf } from './filter-draft.ts'
import { dependsOnDay } from './filter-tests.ts'
import { useColumnChoices } from './use-column-choices.ts'

/** A filter in words, short enough for a label. */
export function useFilterWords(): (filter: Filter) => string {
  const t = useTexts()
  const f = useFormat()
  const columns = useMemberColumns()
  const choicesOf = useColumnChoices(columns)

  const ofCondition = useCallback(
    ({ column, test, values, on }: Condition) => {
      const choices = choicesOf(column)
      const inDays = test === 'withinDays' || test === 'beforeDays'
      const said = values.map((value) => {
        const choice = choices?.find((one) => one.value === String(value))
        return choice?.label ?? (inDays ? f.number(Number(value)) : columns.words(column, value))
      })
      const range = test === 'between' ? t.roster.range(said[0] ?? '', said[1] ?? '') : said.join(t.roster.or)
      const dateWords = columns.kind(column) === 'date' && (test === 'atLeast' || test === 'atMost')
      const words = (dateWords ? t.roster.dateCondition[test] : t.roster.condition[test])(columns.name(column), range)
      return on && dependsOnDay(column) ? words + t.fields.inBrackets(t.roster.filter.onDay(f.dateShort(on))) : words
    },
    [choicesOf, columns, f, t],
  )

  return useCallback(
    (filter) => {
      if ('column' in filter) return ofCondition(filter)
      const draft = draftOf(filter)
      return t.roster.filter.several(t.roster.filter.modes[draft.mode], f.number(conditionCount(draft)))
    },
    [ofCondition, t, f],
  )
}
