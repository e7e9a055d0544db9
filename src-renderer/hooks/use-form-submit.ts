import { type FormEvent, useEffect, useRef } from 'react'
import { goToFirstWrong } from '../ui/go-to-first-wrong.ts'
import { goToUnreadable } from '../ui/unreadable-field.ts'

/**
 * What every form does, as its props. While something typed cannot be read nothing is done; and what the act finds wrong
 * or missing takes the focus, so that nobody looks for the reason. `busy`: the act is under way already.
 */
export function useFormSubmit(act: () => void, busy = false) {
  const ref = useRef<HTMLFormElement>(null)
  const from = useRef<Element | null>(null)

  // A button that waits cannot hold the focus; after a refusal it goes back where it was.
  useEffect(() => {
    if (!busy && document.activeElement === document.body && from.current instanceof HTMLElement) from.current.focus()
  }, [busy])

  function onSubmit(event?: FormEvent): void {
    event?.preventDefault()
    if (busy || goToUnreadable(ref.current)) return
    from.current = document.activeElement
    act()
    goToFirstWrong(ref)
  }

  return { ref, onSubmit, noValidate: true } as const
}
