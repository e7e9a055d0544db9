import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isConverting } from '../../hooks/use-enter-moves-on.ts'
import { goToUnreadable } from '../../ui/unreadable-field.ts'
import type { MoneyInHand } from './use-money-in-hand.ts'

type DeskSubmitOptions = {
  readonly money: MoneyInHand
  /** Whenever this changes, something else is done with and the amount takes the focus again. */
  readonly focusTurn: number
  readonly canRecord: boolean
  readonly onRecord: (asked: { withReceipt: boolean }) => void
  readonly onLeave: () => void
}

/** Recording by button or key: what is in doubt is asked about first and waits for the same act again. */
export function useDeskSubmit({ money, focusTurn, canRecord, onRecord, onLeave }: DeskSubmitOptions) {
  const { amount, doubt, asked, ask } = money
  const [tried, setTried] = useState(false)
  const amountField = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is the reason to take the focus
  useEffect(() => amountField.current?.focus(), [focusTurn])

  useEffect(() => {
    // What is asked about stays in sight above the question.
    if (asked) amountField.current?.scrollIntoView({ block: 'nearest' })
  }, [asked])

  function submit({ withReceipt }: { withReceipt: boolean }) {
    setTried(true)
    if (amount === null) return amountField.current?.focus()
    if (goToUnreadable(form.current) || !canRecord) return
    if (doubt !== null && asked === null) return ask({ withReceipt })
    ask(null)
    onRecord({ withReceipt })
  }

  function correct() {
    ask(null)
    amountField.current?.focus()
    amountField.current?.select()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isConverting(event) || event.defaultPrevented) return
    if (event.key === 'Escape') return asked === null ? onLeave() : correct()
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    // A key held down is one key: it neither records what it has just found nor answers what it has just asked.
    if (!event.repeat) submit({ withReceipt: event.ctrlKey || event.metaKey })
  }

  return { tried, form, amountField, submit, correct, onKeyDown }
}
