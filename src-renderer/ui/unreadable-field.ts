/**
 * Goes to the first field in which something stands that is no date, no time or no number, if there is one: what was
 * typed must not be saved as nothing. What is saved nowhere stands in a `data-aside`.
 */
export function goToUnreadable(form: Element | null): boolean {
  const field = form?.querySelector<HTMLElement>('[data-unreadable]:not([data-aside] *)')
  field?.closest('details')?.setAttribute('open', '')
  // Some say why only once they are left.
  if (field === document.activeElement) field?.blur()
  field?.focus()
  return field != null
}
