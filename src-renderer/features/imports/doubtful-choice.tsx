import { NativeSelect } from '@mantine/core'
import type { PreviewRow } from '../../../src-shared/contract/imports.ts'
import { useFormat } from '../../hooks/use-format.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { whyWords } from './cell-words.ts'
import type { Decision } from './import-choice.ts'

type DoubtfulChoiceProps = {
  row: PreviewRow
  decision: Decision
  onDecide: (decision: Decision) => void
}

/** The same person, a new one, or left out: decided by hand. */
export function DoubtfulChoice({ row, decision, onDecide }: DoubtfulChoiceProps) {
  const t = useTexts()
  const f = useFormat()
  const words = t.imports.check.doubtful

  function decide(value: string) {
    const match = row.matches.find(({ id }) => id === value)
    if (match) onDecide({ kind: 'same', is: match.id })
    else
      onDecide({
        kind: value === 'new' || value === 'leave' ? value : 'undecided',
      })
  }

  return (
    <NativeSelect
      aria-label={words.decide(f.number(row.row))}
      size="xs"
      w="100%"
      value={decision.kind === 'same' ? decision.is : decision.kind}
      onChange={(event) => decide(event.currentTarget.value)}
      data={[
        { value: 'undecided', label: words.undecided },
        ...row.matches.map((match) => ({
          value: match.id as string,
          label: words.sameBecause(`${match.memberNumber} ${match.name}`.trim(), whyWords(match.why, t)),
        })),
        { value: 'new', label: words.new },
        { value: 'leave', label: words.leave },
      ]}
    />
  )
}
