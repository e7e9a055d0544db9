import { Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import type { MeetingId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { ListOption } from '../../ui/list-option.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import css from './intake.module.css'

interface Props {
  readonly meetingId: MeetingId
  /** Whenever this changes, the field takes the focus again. */
  readonly turn: number
  readonly onFound: (voter: Voter) => void
}

/** Whose paper this is: a scanner types the code and Enter, hands a number or letters of the name. */
export function VoterFinder({ meetingId, turn, onFound }: Props) {
  const t = useTexts().meetings
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const find = useMutation(
    orpc.meetings.findVoter.mutationOptions({
      onSuccess: ({ voters }) => {
        const [only, another] = voters
        if (only !== undefined && another === undefined) onFound(only)
        else input.current?.select()
      },
    }),
  )
  const found = find.data?.voters ?? []

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is the reason to take the focus
  useEffect(() => input.current?.focus(), [turn])

  function enter(): void {
    const chosen = found[active]
    if (chosen !== undefined) onFound(chosen)
    else if (typed.trim() !== '') find.mutate({ meetingId, asked: typed })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isConverting(event)) return
    if (event.key === 'Enter') enter()
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (event.key === 'Escape') clear('')
    else return
    event.preventDefault()
  }

  function clear(next: string): void {
    setTyped(next)
    setActive(0)
    find.reset()
  }

  return (
    <>
      <TextInput
        ref={input}
        label={t.intake.who}
        description={t.intake.whoHint}
        size="lg"
        autoComplete="off"
        role="combobox"
        aria-expanded={found.length > 1}
        aria-controls="voter-candidates"
        aria-activedescendant={found[active] && found.length > 1 ? `voter-${found[active].id}` : undefined}
        value={typed}
        onChange={(event) => clear(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FailureNote error={find.error} />
      {find.isSuccess && found.length === 0 && <Text role="status">{t.intake.nobody(typed.trim())}</Text>}
      {found.length > 1 && (
        <div id="voter-candidates" role="listbox" aria-label={t.intake.candidates} className={css.candidates}>
          {found.map((voter, index) => (
            <ListOption
              key={voter.id}
              id={`voter-${voter.id}`}
              isActive={index === active}
              className={css.candidate}
              onPoint={() => setActive(index)}
              onChoose={() => onFound(voter)}
            >
              <PersonLine person={voter} />
              <Text size="sm">{t.counts[voter.counts]}</Text>
            </ListOption>
          ))}
        </div>
      )}
    </>
  )
}
