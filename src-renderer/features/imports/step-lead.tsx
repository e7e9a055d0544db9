import { type KeyboardEvent, useEffect, useRef } from 'react'
import css from './imports.module.css'

type StepLeadProps = {
  readonly words: string
  /** Undefined while something is still to be said here. */
  readonly onNext: (() => void) | undefined
}

/** What a step asks. The focus comes here with the step; whoever agrees with all that was guessed goes on by Enter. */
export function StepLead({ words, onNext }: StepLeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.repeat || onNext === undefined) return
    event.preventDefault()
    onNext()
  }

  return (
    <h2 ref={heading} tabIndex={-1} className={css.lead} onKeyDown={onKeyDown}>
      {words}
    </h2>
  )
}
