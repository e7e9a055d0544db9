import { Checkbox, Stack, Text } from '@mantine/core'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ImportChoice, Proposal } from './import-choice.ts'

type SheetChoicesProps = {
  proposal: Proposal
  choice: ImportChoice
  onChoice: (choice: ImportChoice) => void
}

/** What the file says without words: lines struck through, grey rows, a part for those who have left. */
export function SheetChoices({ proposal, choice, onChoice }: SheetChoicesProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.imports.sheet
  const { struckRows = [], filledRows = [], hiddenRows = [], sections = [] } = proposal
  const parts = sections.map(({ name, rows }) => words.section(name, f.number(rows))).join(t.fields.listSeparator)

  return (
    <Stack gap={6}>
      {proposal.remembered && <Text size="sm">○ {words.remembered(proposal.remembered.fileName)}</Text>}
      {hiddenRows.length > 0 && <Text size="sm">{words.hidden(f.number(hiddenRows.length))}</Text>}
      {struckRows.length > 0 && (
        <Checkbox
          label={words.struckAsLeft(f.number(struckRows.length))}
          checked={choice.struckAsLeft}
          onChange={(event) => onChoice({ ...choice, struckAsLeft: event.currentTarget.checked })}
        />
      )}
      {filledRows.length > 0 && (
        <Checkbox
          label={words.filledAsLeft(f.number(filledRows.length))}
          checked={choice.filledAsLeft}
          onChange={(event) => onChoice({ ...choice, filledAsLeft: event.currentTarget.checked })}
        />
      )}
      {sections.length > 0 && (
        <Checkbox
          label={words.sectionsAsLeft(parts)}
          checked={choice.sectionsAsLeft}
          onChange={(event) => onChoice({ ...choice, sectionsAsLeft: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
