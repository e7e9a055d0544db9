import { Alert, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ColumnPlan, ImportPlan } from '../../../src-shared/contract/imports.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { Proposal } from './import-choice.ts'
import { holdsName, isChosenTwice } from './import-targets.ts'
import css from './imports.module.css'
import { TargetSelect } from './target-select.tsx'

type ColumnsStepProps = {
  proposal: Proposal
  plan: ImportPlan
  onTarget: (index: number, target: string) => void
}

/** ③ Where each column goes, with why it was guessed so and what is in it. */
export function ColumnsStep({ proposal, plan, onTarget }: ColumnsStepProps) {
  const t = useTexts()
  const f = useFormat()
  const ignored = plan.columns.filter((column) => column.target === 'ignore').length

  return (
    <Stack gap="md" className={css.bounded}>
      <Text>{t.imports.columns.lead}</Text>
      {!holdsName(plan) && (
        <Alert role="alert" color="shu" variant="light">
          {t.imports.columns.needsName}
        </Alert>
      )}
      <div className={css.columns}>
        <Table stickyHeader verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.imports.columns.column}</Table.Th>
              <Table.Th>{t.imports.columns.target}</Table.Th>
              <Table.Th>{t.imports.columns.reason}</Table.Th>
              <Table.Th>{t.imports.columns.examples}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposal.columns.map((column) => (
              <ColumnRow key={column.index} column={column} plan={plan} onTarget={onTarget} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {ignored > 0 && (
        <Text size="sm" c="dimmed">
          {t.imports.columns.ignored(f.number(ignored))}
        </Text>
      )}
    </Stack>
  )
}

type ColumnRowProps = {
  column: ColumnPlan
  plan: ImportPlan
  onTarget: (index: number, target: string) => void
}

function ColumnRow({ column, plan, onTarget }: ColumnRowProps) {
  const t = useTexts()
  const customFields = useQuery(orpc.customFields.list.queryOptions())
  const target = plan.columns.find(({ index }) => index === column.index)?.target ?? column.target
  const guesses: Record<string, string> = t.imports.columns.guess
  const reason = target === column.target ? column.reason : 'chosen'
  const examples = column.examples.filter((example) => example !== '').slice(0, 3)

  return (
    <Table.Tr data-ignored={target === 'ignore' || undefined}>
      <Table.Th scope="row" className={css.columnHeader}>
        {column.header}
      </Table.Th>
      <Table.Td>
        <TargetSelect
          label={t.imports.columns.targetOf(column.header)}
          header={column.header}
          value={target}
          customFields={customFields.data?.map((field) => field.name) ?? []}
          onChange={(chosen) => onTarget(column.index, chosen)}
        />
        {isChosenTwice(plan, target) && <Text size="sm">△ {t.imports.columns.same}</Text>}
      </Table.Td>
      <Table.Td className={css.reason}>{guesses[reason] ?? guesses.unknown}</Table.Td>
      <Table.Td className={css.examples}>
        {examples.length === 0 ? t.imports.columns.noExamples : examples.join('　｜　')}
      </Table.Td>
    </Table.Tr>
  )
}
