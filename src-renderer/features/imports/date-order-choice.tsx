import { Radio, Stack } from '@mantine/core'
import type { ColumnPlan } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { DateOrder } from './import-choice.ts'

type DateOrderChoiceProps = {
  column: ColumnPlan
  order: DateOrder | undefined
  onOrder: (order: DateOrder) => void
}

/** 3/4/2020 is March or April: one cell of the column read both ways, for a person who knows. */
export function DateOrderChoice({ column, order, onOrder }: DateOrderChoiceProps) {
  const t = useTexts()
  const f = useFormat()
  const example = column.examples.map(readBothWays).find((both) => both !== null)
  const reading = (date: string | undefined) => (date === undefined ? '' : f.date(date))

  return (
    <Radio.Group
      label={t.imports.columns.dateOrder(column.header)}
      value={order ?? ''}
      onChange={(value) => onOrder(value === 'day-first' ? 'day-first' : 'month-first')}
    >
      <Stack gap={4} mt={4}>
        <Radio
          size="xs"
          value="month-first"
          label={t.imports.columns.monthFirst(example?.cell ?? '', reading(example?.monthFirst))}
        />
        <Radio
          size="xs"
          value="day-first"
          label={t.imports.columns.dayFirst(example?.cell ?? '', reading(example?.dayFirst))}
        />
      </Stack>
    </Radio.Group>
  )
}

/** 3/4/2020 as 2020-03-04 and as 2020-04-03. */
function readBothWays(cell: string): { cell: string; monthFirst: string; dayFirst: string } | null {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\s*$/.exec(cell)
  if (found === null) return null
  const [a = '', b = '', year = ''] = found.slice(1)
  if (Number(a) > 12 || Number(b) > 12) return null
  const full = year.length === 4 ? year : `20${year.padStart(2, '0')}`
  const day = (month: string, of: string) => `${full}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`
  return { cell: cell.trim(), monthFirst: day(a, b), dayFirst: day(b, a) }
}
