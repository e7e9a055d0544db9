import { Skeleton, Table, Text } from '@mantine/core'
import type { People } from '../../../src-shared/contract/members.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureState } from '../../ui/failure-state.tsx'
import { ScrollingPart } from '../../ui/scrolling-part.tsx'
import type { ListChoice } from './list-choice.ts'
import css from './lists.module.css'
import { useListCheck } from './use-list-check.ts'

/** The first rows of a table as the file will hold them. */
export function ListSample({ choice, who }: { readonly choice: ListChoice; readonly who: People }) {
  const t = useTexts().lists
  const check = useListCheck(choice, who)
  if (check.error) return <FailureState error={check.error} onRetry={() => void check.refetch()} />
  if (check.data === undefined || check.isPlaceholderData) return <SampleToCome />
  const { headers, rows } = check.data.sample
  return (
    <section className={css.sample} aria-label={t.sampleOf}>
      <Text size="sm" c="dimmed">
        {t.sampleOf}
      </Text>
      <ScrollingPart className={css.table} label={t.preview}>
        <Table stickyHeader withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {headers.map((header, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called the same
                <Table.Th key={index}>{header}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are all that there is
              <Table.Tr key={row}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand by their column
                  <Table.Td key={index}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollingPart>
    </section>
  )
}

/** The shape of the table while it is read: an empty half would look like a list of nobody. */
function SampleToCome() {
  const t = useTexts().lists
  return (
    <div className={css.sample} aria-busy>
      <Text size="sm" c="dimmed" role="status">
        {t.checking}
      </Text>
      <div className={css.toCome} aria-hidden>
        {toCome.map((row) => (
          <Skeleton key={row} height={18} />
        ))}
      </div>
    </div>
  )
}

const toCome = Array.from({ length: 9 }, (_, row) => row)
