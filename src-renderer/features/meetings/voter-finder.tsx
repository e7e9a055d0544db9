import { Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import type { MeetingId } from '../../../src-shared/contract/values.ts'
import { useTexts } from '../../hooks/use-texts.ts'
import { FailureNote } from '../../ui/failure-note.tsx'
import { useVoterSearch } from './use-voter-search.ts'
import { candidatesRole, VoterCandidates } from './voter-candidates.tsx'

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
  const onUnsure = () => input.current?.select()
  const search = useVoterSearch({ meetingId, typed, onType: setTyped, onFound, onUnsure })
  const { candidates, active } = search

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is the reason to take the focus
  useEffect(() => input.current?.focus(), [turn])

  function onKeyDown(event: KeyboardEvent): void {
    if (search.onKey(event) || event.key !== 'Escape') return
    search.clear('')
    event.preventDefault()
  }

  return (
    <>
      <TextInput
        ref={input}
        label={t.intake.who}
        description={t.intake.whoHint}
        size="lg"
        {...candidatesRole(candidates, active)}
        value={typed}
        onChange={(event) => search.clear(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <FailureNote error={search.error} />
      {search.isNobody && <Text role="status">{t.intake.nobody(typed.trim())}</Text>}
      <VoterCandidates voters={candidates} active={active} onPoint={search.setActive} onChoose={onFound} />
    </>
  )
}
