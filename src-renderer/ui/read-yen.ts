/** The amount a text says, or null where it says none. */
export function readYen(text: string): number | null {
  const digits = digitsOf(text)
  if (!/^[1-9]\d{0,11}$/.test(digits)) return null
  return Number(digits)
}

/** Nobody writes an amount with leading zeros: what looks so is a member's number typed in the wrong place. */
export function memberNumberIn(text: string): string | null {
  const digits = digitsOf(text)
  return /^0\d+$/.test(digits) ? digits : null
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s,、¥円]/g, '')
}
