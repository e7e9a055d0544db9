import type { KeyboardEvent } from 'react'

const fields = 'input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, textarea, [data-enter-stop]'

/**
 * Enter goes from field to field, as the hands know it from Japanese business software; give the answer to
 * `onKeyDownCapture` of the element around the fields, so that a closed list of choices is passed by, not opened.
 * After the last field comes `onEnd`. An Enter that ends a conversion of the IME, that picks from an open list or
 * that breaks a line of a longer text is left alone.
 */
export function useEnterMovesOn(onEnd?: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
    if (isConverting(event) || !isOurs(event) || isPicking(event.target)) return

    event.preventDefault()
    event.stopPropagation()
    const next = fieldAfter(event.currentTarget, event.target)
    if (next === undefined) return onEnd?.()
    next.focus()
    if (next instanceof HTMLInputElement) next.select()
  }
}

/** Safari and old IMEs report the Enter that ends a conversion with key code 229 only. */
export function isConverting(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229
}

type OnField = KeyboardEvent<HTMLElement> & { readonly target: HTMLElement }

/** React hands on the keys of dialogs and lists that were opened from here but stand elsewhere. */
function isOurs(event: KeyboardEvent<HTMLElement>): event is OnField {
  const { target, currentTarget } = event
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return false
  return target.matches(fields) && !(target instanceof HTMLTextAreaElement)
}

/** While one of its open list of choices is marked, Enter takes that; a list that only suggests holds nobody up. */
function isPicking(field: HTMLElement): boolean {
  if (!field.hasAttribute('data-expanded')) return false
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '')
  return list?.querySelector('[data-combobox-selected]') != null
}

function fieldAfter(around: HTMLElement, field: HTMLElement): HTMLElement | undefined {
  const all = [...around.querySelectorAll<HTMLElement>(fields)].filter(isReachable)
  return all[all.indexOf(field) + 1]
}

function isReachable(element: HTMLElement): boolean {
  const off = element.matches(':disabled, [readonly]:not([aria-haspopup]), [tabindex="-1"]')
  return !off && element.checkVisibility()
}
