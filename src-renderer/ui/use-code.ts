import { useState } from 'react'
import { DIGITS, GROUPS } from './code-groups.ts'
import { refusalData } from './failure.ts'

const empty: readonly string[] = Array.from({ length: GROUPS }, () => '')

/** The code being typed, and which of its groups the core found mistyped; typing again takes the mark away. */
export function useCode(error: unknown) {
  const [groups, setGroups] = useState(empty)
  const [seen, setSeen] = useState<unknown>(null)
  const wrong = seen === error ? [] : (refusalData(error, 'RECOVERY_CODE_MISTYPED')?.groups ?? [])
  return {
    code: groups.join(' '),
    isWhole: groups.every((group) => group.length === DIGITS),
    field: {
      groups,
      wrong,
      onChange: (next: readonly string[]) => {
        setGroups(next)
        setSeen(error)
      },
    },
  }
}
