import { type KeyboardEvent, useRef } from 'react'
import { readVoterCode } from '../../../src-shared/domain/voter-code.ts'

/** No hand types as fast: keys closer to each other come from a scanner. */
const SCANNER_MS = 35

/** Tells a code that a scanner types, wherever the focus is; its digits choose nothing and its Enter presses nothing. */
export function useScannedCode(onCode: (code: string) => void) {
  const burst = useRef({ text: '', at: 0 })
  return (event: KeyboardEvent<HTMLElement>) => {
    const isFast = event.timeStamp - burst.current.at < SCANNER_MS
    if (event.key === 'Enter') {
      const code = burst.current.text
      burst.current = { text: '', at: 0 }
      if (!isFast || readVoterCode(code) === null) return
      event.preventDefault()
      event.stopPropagation()
      onCode(code)
    } else if (event.key.length === 1) {
      burst.current = { text: isFast ? burst.current.text + event.key : event.key, at: event.timeStamp }
      if (isFast && !(event.target instanceof HTMLInputElement)) event.stopPropagation()
    }
  }
}
