import { Table } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { skipWords } from './cell-words.ts'
import css from './columns-step.module.css'

/** Rows that are not people: titles, totals, blank lines. */
export function SkippedList({ rows }: { rows: readonly { row: number; reason: string }[] }) {
  const t = useTexts()
  if (rows.length === 0) return <EmptyState message={t.imports.check.nothing} />
  return (
    <div className={css.columns}>
      <Table stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={80} ta="end">
              {t.imports.check.row}
            </Table.Th>
            <Table.Th>{t.imports.check.skippedWhy}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, reason }) => (
            <Table.Tr key={row}>
              <Table.Td ta="end">{row}</Table.Td>
              <Table.Td>{skipWords(reason, t)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
