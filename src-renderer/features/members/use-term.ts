import { useState } from 'react'

type Days = { readonly startsOn: string | null; readonly endsOn: string | null }

export type TermEntry = ReturnType<typeof useTerm>

/** A term being entered; while a day cannot be read it must not be saved. */
export function useTerm(begin: Days) {
  const [startsOn, setStartsOn] = useState(begin.startsOn)
  const [endsOn, setEndsOn] = useState(begin.endsOn)
  const [badStart, setBadStart] = useState(false)
  const [badEnd, setBadEnd] = useState(false)
  return {
    days: { startsOn, endsOn },
    unreadable: badStart || badEnd,
    ...{ setStartsOn, setEndsOn, setBadStart, setBadEnd },
  }
}
