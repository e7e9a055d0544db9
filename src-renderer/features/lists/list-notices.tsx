import { Alert, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Outputs } from '../../../src-shared/contract/inferred.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import type { ListChoice } from './list-choice.ts'
import { LostCharacters } from './lost-characters.tsx'

type ListNoticesProps = {
  readonly check: Outputs['lists']['check']
  readonly choice: ListChoice
  readonly onSubstitute: (substitute: boolean) => void
}

/** How many stand in the list, whom and what it leaves out, and which characters it cannot hold. */
export function ListNotices({ check, choice, onSubstitute }: ListNoticesProps) {
  const texts = useTexts()
  const t = texts.lists
  const f = useFormat()
  const { rows, refused, unasked, withheld, sensitiveColumns, lost, crowded } = check
  return (
    <div aria-live="polite">
      <Notice>{rows === 0 ? t.nobody : t.rows(f.number(rows))}</Notice>
      {refused > 0 && <Notice>{t.refused(f.number(refused))}</Notice>}
      {unasked > 0 && (
        <Notice>{choice.onlyConsented ? t.unaskedLeftOut(f.number(unasked)) : t.unasked(f.number(unasked))}</Notice>
      )}
      {withheld > 0 && <Notice>{t.withheld(f.number(withheld))}</Notice>}
      {sensitiveColumns.length > 0 && (
        <Alert color="shu" p="xs" mt="xs">
          {t.sensitive(sensitiveColumns.join(texts.fields.listSeparator))}
        </Alert>
      )}
      {crowded !== null && choice.format === 'pdf' && (
        <Alert color="shu" p="xs" mt="xs">
          {t.crowded(
            crowded
              .map(({ paper, landscape }) => t.sheet(t.papers[paper], landscape ? t.landscape : t.portrait))
              .join(t.sheetsOr),
          )}
        </Alert>
      )}
      {lost.length > 0 && <LostCharacters lost={lost} choice={choice} onSubstitute={onSubstitute} />}
    </div>
  )
}

function Notice({ children }: { readonly children: ReactNode }) {
  return <Text size="sm">{children}</Text>
}
