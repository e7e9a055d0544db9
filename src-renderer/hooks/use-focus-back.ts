import { useEffect } from 'react'

const dialog = '[role="dialog"], [role="alertdialog"]'

/**
 * Once a dialog is gone, whatever had the focus before it has it again, so that whoever works by keys goes on there.
 * Mantine gives it back only where a dialog stays in the page and is closed; most here are taken away with their state.
 */
export function useFocusBack(): void {
  useEffect(() => {
    // What had the focus last in the page itself (null) and in each dialog above it.
    const last = new Map<Element | null, HTMLElement>()
    let due: ReturnType<typeof setTimeout> | undefined

    const giveBack = () => {
      for (const place of last.keys()) if (place !== null && !place.isConnected) last.delete(place)
      const before = last.get([...document.querySelectorAll(dialog)].at(-1) ?? null) ?? last.get(null)
      if (isNowhere() && before?.isConnected) before.focus({ preventScroll: true })
    }
    // Whoever closes a dialog may say himself where the focus goes.
    const gone = new MutationObserver((changes) => {
      if (!changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog))) return
      clearTimeout(due)
      due = setTimeout(giveBack, 20)
    })
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest('[role="menu"]') !== null) return
      const inside = target.closest(dialog)
      last.set(inside, target)
      const portal = inside?.closest('[data-portal]')
      if (portal) gone.observe(portal, { childList: true })
    }

    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('focusin', remember)
      gone.disconnect()
      clearTimeout(due)
    }
  }, [])
}

/** Whether nothing has the focus: what had it is gone, or may not be used for now. */
export function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function holdsDialog(node: Node): boolean {
  return node instanceof Element && (node.matches(dialog) || node.querySelector(dialog) !== null)
}
