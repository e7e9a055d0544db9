import { type RefObject, useEffect, useRef } from 'react'
import { isNowhere } from './use-focus-back.ts'

/**
 * An act may take its own button away, as voiding does: the place that bears this ref then has the focus.
 * `acts` counts the buttons that are there; nothing is decided while a dialog asks, nor of what another laptop did.
 */
export function useFocusStays<Place extends HTMLElement>(acts: number, isAsking: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null)
  const before = useRef(acts)
  const hasAsked = useRef(false)

  useEffect(() => {
    if (isAsking) {
      hasAsked.current = true
      return
    }
    if (acts < before.current) {
      if (hasAsked.current && isNowhere()) place.current?.focus({ preventScroll: true })
      hasAsked.current = false
    }
    before.current = acts
  }, [acts, isAsking])

  return place
}
