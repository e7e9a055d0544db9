import { Text } from '@mantine/core'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { ListOption } from '../../ui/list-option.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './intake.module.css'

const LIST = 'voter-candidates'

interface Props {
  readonly voters: readonly Voter[]
  readonly active: number
  readonly onPoint: (index: number) => void
  readonly onChoose: (voter: Voter) => void
}

/** Who may be meant, to choose among by arrows and Enter or by mouse. */
export function VoterCandidates({ voters, active, onPoint, onChoose }: Props) {
  const t = useTexts().meetings
  if (voters.length === 0) return null
  return (
    <div id={LIST} role="listbox" aria-label={t.intake.candidates} className={css.candidates}>
      {voters.map((voter, index) => (
        <ListOption
          key={voter.id}
          id={`voter-${voter.id}`}
          isActive={index === active}
          className={css.candidate}
          onPoint={() => onPoint(index)}
          onChoose={() => onChoose(voter)}
        >
          <PersonLine person={voter} />
          <Text size="sm">{t.counts[voter.counts]}</Text>
        </ListOption>
      ))}
    </div>
  )
}

/** What a field above the list says of it. */
export function candidatesRole(voters: readonly Voter[], active: number) {
  const chosen = voters[active]
  return {
    role: 'combobox',
    autoComplete: 'off',
    'aria-expanded': voters.length > 0,
    'aria-controls': LIST,
    'aria-activedescendant': chosen && `voter-${chosen.id}`,
  }
}
