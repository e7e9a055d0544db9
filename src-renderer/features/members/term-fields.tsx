import { SimpleGrid } from '@mantine/core'
import { useTexts } from '../../hooks/use-texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { TermEntry } from './use-term.ts'

/** Since when and until when, either left open. */
export function TermFields({ term }: { readonly term: TermEntry }) {
  const t = useTexts().belonging
  return (
    <SimpleGrid cols={2} spacing="sm">
      <DateField
        label={t.from}
        value={term.days.startsOn}
        onChange={term.setStartsOn}
        onUnreadable={term.setBadStart}
        hint={t.fromHint}
      />
      <DateField
        label={t.until}
        value={term.days.endsOn}
        onChange={term.setEndsOn}
        onUnreadable={term.setBadEnd}
        hint={t.untilHint}
      />
    </SimpleGrid>
  )
}
