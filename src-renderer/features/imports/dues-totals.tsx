import { Checkbox, Table } from '@mantine/core'
import type { DuesTotal } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './check-step.module.css'
import { useTargetWords } from './use-target-words.ts'

type DuesTotalsProps = {
  totals: readonly DuesTotal[]
  refused: ReadonlySet<string>
  onTake: (field: string, take: boolean) => void
}

/** What the columns of dues would write, in people and yen, a line each. */
export function DuesTotals({ totals, refused, onTake }: DuesTotalsProps) {
  const t = useTexts()
  const f = useFormat()
  const targetWords = useTargetWords()
  const words = t.imports.check.dues
  if (totals.length === 0) return null
  const cell = ({ count, sum }: { count: number; sum: number }) =>
    count === 0 ? '' : words.figure(f.number(count), f.money(sum))

  return (
    <div className={css.dues}>
      <Table verticalSpacing={4} stickyHeader aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.title}</Table.Th>
            <Table.Th ta="end">{words.paid}</Table.Th>
            <Table.Th ta="end">{words.open}</Table.Th>
            <Table.Th ta="end">{words.exempt}</Table.Th>
            <Table.Th ta="end">{words.same}</Table.Th>
            <Table.Th ta="end">{words.doubtful}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.map((total) => (
            <Table.Tr key={total.field}>
              <Table.Td>
                <Checkbox
                  size="xs"
                  label={`${targetWords(total.target)}　${total.byType ? words.byType : total.feeName}${total.newFee ? words.newFee : ''}`}
                  checked={!refused.has(total.field)}
                  onChange={(event) => onTake(total.field, event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td ta="end">{cell(total.paid)}</Table.Td>
              <Table.Td ta="end">{cell(total.open)}</Table.Td>
              <Table.Td ta="end">{cell(total.exempt)}</Table.Td>
              <Table.Td ta="end">{total.same > 0 && f.number(total.same)}</Table.Td>
              <Table.Td ta="end">{total.doubtful > 0 && `△ ${f.number(total.doubtful)}`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
