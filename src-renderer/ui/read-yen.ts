/** The amount a text says, or null where it says none that is at least this: received is never nothing, free is ¥0. */
export function readYen(text: string, least = 1): number | null {
  const digits = digitsOf(text).replace(/^[−△▲]/, '-')
  if (!/^(0|-?[1-9]\d{0,11})$/.test(digits)) return null
  const amount = Number(digits)
  return amount >= least ? amount : null
}

/** Nobody writes an amount with leading zeros: what looks so is a member's number typed in the wrong place. */
export function memberNumberIn(text: string): string | null {
  const digits = digitsOf(text)
  return /^0\d+$/.test(digits) ? digits : null
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s,、¥円]/g, '')
}
