import { Group, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTexts } from '../../hooks/use-texts.ts'

type DueFiltersProps = {
  readonly typed: string
  readonly onTyped: (words: string) => void
  readonly searchRef: RefObject<HTMLInputElement | null>
  /** ↓ in the search box. */
  readonly onGoToList: () => void
  readonly includeImported: boolean
  readonly onIncludeImported: (include: boolean) => void
}

/** Whose payments are shown, and whether those taken over from before are among them. */
export function DueFilters(props: DueFiltersProps) {
  const words = useTexts().receipts.due
  return (
    <Group>
      <TextInput
        ref={props.searchRef}
        w={260}
        aria-label={words.search}
        placeholder={words.search}
        aria-keyshortcuts="/"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={props.typed}
        onChange={(event) => props.onTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'ArrowDown' && props.onGoToList()}
      />
      <Switch
        label={words.imported}
        checked={props.includeImported}
        onChange={(event) => props.onIncludeImported(event.currentTarget.checked)}
      />
    </Group>
  )
}
