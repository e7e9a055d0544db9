/** The amount a text says, or null where it says none. */
export function readYen(text: string): number | null {
  const digits = text.normalize('NFKC').replace(/[\s,、¥円]/g, '')
  if (!/^\d{1,12}$/.test(digits)) return null
  const amount = Number(digits)
  return amount > 0 ? amount : null
}
