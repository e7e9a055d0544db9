import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { ImportChoice, OpenedFile, Proposal } from './import-choice.ts'
import { SheetChoices } from './sheet-choices.tsx'
import { SheetTop } from './sheet-top.tsx'
import { StepLead } from './step-lead.tsx'

type SheetStepProps = {
  opened: OpenedFile
  proposal: Proposal
  headerUnknown: boolean
  onSheet: (name: string | null) => void
  choice: ImportChoice
  onHeaderRow: (row: number) => void
  onChoice: (choice: ImportChoice) => void
  onNext: () => void
}

/** ② Which sheet, and which of its rows holds the headings. */
export function SheetStep(props: SheetStepProps) {
  const { opened, proposal, headerUnknown, choice, onSheet, onHeaderRow, onChoice, onNext } = props
  const t = useTexts()
  const f = useFormat()
  const options = opened.sheets.map((sheet) => ({
    value: sheet.name ?? '',
    label: t.imports.sheet.sheetOption(sheet.name ?? t.imports.sheet.unnamed, f.number(sheet.rows)),
  }))

  return (
    <Stack gap="md" mih={0}>
      <StepLead words={t.imports.sheet.lead} onNext={onNext} />
      <Group align="end" gap="lg">
        {opened.sheets.length > 1 && (
          <NativeSelect
            label={t.imports.sheet.sheet}
            data={options}
            value={proposal.sheet ?? ''}
            onChange={(event) => onSheet(event.currentTarget.value)}
          />
        )}
        <Text fw={600} aria-live="polite">
          {headerUnknown
            ? `△ ${t.imports.sheet.headerUnknown}`
            : t.imports.sheet.headerRow(f.number(proposal.headerRow))}
        </Text>
        {opened.encoding && (
          <Text size="sm" c="dimmed">
            {t.imports.sheet.encoding(opened.encoding)}
          </Text>
        )}
      </Group>
      {proposal.top.length === 0 ? (
        <EmptyState message={t.imports.sheet.empty} />
      ) : (
        <SheetTop proposal={proposal} headerRow={headerUnknown ? null : proposal.headerRow} onHeaderRow={onHeaderRow} />
      )}
      <SheetChoices proposal={proposal} choice={choice} onChoice={onChoice} />
    </Stack>
  )
}
