import { type CompositionEvent, useEffect, useRef } from 'react'
import { hearReading, kanaOf, nothingHeard, type Reading, retell, type Stretch } from './capture-reading.ts'

type KanaCapture = {
  /** The name that the kana belongs to. */
  readonly text: string
  readonly kana: string
  /** What the kana were before anything was edited. */
  readonly kanaBefore: string
  readonly onKana: (kana: string) => void
}

/**
 * Writes the kana of a name while it is typed by IME, for as long as nobody has written into the kana field: it must
 * be empty, or hold just what was captured before, or belong to a name that was replaced as a whole.
 */
export function useKanaCapture({ text, kana, kanaBefore, onKana }: KanaCapture) {
  const reading = useRef<Reading | null>(null)
  const stretches = useRef<readonly Stretch[]>(text === '' ? [] : [{ text, kana: null }])
  const told = useRef('')

  function tell(written: string, composed: { text: string; reading: Reading } | null): void {
    stretches.current = retell(stretches.current, written, composed)
    const heard = kanaOf(stretches.current)
    const isNew = heard !== '' && composed?.text === written
    const isOurs = kana === '' || kana === told.current || (isNew && kana === kanaBefore)
    if (!isOurs || heard === told.current) return
    told.current = heard
    onKana(heard)
  }

  // Letters that are deleted or pasted, without a conversion.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the name itself is the reason
  useEffect(() => {
    if (reading.current === null) tell(text, null)
  }, [text])

  return {
    onCompositionStart: () => {
      reading.current = nothingHeard
    },
    onCompositionUpdate: (event: CompositionEvent) => {
      reading.current = hearReading(reading.current ?? nothingHeard, event.data)
    },
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
      const heard = reading.current ?? nothingHeard
      reading.current = null
      tell(event.currentTarget.value, { text: event.data, reading: heard })
    },
  }
}
