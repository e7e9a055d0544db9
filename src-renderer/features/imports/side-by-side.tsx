import { Button, Group, Stack, Table, Text } from '@mantine/core'
import type { PreviewRow } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { cellWords, whyWords } from './cell-words.ts'
import { type Decision, decisionOf, type ImportChoice } from './import-choice.ts'
import { fieldWords } from './import-targets.ts'
import { sideBySide } from './preview-fields.ts'
import css from './row-detail.module.css'

type SideBySideProps = {
  row: PreviewRow
  choice: ImportChoice
  onDecide: (decision: Decision) => void
}

/** A doubtful person of the file beside each whom it may be, so that one look decides. */
export function SideBySide({ row, choice, onDecide }: SideBySideProps) {
  const t = useTexts()
  const words = t.imports.check.doubtful
  const decision = decisionOf(choice, row.row)
  const press = (kind: 'new' | 'leave') => (
    <Button
      size="xs"
      variant={decision.kind === kind ? 'filled' : 'default'}
      aria-pressed={decision.kind === kind}
      onClick={() => onDecide({ kind: decision.kind === kind ? 'undecided' : kind })}
    >
      {words[kind]}
    </Button>
  )
  return (
    <Stack gap="md">
      {row.matches.map((match) => {
        const isThis = decision.kind === 'same' && decision.is === match.id
        return (
          <Stack key={match.id} gap={6}>
            <Text size="sm">△ {whyWords(match.why, t)}</Text>
            <Sides mine={row.member} other={match.member ?? {}} otherName={words.inRoster} />
            <Button
              size="xs"
              variant={isThis ? 'filled' : 'default'}
              aria-pressed={isThis}
              onClick={() => onDecide(isThis ? { kind: 'undecided' } : { kind: 'same', is: match.id })}
            >
              {words.samePerson(`${match.memberNumber} ${match.name}`.trim())}
            </Button>
          </Stack>
        )
      })}
      {row.twin && <Twin row={row} twin={row.twin} />}
      <Group gap="xs">
        {press('new')}
        {press('leave')}
      </Group>
    </Stack>
  )
}

function Twin({ row, twin }: { row: PreviewRow; twin: NonNullable<PreviewRow['twin']> }) {
  const t = useTexts()
  const f = useFormat()
  const at = t.imports.check.rowNumber(f.number(twin.origin?.row ?? twin.row))
  return (
    <Stack gap={6}>
      <Text size="sm">△ {t.imports.check.why['twice-in-file']}</Text>
      <Sides mine={row.member} other={twin.member} otherName={at} />
    </Stack>
  )
}

type SidesProps = { mine: PreviewRow['member']; other: PreviewRow['member']; otherName: string }

function Sides({ mine, other, otherName }: SidesProps) {
  const t = useTexts()
  const f = useFormat()
  return (
    <Table verticalSpacing={3} className={css.sides}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th aria-label={t.imports.check.field} />
          <Table.Th>{t.imports.check.doubtful.inFile}</Table.Th>
          <Table.Th>{otherName}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sideBySide(mine, other).map((line) => (
          <Table.Tr key={line.field} data-differs={line.differs || undefined}>
            <Table.Th scope="row">{fieldWords(line.field, t)}</Table.Th>
            <Table.Td>{cellWords(line.field, line.mine, t, f)}</Table.Td>
            <Table.Td>{cellWords(line.field, line.other, t, f)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
