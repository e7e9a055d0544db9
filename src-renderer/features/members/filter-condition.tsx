import { ActionIcon, Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { MemberColumns } from '../../ui/use-member-columns.ts'
import { columnGroups } from './column-groups.ts'
import classes from './filter.module.css'
import { type DraftCondition, valuesNeeded } from './filter-draft.ts'
import { dependsOnDay, testName, testsOf } from './filter-tests.ts'
import { FilterValues } from './filter-values.tsx'
import type { Choice } from './use-column-choices.ts'

export type ConditionContext = {
  readonly columns: MemberColumns
  readonly choicesOf: (column: string) => readonly Choice[] | null
  readonly today: string
}

type FilterConditionProps = ConditionContext & {
  readonly condition: DraftCondition
  readonly autoFocus: boolean
  readonly onChange: (condition: DraftCondition) => void
  readonly onRemove: () => void
}

/** One condition: a column, how to look at it, and what to compare with. */
export function FilterCondition(props: FilterConditionProps) {
  const { condition, autoFocus, columns, choicesOf, today, onChange, onRemove } = props
  const t = useTexts()
  const words = t.roster.filter
  const kind = columns.kind(condition.column)
  const choices = choicesOf(condition.column)
  const tests = testsOf(kind, choices !== null)

  function changeColumn(column: string): void {
    const test = testsOf(columns.kind(column), choicesOf(column) !== null)[0] ?? 'is'
    onChange({ id: condition.id, column, test, values: [], on: null })
  }

  return (
    <li className={classes.condition}>
      <Select
        className={classes.column}
        size="sm"
        aria-label={words.column}
        autoFocus={autoFocus}
        searchable
        allowDeselect={false}
        data={columnGroups(columns, t)}
        value={condition.column}
        onChange={(column) => column && changeColumn(column)}
        // What is typed looks for another column instead of lengthening this one's name.
        onFocus={(event) => selectWords(event.currentTarget)}
        onClick={(event) => selectWords(event.currentTarget)}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <Select
        className={classes.test}
        size="sm"
        aria-label={words.test}
        allowDeselect={false}
        data={tests.map((test) => ({ value: test, label: testName(test, kind, choices !== null, t) }))}
        value={condition.test}
        onChange={(picked) => {
          const test = tests.find((one) => one === picked)
          if (test) onChange({ ...condition, test, values: keptValues(condition, test) })
        }}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <FilterValues
        condition={condition}
        kind={kind}
        choices={choices}
        onChange={(values) => onChange({ ...condition, values })}
      />
      {dependsOnDay(condition.column) && (
        <DayOfCondition on={condition.on} today={today} onChange={(on) => onChange({ ...condition, on })} />
      )}
      <ActionIcon
        className={classes.remove}
        aria-label={words.removeCondition(columns.name(condition.column))}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** Once the click has put its caret. */
function selectWords(field: HTMLInputElement): void {
  requestAnimationFrame(() => field.select())
}

const inDays: readonly string[] = ['withinDays', 'beforeDays']

/** A number of days is no date: what was typed stays only where it means the same. */
function keptValues({ test, values }: DraftCondition, next: DraftCondition['test']): DraftCondition['values'] {
  if (inDays.includes(test) !== inDays.includes(next)) return []
  return valuesNeeded(next) === 0 ? [] : values
}

type DayOfConditionProps = {
  readonly on: string | null
  readonly today: string
  readonly onChange: (on: string | null) => void
}

function DayOfCondition({ on, today, onChange }: DayOfConditionProps) {
  const words = useTexts().roster.filter
  if (on === null) {
    return (
      <Button variant="subtle" size="compact-md" onClick={() => onChange(today)}>
        {words.onToday}
      </Button>
    )
  }
  return (
    <div className={classes.date}>
      <DateField label={words.on} value={on} onChange={(day) => day !== null && onChange(day)} />
      <Button variant="subtle" size="compact-md" onClick={() => onChange(null)}>
        {words.onToday}
      </Button>
    </div>
  )
}
