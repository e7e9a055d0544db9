import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { type PeopleToList, peopleToList } from '../../hooks/people-to-list.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { LoadingState } from '../../ui/loading-state.tsx'
import { everyone, type ListChoice } from './list-choice.ts'
import { ListChoices } from './list-choices.tsx'
import { ListPreview } from './list-preview.tsx'
import css from './lists.module.css'
import { MadeList } from './made-list.tsx'
import { MakeButton } from './make-button.tsx'
import { useListChoice } from './use-list-choice.ts'

/** A list beside the choices it is made by; what is on paper is looked at once more as a whole. */
export function MakePage() {
  const [choice, setChoice] = useListChoice()
  const t = useTexts().lists
  const [sent] = useState(peopleToList)
  const [people, setPeople] = useState<PeopleToList>(sent ?? { who: everyone, name: t.everyone })
  const [made, setMade] = useState<File | null>(null)
  const [settled] = useDebouncedValue(choice, 300)
  if (choice === null || settled === null) return <LoadingState />
  if (made !== null) return <MadeList file={made} onBack={() => setMade(null)} />

  const { who } = people
  const change = (part: Partial<ListChoice>) => setChoice({ ...choice, ...part })
  return (
    <div className={css.paper}>
      <ListPreview choice={settled} who={who} />
      <ListChoices choice={choice} sent={sent} people={people} onPeople={setPeople} onChange={change}>
        <MakeButton
          choice={choice}
          who={who}
          onSubstitute={(substitute) => change({ substitute })}
          onMade={(file) => setMade(file)}
        />
      </ListChoices>
    </div>
  )
}
