/** For a locator's `evaluate`: whether the keys go to it. */
export function hasFocus(element: Element): boolean {
  return element === document.activeElement
}
