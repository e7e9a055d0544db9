import { type CompositionEvent, useRef } from 'react'
import { hearReading, katakanaOf, type Reading, startReading } from './capture-reading.ts'

type KanaCapture = {
  readonly kana: string
  readonly onKana: (kana: string) => void
  /** The name that the kana belongs to. */
  readonly text: string
}

/**
 * Writes the kana of a name while it is typed by IME, for as long as nobody has written into the kana field:
 * it must be empty, or hold just what was captured before.
 */
export function useKanaCapture({ kana, onKana, text }: KanaCapture) {
  const reading = useRef<Reading | null>(null)
  const captured = useRef('')

  return {
    onCompositionStart: () => {
      const ours = kana === '' || kana === captured.current
      // A name that is typed anew begins its reading anew.
      reading.current = ours ? startReading(text === '' ? '' : kana) : null
    },
    onCompositionUpdate: (event: CompositionEvent) => {
      if (reading.current === null) return
      reading.current = hearReading(reading.current, event.data)
    },
    onCompositionEnd: (event: CompositionEvent) => {
      if (reading.current === null || event.data === '') return
      captured.current = katakanaOf(reading.current)
      reading.current = null
      onKana(captured.current)
    },
  }
}
