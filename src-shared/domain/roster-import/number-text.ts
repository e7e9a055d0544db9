const hyphens = /[\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d\uff70]/g

/** The text of a field made of digits, in ASCII: full width made half width, every dash and 長音 made a hyphen. */
export function numberText(text: string): string {
  return isAscii(text) ? text : text.replace(hyphens, '-').normalize('NFKC').replace(hyphens, '-')
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false
  return true
}
