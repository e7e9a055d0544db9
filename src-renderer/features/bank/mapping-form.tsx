import { Button, Select, Table, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { type StatementMapping, type StatementRole, statementRoles } from '../../../src-shared/contract/bank.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import css from './bank.module.css'

type MappingFormProps = {
  sample: readonly (readonly string[])[]
  mapping: StatementMapping | null
  onMapping: (mapping: StatementMapping) => void
}

/** What each column of an unknown file holds, chosen over its first rows. */
export function MappingForm({ sample, mapping, onMapping }: MappingFormProps) {
  const t = useTexts()
  const words = t.bank.mapping
  const section = useRef<HTMLElement>(null)
  const width = Math.max(...sample.map((row) => row.length))
  const [headerRow, setHeaderRow] = useState(mapping?.headerRow ?? likelyHeader(sample, width))
  const [roles, setRoles] = useState<readonly StatementRole[]>(() =>
    Array.from({ length: width }, (_, i) => mapping?.roles[i] ?? 'ignore'),
  )
  const isComplete = hasDay(roles) && roles.some((role) => role === 'in' || role === 'out' || role === 'amount')

  return (
    <section ref={section} aria-label={words.title} className={css.mapping}>
      <Title order={2}>{words.title}</Title>
      <NumberField
        label={words.headerRow}
        description={words.headerRowHint}
        range={[0, 100]}
        w={240}
        value={headerRow}
        onChange={(row) => setHeaderRow(row ?? 0)}
      />
      <div className={css.wide}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {roles.map((role, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <Table.Th key={i} miw={180}>
                  <Select
                    aria-label={words.column(String(i + 1))}
                    data={statementRoles.map((value) => ({ value, label: words.roles[value] }))}
                    value={role}
                    allowDeselect={false}
                    onChange={(value) => setRoles(roles.with(i, (value ?? 'ignore') as StatementRole))}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sample.map((row, rowIndex) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <Table.Tr key={rowIndex} data-header={rowIndex + 1 === headerRow || undefined} className={css.sampleRow}>
                {roles.map((_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <Table.Td key={i}>{row[i]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text c="dimmed">{isComplete ? words.remembered : words.incomplete}</Text>
      <div>
        <Button
          variant="default"
          disabled={!isComplete}
          onClick={() => goToUnreadable(section.current) || onMapping({ headerRow, roles: [...roles] })}
        >
          {words.again}
        </Button>
      </div>
    </section>
  )
}

/** The first row that fills most of the columns. */
function likelyHeader(sample: readonly (readonly string[])[], width: number): number {
  const found = sample.findIndex((row) => row.filter((cell) => cell !== '').length * 2 > width)
  return Math.max(0, found) + 1
}

function hasDay(roles: readonly StatementRole[]): boolean {
  return roles.includes('day') || (['year', 'month', 'dayOfMonth'] as const).every((role) => roles.includes(role))
}
