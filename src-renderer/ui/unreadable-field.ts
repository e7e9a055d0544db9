/**
 * Goes to the first field in which something stands that is no date or no time, if there is one: what was typed must not be
 * saved as nothing.
 */
export function goToUnreadable(form: Element | null): boolean {
  const field = form?.querySelector<HTMLElement>('[data-unreadable]')
  field?.focus()
  return field != null
}
