export const GROUPS = 8
export const DIGITS = 5

/** What was typed or pasted, as digits alone; full-width ones count. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '')
}

/**
 * The groups after something was typed into one of them: what does not fit in goes on into the next ones, so that the
 * whole code can be pasted. Answers also which group the hands go on in.
 */
export function typeInto(
  groups: readonly string[],
  place: number,
  text: string,
): { readonly groups: readonly string[]; readonly next: number } {
  const digits = digitsOf(text)
  if (digits.length <= DIGITS) {
    const next = digits.length === DIGITS && place < GROUPS - 1 ? place + 1 : place
    return { groups: groups.map((group, index) => (index === place ? digits : group)), next }
  }
  const parts = digits.match(new RegExp(`.{1,${DIGITS}}`, 'g')) ?? []
  const filled = groups.map((group, index) => {
    const part = parts[index - place]
    // One digit too many in the middle of a code takes nothing out of the group that follows.
    const fits = part !== undefined && (part.length === DIGITS || group === '')
    return fits ? part : group
  })
  return { groups: filled, next: Math.min(place + Math.floor(digits.length / DIGITS), GROUPS - 1) }
}
