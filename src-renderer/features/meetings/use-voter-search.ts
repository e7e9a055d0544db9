import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { Voter } from '../../../src-shared/contract/meetings.ts'
import type { MeetingId } from '../../../src-shared/contract/values.ts'
import { orpc } from '../../api.ts'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'

interface Options {
  readonly meetingId: MeetingId
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onFound: (voter: Voter) => void
  /** Whether one who was found is meant without a doubt; else somebody has to choose. */
  readonly isSure?: (voter: Voter, typed: string) => boolean
  /** Nobody, or more than one, fits. */
  readonly onUnsure?: () => void
  /** Enter again, where nobody fits. */
  readonly onUnknown?: () => void
}

const always = () => true

/** Looks by Enter for whoever a code, a number or letters of a name fit, and lets arrows choose among several. */
export function useVoterSearch(options: Options) {
  const { meetingId, typed, onType, onFound, isSure = always, onUnsure, onUnknown } = options
  const [active, setActive] = useState(0)
  const theOne = (voters: readonly Voter[], asked: string) => {
    const [only, another] = voters.filter((voter) => isSure(voter, asked))
    return another === undefined ? only : undefined
  }
  const find = useMutation(
    orpc.meetings.findVoter.mutationOptions({
      onSuccess: ({ voters }, { asked }) => {
        const only = theOne(voters, asked)
        if (only === undefined) onUnsure?.()
        else onFound(only)
      },
    }),
  )
  const found = find.data?.voters ?? []
  const candidates = theOne(found, typed) === undefined ? found : []
  const isNobody = find.isSuccess && found.length === 0

  function clear(next: string): void {
    onType(next)
    setActive(0)
    find.reset()
  }

  function enter(): void {
    const chosen = candidates[active]
    if (chosen !== undefined) onFound(chosen)
    else if (isNobody && onUnknown !== undefined) onUnknown()
    else if (typed.trim() !== '') find.mutate({ meetingId, asked: typed.trim() })
  }

  /** Whether the key was one of these. */
  function onKey(event: KeyboardEvent): boolean {
    if (isConverting(event)) return false
    if (event.key === 'Enter') enter()
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, candidates.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else return false
    event.preventDefault()
    return true
  }

  return { candidates, active, setActive, isNobody, error: find.error, isPending: find.isPending, clear, enter, onKey }
}
