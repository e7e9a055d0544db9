import { type KeyboardEvent, useRef } from 'react'
import { readVoterCode } from '../../../src-shared/domain/voter-code.ts'

/** No hand types as fast: keys closer to each other come from a scanner. */
const SCANNER_MS = 35

/**
 * Tells a code that a scanner types, wherever the focus is; its digits choose nothing and its Enter presses nothing.
 * A code begins with a letter, so that digits pressed by a fast hand are none.
 */
export function useScannedCode(onCode: (code: string) => void) {
  const burst = useRef({ text: '', at: 0 })
  return (event: KeyboardEvent<HTMLElement>) => {
    const { text, at } = burst.current
    const goesOn = text !== '' && event.timeStamp - at < SCANNER_MS
    if (event.key === 'Enter') {
      burst.current = { text: '', at: 0 }
      if (!goesOn || readVoterCode(text) === null) return
      event.preventDefault()
      event.stopPropagation()
      onCode(text)
    } else if (event.key.length === 1) {
      const isLetter = /[a-z]/i.test(event.key)
      burst.current = { text: goesOn ? text + event.key : isLetter ? event.key : '', at: event.timeStamp }
      if (goesOn && !(event.target instanceof HTMLInputElement)) event.stopPropagation()
    }
  }
}
