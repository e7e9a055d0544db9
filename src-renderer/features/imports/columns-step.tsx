import { Alert, Button, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ColumnPlan, ImportPlan } from '../../../src-shared/contract/imports.ts'
import { orpc } from '../../api.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import css from './columns-step.module.css'
import { DateOrderChoice } from './date-order-choice.tsx'
import { DuesChoice, isWhole } from './dues-choice.tsx'
import {
  chooseCharacter,
  chooseDateOrder,
  chooseDues,
  chooseTarget,
  type ImportChoice,
  type Proposal,
} from './import-choice.ts'
import { holdsName, isChosenTwice, isCounterLeftOut } from './import-targets.ts'
import { PrivateCharacters } from './private-characters.tsx'
import { StepLead } from './step-lead.tsx'
import { TargetSelect } from './target-select.tsx'

type ColumnsStepProps = {
  proposal: Proposal
  plan: ImportPlan
  choice: ImportChoice
  onChoice: (choice: ImportChoice) => void
  onNext: (() => void) | undefined
}

/** ③ Where each column goes, with why it was guessed so and what is in it. */
export function ColumnsStep({ proposal, plan, choice, onChoice, onNext }: ColumnsStepProps) {
  const t = useTexts()
  const f = useFormat()
  const ignored = plan.columns.filter((column) => column.target === 'ignore').length

  return (
    <Stack gap="md" mih={0}>
      <StepLead words={t.imports.columns.lead} onNext={onNext} />
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
              <ColumnRow key={column.index} column={column} plan={plan} choice={choice} onChoice={onChoice} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <PrivateCharacters
        characters={proposal.privateCharacters ?? []}
        chosen={choice.characters}
        onChoose={(code, replacement) => onChoice(chooseCharacter(choice, code, replacement))}
      />
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
  choice: ImportChoice
  onChoice: (choice: ImportChoice) => void
}

function ColumnRow({ column, plan, choice, onChoice }: ColumnRowProps) {
  const t = useTexts()
  const customFields = useQuery(orpc.customFields.list.queryOptions())
  const groups = useQuery(orpc.groups.list.queryOptions())
  const planned = plan.columns.find(({ index }) => index === column.index)
  const target = planned?.target ?? column.target
  const guesses: Record<string, string> = t.imports.columns.guess
  const reason = target === column.target ? column.reason : 'chosen'
  const examples = column.examples.filter((example) => example !== '').slice(0, 3)

  const asksMore = planned?.dues !== undefined || column.dateOrder === 'open'
  return (
    <>
      <Table.Tr data-ignored={target === 'ignore' || undefined} data-more={asksMore || undefined}>
        <Table.Th scope="row" className={css.columnHeader}>
          {column.header}
        </Table.Th>
        <Table.Td>
          <TargetSelect
            label={t.imports.columns.targetOf(column.header)}
            header={column.header}
            value={target}
            customFields={customFields.data?.map((field) => field.name) ?? []}
            kinds={groups.data?.map(({ kind }) => kind) ?? []}
            guess={column.dues}
            onChange={(chosen) => onChoice(chooseTarget(choice, column, chosen))}
          />
        </Table.Td>
        <Table.Td className={css.reason}>
          {guesses[reason] ?? guesses.unknown}
          {isCounterLeftOut(column, plan) && (
            <Button
              variant="subtle"
              size="compact-sm"
              ml="xs"
              aria-label={t.imports.columns.counterAsNumberOf(column.header)}
              onClick={() => onChoice(chooseTarget(choice, column, 'memberNumber'))}
            >
              {t.imports.columns.counterAsNumber}
            </Button>
          )}
        </Table.Td>
        <Table.Td className={css.examples}>
          {examples.length === 0 ? t.imports.columns.noExamples : examples.join('　｜　')}
        </Table.Td>
      </Table.Tr>
      {asksMore && (
        <Table.Tr className={css.more}>
          <Table.Td />
          <Table.Td colSpan={3}>
            {planned?.dues && (
              <DuesChoice
                header={column.header}
                target={target}
                guess={column.dues}
                plan={planned.dues}
                onPlan={(dues) => onChoice(chooseDues(choice, column.index, dues))}
              />
            )}
            {planned?.dues && !isWhole(planned.dues, column.dues) && (
              <Text size="sm">△ {t.imports.columns.dues.missing}</Text>
            )}
            {column.dateOrder === 'open' && (
              <DateOrderChoice
                column={column}
                order={planned?.dateOrder}
                onOrder={(order) => onChoice(chooseDateOrder(choice, column.index, order))}
              />
            )}
            {isChosenTwice(plan, target) && <Text size="sm">△ {t.imports.columns.same}</Text>}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
